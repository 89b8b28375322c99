import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { formatQuantity } from '#menu/format/variant-label.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';
import { createWords, labelOf } from '../words.ts';

const WORDS = createWords();

const TIER = {
  type: 'tier' as const,
  method: 'weight' as const,
  breaks: [
    { startValue: 0, unitPriceCents: 1000 },
    { startValue: 3, unitPriceCents: 900 },
    { startValue: 5, unitPriceCents: 600 },
    { startValue: 7, unitPriceCents: 400 },
    { startValue: 9, unitPriceCents: 200 },
  ],
};

/** Every price of a menu of these products, as the page says it: `3.5 g $31.50`. */
function listPrices(...feeds: Partial<FeedProduct>[]): string[] {
  const products = feeds.map((facts, index) =>
    createFeedProduct({ productId: `p${index}`, price: TIER, ...facts }),
  );
  const { menu } = compileMenu(products, createRules({ quotedWeightsGrams: [1, 3.5, 28] }));
  return menu.products.flatMap(({ variants }) =>
    variants.flatMap((variant) => {
      const { price } = variant;
      return price.type === 'flat'
        ? [`${labelOf(variant)} ${price.priceCents}`]
        : price.quotes.map((quote) => `${formatQuantity(quote, variant, WORDS)} ${quote.priceCents}`);
    }),
  );
}

const eighth: Partial<FeedProduct> = { amount: 3.5, unit: 'g', subtype: 'PRE-PACK' };
const BY_THE_GRAM = ['1 g 1000', '3 g 2700', '3.5 g 3150', '5 g 3000', '7 g 2800', '9 g 1800', '28 g 5600'];

describe('goods in packages on a weight tier', () => {
  it.each<[sentence: string, facts: Partial<FeedProduct>, prices: string[]]>([
    ['cost what their weight costs', eighth, ['3.5 g 3150', '2 × 3.5 g 2800', '3 × 3.5 g 2100']],
    [
      'have the weight of their name',
      { name: 'HAZE 3.5G' },
      ['3.5 g 3150', '2 × 3.5 g 2800', '3 × 3.5 g 2100'],
    ],
    [
      'may be in milligrams',
      { category: 'cartridge', amount: 500, unit: 'mg' },
      ['500 mg 500', '6 × 500 mg 2700', '10 × 500 mg 3000', '14 × 500 mg 2800', '18 × 500 mg 1800'],
    ],
    [
      'may be packs',
      { category: 'preroll', sizeText: '5 x 0.5g' },
      ['5 × 0.5 g 2500', '2 × 5 × 0.5 g 3000', '3 × 5 × 0.5 g 3000', '4 × 5 × 0.5 g 2000'],
    ],
    [
      'have one price where the tier changes nothing',
      { ...eighth, price: { ...TIER, breaks: [{ startValue: 0, unitPriceCents: 900 }] } },
      ['3.5 g 3150'],
    ],
    [
      'are quoted from the first break on',
      { ...eighth, price: { ...TIER, breaks: [{ startValue: 7, unitPriceCents: 800 }] } },
      ['2 × 3.5 g 5600'],
    ],
  ])('%s', (_, facts, prices) => {
    expect(listPrices(facts)).toEqual(prices);
  });

  it('are not quoted for a weight that is a size of its own', () => {
    expect(listPrices({ ...eighth, name: 'HAZE 3.5G' }, { ...eighth, amount: 7, name: 'HAZE 7G' })).toEqual([
      '3.5 g 3150',
      '3 × 3.5 g 2100',
      '7 g 2800',
      '2 × 7 g 2800',
    ]);
  });

  it.each<[sentence: string, facts: Partial<FeedProduct>]>([
    ['without a size', {}],
    ['of a bulk subtype', { ...eighth, subtype: 'BULK FLOWER' }],
    ['whose size text is no size', { sizeText: 'DELI' }],
  ])('are weighed out where they are goods %s', (_, facts) => {
    expect(listPrices(facts)).toEqual(BY_THE_GRAM);
  });

  it.each<[sentence: string, facts: Partial<FeedProduct>]>([
    ['the name and the amount say two weights', { ...eighth, name: 'HAZE 28G' }],
    ['the weight is not known', { category: 'preroll', sizeText: '5 PK' }],
    ['only their milligrams are known', { category: 'edible', amount: 100, unit: 'mg' }],
  ])('are left out and reported where %s', (_, facts) => {
    const { menu, problems } = compileMenu([createFeedProduct({ price: TIER, ...facts })], createRules());
    expect(menu.products).toEqual([]);
    expect(problems.map(({ effect, code }) => `${effect} ${code}`)).toContain(
      'product-left-out package-weight-unknown',
    );
  });

  it('cost per package what so many grams cost, whatever the tier', () => {
    const startValues = fc.uniqueArray(fc.constantFrom(0, 0.5, 1, 2, 3.5, 7, 10, 14, 28), { minLength: 1 });
    const breaks = startValues.chain((starts) =>
      fc.tuple(
        ...starts.map((startValue) =>
          fc.integer({ min: 100, max: 2000 }).map((cents) => ({ startValue, unitPriceCents: cents })),
        ),
      ),
    );
    fc.assert(
      fc.property(breaks, fc.constantFrom(0.5, 1, 2.5, 3.5, 7), (all, grams) => {
        const feed = createFeedProduct({ amount: grams, unit: 'g', price: { ...TIER, breaks: all } });
        const { menu } = compileMenu([feed], createRules());
        const price = menu.products[0]?.variants[0]?.price;
        const quotes =
          price?.type === 'flat' ? [{ amount: 1, priceCents: price.priceCents }] : (price?.quotes ?? []);
        for (const { amount, priceCents } of quotes) {
          const total = amount * grams;
          const reached = all.filter(({ startValue }) => startValue <= total + 1e-9);
          const [highest] = reached.sort((a, b) => b.startValue - a.startValue);
          expect(priceCents).toBe(Math.round((highest?.unitPriceCents ?? 0) * total));
        }
      }),
    );
  });
});

describe('bulk flower with a flat price', () => {
  const flat = { type: 'flat' as const, priceCents: 800 };

  it.each<[sentence: string, facts: Partial<FeedProduct>, prices: string[]]>([
    ['costs that much a gram', { subtype: 'BULK FLOWER' }, ['1 g 800', '3.5 g 2800', '28 g 22400']],
    ['is that of a unit of grams', { unit: 'g' }, ['1 g 800', '3.5 g 2800', '28 g 22400']],
    [
      'costs that much a package where it has an amount',
      { subtype: 'BULK FLOWER', amount: 14, unit: 'g' },
      ['14 g 800'],
    ],
    ['costs that much each where nothing says that it is weighed', {}, ['Each 800']],
    ['is flower', { category: 'merch', subtype: 'BULK' }, ['Each 800']],
  ])('%s', (_, facts, prices) => {
    expect(listPrices({ price: flat, ...facts })).toEqual(prices);
  });
});
