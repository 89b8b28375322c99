import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFeaturedOrder } from '#menu/compile/featured-order.ts';
import type { MenuDeal, Product, Variant } from '#menu/model/menu.ts';
import { createProduct, createProductAt } from '../../site/data/products.ts';
import { PICTURE } from '../../stores/corner-snapshot.ts';
import { sizeNamed } from '../words.ts';

const order = (products: readonly Product[], featuredSlugs?: readonly string[]) =>
  withFeaturedOrder({ categories: [], products: [...products], brands: [], deals: [] }, featuredSlugs)
    .products;
const slugsOf = (products: readonly Product[]) => products.map(({ slug }) => slug);

/** Flower of a brand with an eighth at a price. */
const eighth = (slug: string, brand: string, priceCents: number) =>
  createProduct({
    slug,
    brand,
    image: PICTURE,
    variants: [{ id: slug, size: sizeNamed('3.5 g'), weightGrams: 3.5, price: { type: 'flat', priceCents } }],
  });
const edible = (slug: string, brand?: string, facts: Partial<Product> = {}) =>
  createProductAt(slug, 1000, { category: 'edible', image: PICTURE, ...(brand && { brand }), ...facts });

/** An edible of a shop with few brands and any state of stock, price and picture. */
const anyEdible = fc.record({
  brand: fc.constantFrom('Arrow', 'Birch', 'Cedar', undefined),
  priceCents: fc.constantFrom(0, 500, 900, 1200),
  isSoldOut: fc.boolean(),
  hasPicture: fc.boolean(),
});
const anyEdibles = fc.array(anyEdible, { maxLength: 40 }).map((facts) =>
  facts.map(({ brand, priceCents, isSoldOut, hasPicture }, index): Product => {
    const { image, ...product } = edible(`p${index}`, brand);
    const [variant]: Variant[] = createProductAt(`p${index}`, priceCents).variants;
    return {
      ...product,
      ...(image && hasPicture && { image }),
      variants: variant ? [{ ...variant, ...(isSoldOut && { isSoldOut: true }) }] : [],
    };
  }),
);

/** The longest run of products of one brand. */
function findLongestRun(products: readonly Product[]): number {
  let [longest, run] = [0, 0];
  for (const [place, { brand }] of products.entries()) {
    run = brand !== undefined && brand === products[place - 1]?.brand ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

describe('the order of a list that nobody has sorted', () => {
  it('goes category by category, as the menu has them', () => {
    const products = [edible('a'), createProduct({ slug: 'b' }), edible('c')];
    expect(order(products).map(({ category }) => category)).toEqual(['edible', 'edible', 'flower']);
  });

  it('has what can be bought before what is sold out, what has a price before what has none, and pictures first', () => {
    const { image: _, ...plain } = edible('plain');
    const asked = edible('asked', undefined, { variants: createProductAt('asked', 0).variants });
    const gone = edible('gone');
    const soldOut = {
      ...gone,
      variants: gone.variants.map((variant) => ({ ...variant, isSoldOut: true as const })),
    };
    expect(slugsOf(order([soldOut, asked, plain, edible('whole')]))).toEqual([
      'whole',
      'plain',
      'asked',
      'gone',
    ]);
  });

  it('has flower by what an eighth of it costs without deals, and flower without eighths last, by what a gram costs', () => {
    const gram = createProduct({ slug: 'gram', brand: 'F', image: PICTURE });
    const onlyGrams = {
      ...gram,
      variants: gram.variants.map((variant) => ({ ...variant, weightGrams: 1 })),
    };
    const lowered = eighth('lowered', 'D', 5000);
    const onDeal = lowered.variants.map((variant) => ({
      ...variant,
      price: { type: 'flat' as const, priceCents: 5000, deal: { cents: 100, slugs: ['x'] } },
    }));
    const half = { ...onlyGrams, slug: 'half', variants: eighth('half', 'F', 6000).variants };
    const onlyHalves = {
      ...half,
      variants: half.variants.map((variant) => ({ ...variant, weightGrams: 14 })),
    };
    const products = [
      onlyGrams,
      onlyHalves,
      { ...lowered, variants: onDeal },
      eighth('dear', 'A', 6000),
      eighth('cheap', 'B', 2000),
      eighth('fair', 'C', 3500),
    ];
    expect(slugsOf(order(products))).toEqual(['cheap', 'fair', 'lowered', 'dear', 'half', 'gram']);
  });

  it('lets no brand have more than two places in a row, though all that is cheap, or dear, is its own', () => {
    const products = [
      ...Array.from({ length: 6 }, (_, index) => eighth(`cheap-${index}`, 'Valley', 2000 + index)),
      ...Array.from({ length: 8 }, (_, index) => eighth(`fair-${index}`, `Brand ${index}`, 3000 + index)),
      ...Array.from({ length: 6 }, (_, index) => eighth(`dear-${index}`, 'Summit', 6000 + index)),
    ];
    const ordered = order(products);
    expect(findLongestRun(ordered)).toBe(2);
    expect(slugsOf(ordered).slice(0, 2)).toEqual(['cheap-0', 'cheap-1']);
    expect(slugsOf(ordered).at(-1)).toBe('dear-5');
  });

  it('shows many brands soon', () => {
    const products = ['Arrow', 'Birch', 'Cedar', 'Dune'].flatMap((brand) =>
      Array.from({ length: 10 }, (_, index) => edible(`${brand}-${index}`.toLowerCase(), brand)),
    );
    const first = order(products).slice(0, 8);
    expect(new Set(first.map(({ brand }) => brand)).size).toBe(4);
  });

  it('is not that of the names', () => {
    const products = Array.from({ length: 30 }, (_, index) =>
      edible(`p${100 + index}`, `Brand ${index % 7}`),
    );
    expect(slugsOf(order(products))).not.toEqual(slugsOf(products));
  });

  it('begins with what the store features, in its order, whatever else is true of it', () => {
    const products = [edible('a', 'A'), edible('b', 'B'), edible('c', 'C'), createProduct({ slug: 'f' })];
    const ordered = slugsOf(order(products, ['c', 'unknown', 'b', 'c']));
    expect(ordered).toEqual(['c', 'b', 'a', 'f']);
  });

  it('is that of the products under a deal too', () => {
    const products = [
      edible('z-cheap', 'A', { variants: createProductAt('z', 100).variants }),
      edible('a', 'A'),
    ];
    const deal: MenuDeal = {
      slug: 'd',
      path: '/deals/#d',
      title: 'D',
      conditions: [],
      productSlugs: ['a', 'z-cheap'],
    };
    const menu = withFeaturedOrder({ categories: [], products, brands: [], deals: [deal] });
    expect(menu.deals[0]?.productSlugs).toEqual(['z-cheap', 'a']);
  });

  it('holds each product once, and does not depend on the order in which they come', () => {
    fc.assert(
      fc.property(
        anyEdibles.chain((products) =>
          fc.tuple(fc.constant(products), fc.shuffledSubarray(products, { minLength: products.length })),
        ),
        ([products, shuffled]) => {
          const ordered = slugsOf(order(products));
          expect(ordered.toSorted()).toEqual(slugsOf(products).toSorted());
          expect(slugsOf(order(shuffled))).toEqual(ordered);
        },
      ),
    );
  });

  it('has no longer run of a brand than its share asks for', () => {
    fc.assert(
      fc.property(anyEdibles, (products) => {
        const standings = Map.groupBy(order(products), ({ variants, image }) =>
          JSON.stringify([
            variants[0]?.isSoldOut,
            variants[0]?.price.type === 'flat' && variants[0].price.priceCents > 0 && !variants[0].isSoldOut,
            !!image,
          ]),
        );
        for (const standing of standings.values()) {
          const counts = [...Map.groupBy(standing, ({ brand = '' }) => brand)].map(([brand, { length }]) =>
            brand === '' ? 0 : length,
          );
          const most = Math.max(0, ...counts);
          const shortest = Math.max(2, Math.ceil(most / (standing.length - most + 1)));
          expect(findLongestRun(standing)).toBeLessThanOrEqual(shortest);
        }
      }),
    );
  });

  it('moves few others when one product changes', () => {
    const brands = ['Arrow', 'Birch', 'Cedar', 'Dune', 'Elm'];
    const products = Array.from({ length: 100 }, (_, index) => {
      const [slug, brand = ''] = [`p${index}`, brands[(index * 7) % 5]];
      return index < 50 ? edible(slug, brand) : eighth(slug, brand, 2000 + ((index * 37) % 11) * 300);
    });
    const before = slugsOf(order(products));
    for (const changed of products) {
      const left = products.filter((product) => product !== changed);
      expect(countMoved(before, slugsOf(order(left)))).toBeLessThanOrEqual(12);
      const dearer = products.map((product) =>
        product === changed ? { ...product, variants: eighth(product.slug, '', 4100).variants } : product,
      );
      expect(countMoved(before, slugsOf(order(dearer)))).toBeLessThanOrEqual(12);
    }
  });
});

/** How many of the products that are in both orders are not where the others are: all but the longest part that kept its order. */
function countMoved(before: readonly string[], after: readonly string[]): number {
  const places = new Map(before.map((slug, place) => [slug, place]));
  const kept = after.flatMap((slug) => places.get(slug) ?? []);
  const ends: number[] = [];
  for (const place of kept) {
    const length = ends.findIndex((end) => end > place);
    ends[length === -1 ? ends.length : length] = place;
  }
  return kept.length - ends.length;
}
