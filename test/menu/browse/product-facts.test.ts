import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProductFacts } from '#menu/browse/product-facts.ts';
import { toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import type { Product, Variant } from '#menu/model/menu.ts';
import { payCents, payUnitCents, pricePerGram } from '#menu/price/price.ts';
import { createProduct } from '../../site/data/products.ts';
import { createWords, labelOf, sizeNamed } from '../words.ts';
import { createDemoMenu } from './demo-menu.ts';
import { RANDOM_MENUS } from './random-menu.ts';

const { categories } = createWords().menu;
const OPTIONS = {
  locale: 'en-US',
  labelOf,
  labelOfCategory: (id: Product['category']) => categories[id],
};

/** What an index of these products knows of each, with lists in the order of the alphabet. */
function readAll(products: readonly Product[]) {
  const index = toBrowseIndex(products, OPTIONS);
  return products.map((_, position) => {
    const { effects, flavors, ...facts } = readProductFacts(index, position);
    return { ...facts, effects: effects.toSorted(), flavors: flavors.toSorted() };
  });
}

/** The same, read off the product itself. */
function lookUp({ category, effects, flavors, variants }: Product) {
  const cents = variants.filter(({ isSoldOut }) => !isSoldOut).flatMap(listGramCents);
  const known = cents.filter((each) => each > 0);
  return {
    category: categories[category],
    effects: effects.toSorted(),
    flavors: flavors.toSorted(),
    gramCents: known.length > 0 ? Math.min(...known) : undefined,
  };
}

function listGramCents({ price, weightGrams }: Variant): number[] {
  if (price.type === 'tier' && price.method === 'weight') {
    return price.quotes.map(payUnitCents);
  }
  const ofOne = price.type === 'flat' ? [payCents(price)] : price.quotes.map(payUnitCents);
  return ofOne.map(
    (priceCents) =>
      pricePerGram({ price: { type: 'flat', priceCents }, ...(weightGrams && { weightGrams }) }) ?? 0,
  );
}

describe('an index knows of each product', () => {
  it('of the demo store what the product itself says', () => {
    const { products } = createDemoMenu();
    expect(products.some(({ effects }) => effects.length > 1)).toBe(true);
    expect(readAll(products)).toEqual(products.map(lookUp));
  });

  it('of any menu what the product itself says', () => {
    fc.assert(
      fc.property(RANDOM_MENUS, (products) => {
        expect(readAll(products)).toEqual(products.map(lookUp));
      }),
    );
  });
});

describe('what a gram costs', () => {
  const ofSizes = (...sizes: Partial<Variant>[]) => {
    const variants = sizes.map((facts, place) => ({
      id: `${place}`,
      size: sizeNamed('1 g'),
      price: { type: 'flat' as const, priceCents: 1000 },
      ...facts,
    }));
    return readAll([createProduct(), createProduct({ slug: 'b', variants })]).at(1)?.gramCents;
  };

  it('is the least of its sizes', () => {
    expect(ofSizes({ weightGrams: 1 }, { weightGrams: 2 })).toBe(500);
  });

  it('is that of what can be bought', () => {
    expect(ofSizes({ weightGrams: 1 }, { weightGrams: 2, isSoldOut: true })).toBe(1000);
  });

  it('is not nothing where the price is asked for in the store', () => {
    const unpriced = { type: 'flat' as const, priceCents: 0 };
    expect(ofSizes({ weightGrams: 1 }, { weightGrams: 2, price: unpriced })).toBe(1000);
    expect(ofSizes({ weightGrams: 2, price: unpriced })).toBeUndefined();
  });

  it('is unknown where no size has a weight', () => {
    expect(ofSizes({})).toBeUndefined();
  });
});

it('beyond the last product an index knows nothing', () => {
  const index = toBrowseIndex([createProduct()], OPTIONS);
  expect(readProductFacts(index, 1)).toEqual({
    category: undefined,
    effects: [],
    flavors: [],
    gramCents: undefined,
  });
});
