import type { FeedProduct } from '../../src/menu/feed-product.ts';
import type { MenuRules } from '../../src/menu/rules.ts';

/** A product of the feed that is on the menu under the default rules: flower for $42.00, of no stated size. */
export function createFeedProduct(facts: Partial<FeedProduct> = {}): FeedProduct {
  return {
    productId: 'p1',
    isActive: true,
    isHidden: false,
    isAboveThreshold: true,
    stockQuantity: 12,
    category: 'flower',
    name: 'BLUE DREAM',
    price: { type: 'flat', priceCents: 4200 },
    labResults: [],
    effects: [],
    flavors: [],
    imageUrls: [],
    ...facts,
  };
}

/** The default rules of a store. */
export function createRules(rules: Partial<MenuRules> = {}): MenuRules {
  return {
    locale: 'en-US',
    listsSoldOut: false,
    listsDeactivated: false,
    groupsSizes: true,
    zeroPrice: 'leave-out',
    quotedWeightsGrams: [1, 3.5, 7, 14, 28],
    categoryNames: {},
    categoryOrder: [],
    hiddenCategories: [],
    keptWords: [],
    ...rules,
  };
}
