import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '#menu/model/menu.ts';
import { fromPrice } from '#menu/price/price.ts';
import { findRelated } from '#site/data/related.ts';
import { createProductAt } from './products.ts';

const jar = createProductAt('jar', 4000, { subtype: 'Pre-Pack', strainType: 'hybrid', brand: 'Marsh' });
const find = (shelf: readonly Product[], count = 4) => findRelated(jar, shelf, count).map(({ slug }) => slug);

describe('products like one', () => {
  it('do not include itself', () => {
    expect(find([jar, createProductAt('other', 4000)])).toEqual(['other']);
  });

  it('are first those of its subtype, then of its strain type, then of its price', () => {
    const kind = { subtype: 'Pre-Pack', strainType: 'hybrid' } as const;
    const shelf = [
      createProductAt('other-subtype', 4000, { ...kind, subtype: 'Smalls' }),
      createProductAt('other-strain', 4000, { ...kind, strainType: 'sativa' }),
      createProductAt('dearer', 8000, kind),
      createProductAt('same-price', 4000, kind),
    ];
    expect(find(shelf)).toEqual(['same-price', 'dearer', 'other-strain', 'other-subtype']);
  });

  it('are of another brand where all else is equal', () => {
    const kind = { subtype: 'Pre-Pack', strainType: 'hybrid' } as const;
    const shelf = [createProductAt('a', 4000, { ...kind, brand: 'Marsh' }), createProductAt('b', 4000, kind)];
    expect(find(shelf)).toEqual(['b', 'a']);
  });

  it('are no more than asked for, and the same whatever the order of the shelf', () => {
    const shelf = ['d', 'b', 'c', 'a'].map((slug) => createProductAt(slug, 4000));
    expect(find(shelf, 2)).toEqual(['a', 'b']);
    expect(find(shelf.toReversed(), 2)).toEqual(['a', 'b']);
  });

  it('include those whose price is asked for in the store', () => {
    expect(find([createProductAt('unpriced', 0)])).toEqual(['unpriced']);
  });

  it('are those that one finds by looking at the whole shelf', () => {
    const kind = fc.record({
      price: fc.integer({ min: 0, max: 30 }),
      subtype: fc.constantFrom('Pre-Pack', 'Smalls'),
      strainType: fc.constantFrom('sativa' as const, 'indica' as const, 'hybrid' as const),
      brand: fc.constantFrom('Marsh', 'Fen', 'Moor'),
    });
    const anyShelf = fc
      .array(kind, { maxLength: 60 })
      .map((kinds) =>
        kinds.map(({ price, ...rest }, index) => createProductAt(`p${index}`, price * 100, rest)),
      );
    fc.assert(
      fc.property(anyShelf, fc.integer({ min: 1, max: 5 }), (shelf, count) => {
        for (const product of shelf) {
          const found = findRelated(product, shelf, count).map(({ slug }) => slug);
          expect(found).toEqual(findPlainly(product, shelf, count));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** By the rule in the words of its description. */
function findPlainly(product: Product, shelf: readonly Product[], count: number): string[] {
  const distanceOf = (other: Product) => {
    const [price, otherPrice] = [fromPrice(product) ?? 0, fromPrice(other) ?? 0];
    return (
      (product.subtype === other.subtype ? 0 : 2) +
      (product.strainType === other.strainType ? 0 : 1) +
      (product.brand === other.brand ? 0.5 : 0) +
      Math.abs(price - otherPrice) / Math.max(price, otherPrice, 1)
    );
  };
  return shelf
    .filter(({ slug }) => slug !== product.slug)
    .toSorted((a, b) => distanceOf(a) - distanceOf(b) || (a.slug < b.slug ? -1 : 1))
    .slice(0, count)
    .map(({ slug }) => slug);
}
