import { describe, expect, it } from 'vitest';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { MenuRules } from '#menu/model/rules.ts';
import { type ExclusionReason, findExclusion } from '#menu/visibility/visibility.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';

interface Row {
  product: Partial<FeedProduct>;
  rules?: Partial<MenuRules>;
  reason: ExclusionReason | undefined;
}

const ROWS: [sentence: string, row: Row][] = [
  ['an active product with stock is on the menu', { product: {}, reason: undefined }],
  ['a hidden product is not', { product: { isHidden: true }, reason: 'hidden' }],
  ['a product whose flag is absent is not hidden', { product: { isHidden: undefined }, reason: undefined }],
  ['a flag that cannot be read hides the product', { product: { isHidden: 'unreadable' }, reason: 'hidden' }],
  [
    'a product below its threshold is not',
    { product: { isAboveThreshold: false }, reason: 'below-threshold' },
  ],
  [
    'a threshold that cannot be read counts as not reached',
    { product: { isAboveThreshold: 'unreadable' }, reason: 'below-threshold' },
  ],
  [
    'without a verdict of the feed, stock at the minimum is enough',
    {
      product: { isAboveThreshold: undefined, stockQuantity: 5, minimumVisibleQuantity: 5 },
      reason: undefined,
    },
  ],
  [
    'without a verdict of the feed, stock under the minimum is too little',
    {
      product: { isAboveThreshold: undefined, stockQuantity: 4.5, minimumVisibleQuantity: 5 },
      reason: 'below-threshold',
    },
  ],
  [
    'without a minimum, any stock is enough',
    { product: { isAboveThreshold: undefined, stockQuantity: 0.5 }, reason: undefined },
  ],
  [
    "the feed's verdict stands against its own minimum",
    {
      product: { isAboveThreshold: true, stockQuantity: 1, minimumVisibleQuantity: 5 },
      reason: undefined,
    },
  ],
  [
    'what is left for patients only is not on a menu for adults',
    { product: { stockByBuyer: { adult: 0, medical: 4 } }, reason: 'patients-only' },
  ],
  [
    'what is left for patients only is not, even where sold-out goods are listed',
    {
      product: { stockByBuyer: { adult: 0, medical: 4 } },
      rules: { listsSoldOut: true },
      reason: 'patients-only',
    },
  ],
  [
    'what is left for both is on a menu for adults',
    { product: { stockByBuyer: { adult: 1, medical: 4 } }, reason: undefined },
  ],
  [
    'what is left for patients only is on a menu for patients',
    {
      product: { stockByBuyer: { adult: 0, medical: 4 } },
      rules: { audience: 'medical' },
      reason: undefined,
    },
  ],
  [
    'what is left for adults only is on a menu for patients',
    {
      product: { stockByBuyer: { adult: 4, medical: 0 } },
      rules: { audience: 'medical' },
      reason: undefined,
    },
  ],
  [
    'what is left for patients only is on a menu for both',
    { product: { stockByBuyer: { adult: 0, medical: 4 } }, rules: { audience: 'both' }, reason: undefined },
  ],
  [
    'what is sold out for everybody is sold out',
    { product: { stockQuantity: 0, stockByBuyer: { adult: 0, medical: 0 } }, reason: 'sold-out' },
  ],
  ['a sold-out product above its threshold is not', { product: { stockQuantity: 0 }, reason: 'sold-out' }],
  ['less than nothing in stock is sold out', { product: { stockQuantity: -2 }, reason: 'sold-out' }],
  [
    'a store may list what is sold out',
    { product: { stockQuantity: 0 }, rules: { listsSoldOut: true }, reason: undefined },
  ],
  [
    'a store that lists what is sold out keeps its thresholds',
    {
      product: { isAboveThreshold: undefined, stockQuantity: 0, minimumVisibleQuantity: 2 },
      rules: { listsSoldOut: true },
      reason: 'below-threshold',
    },
  ],
  [
    'below its threshold and sold out, a product counts as below its threshold',
    { product: { isAboveThreshold: false, stockQuantity: 0 }, reason: 'below-threshold' },
  ],
  [
    'a deactivated product is not, whatever its stock',
    { product: { isActive: false }, reason: 'deactivated' },
  ],
  [
    'a store may list what it deactivated',
    { product: { isActive: false }, rules: { listsDeactivated: true }, reason: undefined },
  ],
  [
    'a deactivated product that is hidden stays hidden',
    { product: { isActive: false, isHidden: true }, rules: { listsDeactivated: true }, reason: 'hidden' },
  ],
  [
    'deactivated counts before hidden',
    { product: { isActive: false, isHidden: true }, reason: 'deactivated' },
  ],
  [
    'a category that the store hides is not on the menu',
    { product: { category: 'merch' }, rules: { hiddenCategories: ['merch'] }, reason: 'category-hidden' },
  ],
  [
    'a hidden product of a hidden category counts as hidden',
    { product: { isHidden: true }, rules: { hiddenCategories: ['flower'] }, reason: 'hidden' },
  ],
];

describe('what is on the menu', () => {
  it.each(ROWS)('%s', (_, { product, rules, reason }) => {
    expect(findExclusion(createFeedProduct(product), createRules(rules))).toBe(reason);
  });
});
