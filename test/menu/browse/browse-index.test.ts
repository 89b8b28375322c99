import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { BrowseIndex } from '#menu/browse/browse-index.ts';
import { parseBrowseIndex } from '#menu/browse/parse-browse-index.ts';
import { toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import type { Price, Product } from '#menu/model/menu.ts';
import { createProduct } from '../../site/data/products.ts';
import { labelOf, sizeNamed } from '../words.ts';
import { createDemoMenu } from './demo-menu.ts';

const DEMO = createDemoMenu().products;
const index = toBrowseIndex(DEMO, { locale: 'en-US', labelOf });
const US = { locale: 'en-US', labelOf };

describe('the browse index', () => {
  it('takes at most 25 bytes a product when compressed', () => {
    expect(DEMO.length).toBeGreaterThan(400);
    expect(brotliCompressSync(JSON.stringify(index)).length / DEMO.length).toBeLessThan(25);
  });

  it('is the same when it has travelled as JSON', () => {
    expect(parseBrowseIndex(JSON.parse(JSON.stringify(index)))).toEqual(index);
    expect(parseBrowseIndex(toBrowseIndex([], US))).toEqual(toBrowseIndex([], US));
  });

  it.each<[string, (sound: BrowseIndex) => unknown]>([
    ['of no kind', () => 'index'],
    ['of another version', (sound) => ({ ...sound, schemaVersion: 2 })],
    ['without a facet', (sound) => ({ ...sound, choices: { ...sound.choices, flavor: undefined } })],
    ['without a price of an offer', (sound) => ({ ...sound, priceCents: sound.priceCents.slice(1) })],
    ['with a price that is none', (sound) => ({ ...sound, priceCents: sound.priceCents.map(String) })],
    ['with a deal that is no product', (sound) => ({ ...sound, deals: [sound.productCount] })],
    ['of fewer products than it says', (sound) => ({ ...sound, productCount: sound.productCount + 1 })],
    ['without an age', (sound) => ({ ...sound, ageRanks: sound.ageRanks.slice(1) })],
    ['without a measure', (sound) => ({ ...sound, potency: { ...sound.potency, cbd: { least: [] } } })],
    ['whose values have no key', (sound) => withBrands(sound, { keys: [], labels: [] })],
    ['whose keys have no label', (sound) => withBrands(sound, { labels: [] })],
    ['whose values are not those of its products', (sound) => withBrands(sound, { values: [] })],
  ])('is refused when it is one %s', (_, spoil) => {
    expect(parseBrowseIndex(spoil(index))).toBeUndefined();
  });
});

function withBrands(sound: BrowseIndex, facts: Partial<BrowseIndex['choices']['brand']>): BrowseIndex {
  return { ...sound, choices: { ...sound.choices, brand: { ...sound.choices.brand, ...facts } } };
}

/** Each offer as `size $price ($ per gram)`, with cents. */
function listOffers(product: Product, options = {}): string[] {
  const { choices, priceCents, gramCents } = toBrowseIndex([product], { ...US, ...options });
  const { labels, values } = choices.size;
  return values.map((size, offer) => `${labels[size]} ${priceCents[offer]} (${gramCents[offer]})`);
}

const flat = (priceCents: number): Price => ({ type: 'flat', priceCents });

describe('what can be bought', () => {
  it('is each size, by its weight where it has one, else by its label', () => {
    const product = createProduct({
      variants: [
        { id: 'a', size: sizeNamed('5 × 0.5 g'), weightGrams: 2.5, price: flat(3000) },
        { id: 'b', size: sizeNamed('XL'), price: flat(1200) },
      ],
    });
    expect(listOffers(product)).toEqual(['2.5 g 3000 (1200)', 'XL 1200 (0)']);
    expect(toBrowseIndex([product], US).choices.size.keys).toEqual(['2.5g', 'xl']);
  });

  it('is each weight or number that a tiered price is quoted for', () => {
    const tier = (method: 'weight' | 'unit', amount: number): Price => ({
      type: 'tier',
      method,
      tiers: [],
      quotes: [{ amount, priceCents: 3500, unitPriceCents: 1000 }],
    });
    const byTheGram = createProduct({
      variants: [{ id: 'a', size: sizeNamed('By the gram'), price: tier('weight', 3.5) }],
    });
    expect(listOffers(byTheGram)).toEqual(['3.5 g 3500 (1000)']);
    const byTheItem = createProduct({
      variants: [{ id: 'a', size: sizeNamed('1 g'), weightGrams: 2, price: tier('unit', 4) }],
    });
    expect(listOffers(byTheItem)).toEqual(['4 × 3500 (500)']);
    expect(toBrowseIndex([byTheItem], US).choices.size.keys).toEqual(['4-items']);
    const onePackage = createProduct({
      variants: [{ id: 'a', size: sizeNamed('2 g'), weightGrams: 2, price: tier('unit', 1) }],
    });
    expect(listOffers(onePackage)).toEqual(['2 g 3500 (500)']);
  });

  it('is nothing that is sold out, and without a price where it is asked for in the store', () => {
    const variants = [
      { id: 'a', size: sizeNamed('1 g'), weightGrams: 1, price: flat(0) },
      { id: 'b', size: sizeNamed('7 g'), weightGrams: 7, price: flat(7000), isSoldOut: true as const },
    ];
    expect(listOffers(createProduct({ variants }))).toEqual(['1 g 0 (0)']);
  });

  it('is called as the page calls it', () => {
    const words = {
      labelOf: () => 'Otra',
      formatGrams: (grams: number) => `${grams} gramos`,
    };
    const variants = [
      { id: 'a', size: sizeNamed('1 g'), weightGrams: 0.1 * 3, price: flat(1000) },
      { id: 'b', size: sizeNamed('Each'), price: flat(1000) },
    ];
    expect(listOffers(createProduct({ variants }), words)).toEqual([
      '0.3 gramos 1000 (3333)',
      'Otra 1000 (0)',
    ]);
  });
});

describe('the order of choices', () => {
  it('is of sizes by weight, then by amount, pieces or clothing size, then by number', () => {
    const { keys } = index.choices.size;
    const known = ['1g', '3.5g', '28g', '10-ml', '12-fl-oz', 'small', 'large', '3-items', '10-items'];
    expect(keys.filter((key) => known.includes(key))).toEqual(known);
  });

  it('is of strain types from sativa to indica, of categories as the menu has them', () => {
    const shelf = [
      createProduct({ category: 'preroll', strainType: 'indica' }),
      createProduct({ category: 'flower', strainType: 'sativa' }),
    ];
    const { strain, category } = toBrowseIndex(shelf, US).choices;
    expect(strain.keys).toEqual(['sativa', 'indica']);
    expect(category.keys).toEqual(['preroll', 'flower']);
  });
});
