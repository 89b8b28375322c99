import { describe, expect, it } from 'vitest';
import { groupVariants } from '#menu/compile/group-variants.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import { readProductSize } from '#menu/sizes/variant-size.ts';
import { createFeedProduct } from '../feed-products.ts';

function group(feeds: Partial<FeedProduct>[], groupsSizes = true): string[][] {
  const variants = feeds.map((facts) => {
    const feed = createFeedProduct(facts);
    return { feed, price: { type: 'flat' as const, priceCents: 1 }, sized: readProductSize(feed) };
  });
  return groupVariants(variants, { groupsSizes }).map((each) =>
    each.variants.map(({ feed }) => feed.productId),
  );
}

const eighth: Partial<FeedProduct> = { productId: 'a', brand: 'SALTMARSH', name: 'FIELD DAY - 3.5 G' };
const quarter: Partial<FeedProduct> = { productId: 'b', brand: 'SALTMARSH', name: 'FIELD DAY - 7 G' };

describe('the sizes of a product', () => {
  it.each<[sentence: string, one: Partial<FeedProduct>, other: Partial<FeedProduct>]>([
    [
      'of one parent',
      { ...eighth, parentId: 'x', name: 'ONE' },
      { ...quarter, parentId: 'x', name: 'OTHER' },
    ],
    ['of one brand and name without its size', eighth, quarter],
    ['in whatever letter case', eighth, { ...quarter, brand: 'Saltmarsh', name: 'Field Day 7g' }],
    ['with or without accents', eighth, { ...quarter, name: 'FIÉLD DAY' }],
    [
      'with any kind of apostrophe',
      { ...eighth, name: "WIDOW'S PEAK" },
      { ...quarter, name: 'Widow’s Peak' },
    ],
    ['with or without a blank in the brand', eighth, { ...quarter, brand: 'SALT MARSH' }],
    [
      'of one subtype in whatever letter case',
      { ...eighth, subtype: 'PRE-PACK' },
      { ...quarter, subtype: 'Pre-pack' },
    ],
    ['whatever their titles for menus', { ...eighth, menuTitle: 'Field Day!' }, quarter],
  ])('are together: %s', (_, one, other) => {
    expect(group([other, one])).toEqual([['a', 'b']]);
  });

  it.each<[sentence: string, one: Partial<FeedProduct>, other: Partial<FeedProduct>]>([
    ['of two parents', { ...eighth, parentId: 'x' }, { ...quarter, parentId: 'y' }],
    [
      'of one parent in two categories',
      { ...eighth, parentId: 'x' },
      { ...quarter, parentId: 'x', category: 'preroll' },
    ],
    ['of one name in two categories', eighth, { ...quarter, category: 'preroll' }],
    ['of two brands', eighth, { ...quarter, brand: 'OLD ORCHARD' }],
    ['of a brand and of none', eighth, { ...quarter, brand: '' }],
    ['of two subtypes', { ...eighth, subtype: 'PRE-PACK' }, { ...quarter, subtype: 'SHAKE' }],
    ['of two names', eighth, { ...quarter, name: 'FIELD NIGHT - 7 G' }],
  ])('are apart: %s', (_, one, other) => {
    expect(group([one, other])).toEqual([['a'], ['b']]);
  });

  it('are apart where the store wants each on its own page', () => {
    expect(group([eighth, quarter], false)).toEqual([['a'], ['b']]);
  });
});
