import { STAFF_WORDS } from '#menu/deals/staff-deals.ts';
import type { FeedDeal } from '#menu/model/feed-deal.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { MenuRules } from '#menu/model/rules.ts';
import { createWords } from './words.ts';

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
    deals: [],
    effects: [],
    flavors: [],
    imageUrls: [],
    ...facts,
  };
}

/** A tenth off for everybody, always. */
export function createFeedDeal(facts: Partial<FeedDeal> = {}): FeedDeal {
  return { dealId: 'd1', title: 'A tenth off', method: 'percent', amount: 10, conditions: [], ...facts };
}

/** The default rules of a store, on a Sunday morning at 8:40. */
export function createRules(rules: Partial<MenuRules> = {}): MenuRules {
  return {
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    takenAt: '2026-11-22T16:40:00.000Z',
    audience: 'adult-use',
    listsSoldOut: false,
    listsDeactivated: false,
    groupsSizes: true,
    zeroPrice: 'leave-out',
    quotedWeightsGrams: [1, 3.5, 7, 14, 28],
    categoryNames: createWords().menu.categories,
    categoryOrder: [],
    hiddenCategories: [],
    staffWords: STAFF_WORDS,
    keptWords: [],
    brandSpellings: [],
    ...rules,
  };
}
