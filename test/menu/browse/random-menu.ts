import fc from 'fast-check';
import type { BrowseState } from '#menu/browse/browse-state.ts';
import { SORTS } from '#menu/browse/facets.ts';
import type { LabResult, Price, Product, Variant } from '#menu/model/menu.ts';
import { STRAIN_TYPES } from '#menu/model/strain.ts';
import { sizeNamed } from '../words.ts';

const WEIGHTS_GRAMS = [1, 3.5, 7];
/** An address asks for two decimals at most; laboratories measure more. */
const PERCENTS = [0.07, 5, 18.25, 24, 31.5];
const MEASURED_PERCENTS = [...PERCENTS, 23.9962, 24.0041];
const MILLIGRAMS = [2.5, 5, 100];
const CENTS = [500, 1000, 1150, 2999, 3000, 4000];

const pickSome = (values: readonly string[]) => fc.subarray([...values]);
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** The record without what is undefined. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(model, { requiredKeys });

/** Of one gram or item; what a quantity costs need not be exact here. */
const toTier = (method: 'weight' | 'unit', unitPriceCents: number, amounts: readonly number[]): Price => ({
  type: 'tier',
  method,
  tiers: [{ startValue: 0, unitPriceCents }],
  quotes: amounts.map((amount) => ({
    amount,
    unitPriceCents,
    priceCents: Math.round(unitPriceCents * amount),
  })),
});

/** With deals on some of what is sold, each a number of percents of its price. */
const withDeals = (price: Price, percents: readonly (number | undefined)[]): Price => {
  const cut = <T extends { priceCents: number }>(goods: T, percent: number | undefined) => ({
    ...goods,
    ...(percent && goods.priceCents > 0 && { deal: { cents: toDealCents(goods, percent), slugs: ['deal'] } }),
  });
  if (price.type === 'flat') return cut(price, percents[0]);
  return { ...price, quotes: price.quotes.map((quote, place) => cut(quote, percents[place])) };
};

const toDealCents = ({ priceCents }: { priceCents: number }, percent: number) =>
  Math.max(1, Math.round((priceCents * percent) / 100));

const LIST_PRICES: fc.Arbitrary<Price> = fc.oneof(
  { weight: 3, arbitrary: pick([0, ...CENTS]).map((priceCents) => ({ type: 'flat' as const, priceCents })) },
  fc
    .tuple(pick(CENTS), fc.subarray(WEIGHTS_GRAMS, { minLength: 1 }))
    .map(([cents, amounts]) => toTier('weight', cents, amounts)),
  fc
    .tuple(pick(CENTS), fc.subarray([1, 2, 10], { minLength: 1 }))
    .map(([cents, amounts]) => toTier('unit', cents, amounts)),
);

/** 0.01 % is less than a cent of every price, and goods are never free. */
const PRICES: fc.Arbitrary<Price> = fc
  .tuple(LIST_PRICES, fc.array(pick([undefined, undefined, 0.01, 50, 80]), { minLength: 3, maxLength: 3 }))
  .map(([price, percents]) => withDeals(price, percents));

const VARIANTS: fc.Arbitrary<Variant> = record<Variant>(
  {
    id: fc.constant('variant'),
    size: pick(['Each', 'XL', '10 pieces'].map(sizeNamed)),
    price: PRICES,
    weightGrams: pick(WEIGHTS_GRAMS),
    isSoldOut: fc.constant(true),
    content: fc.record({ thcMg: pick(MILLIGRAMS), cbdMg: pick(MILLIGRAMS) }, { requiredKeys: [] }),
  },
  ['id', 'size', 'price'],
);

const LAB_RESULTS: fc.Arbitrary<LabResult> = fc
  .tuple(
    pick(['Total THC', 'THC', 'THCA', 'Total CBD', 'CBD']),
    pick(['percent', 'mg'] as const),
    pick(MEASURED_PERCENTS),
    pick(MEASURED_PERCENTS),
  )
  .map(([type, unit, a, b]) => ({ type, unit, min: Math.min(a, b), max: Math.max(a, b) }));

const PRODUCTS: fc.Arbitrary<Product> = record<Product>(
  {
    slug: fc.constant('product'),
    path: fc.constant('/products/product/'),
    name: pick(['Lot 2', 'Lot 10', 'Ümlaut', 'Zkittlez', 'apple']),
    category: pick(['flower', 'edible', 'merch']),
    brand: pick(['Marsh']),
    brandPath: pick(['/brands/marsh/', '/brands/quiet-hollow/', '/brands/saltmarsh/']),
    subtype: pick(['Pre-Pack', 'Bulk', 'Baked Good']),
    strainType: pick(STRAIN_TYPES),
    effects: pickSome(['Happy', 'Sleepy', 'Calm']),
    flavors: pickSome(['Berry', 'Crème Brûlée', 'Pine']),
    deals: fc.constant([]),
    labResults: fc.array(LAB_RESULTS, { maxLength: 4 }),
    variants: fc.array(VARIANTS, { minLength: 1, maxLength: 4 }),
    updatedAt: pick(['2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z', '2025-01-01T00:00:00.000Z']),
  },
  ['slug', 'path', 'name', 'category', 'brand', 'effects', 'flavors', 'labResults', 'variants'],
);

/** Products of few values, so that they have much in common. */
export const RANDOM_MENUS = fc.array(PRODUCTS, { maxLength: 25, size: 'max' });

/** Every size that a random product can have, and one that none has. */
const SIZE_KEYS = ['1g', '3.5g', '7g', '1-items', '2-items', '10-items', 'each', 'xl', '10-pieces', 'none'];

const pickKeys = (keys: readonly string[]) =>
  fc.subarray([...keys], { minLength: 1 }).map((chosen) => chosen.toSorted());

/** At most two of a record's entries: with more, hardly a product would be left. */
const fewOf = <T>(records: fc.Arbitrary<Record<string, T>>): fc.Arbitrary<Record<string, T>> =>
  records.chain((all) =>
    fc.subarray(Object.entries(all), { maxLength: 2 }).map((entries) => Object.fromEntries(entries)),
  );

/** Of a few facets some keys, most of which random products have. */
export const RANDOM_CHOICES: fc.Arbitrary<BrowseState['choices']> = fewOf(
  fc.record({
    category: pickKeys(['flower', 'edible', 'beverage']),
    brand: pickKeys(['marsh', 'quiet-hollow', 'saltmarsh', 'constructor']),
    strain: pickKeys(STRAIN_TYPES),
    kind: pickKeys(['pre-pack', 'bulk', 'baked-good']),
    size: pickKeys(SIZE_KEYS),
    effect: pickKeys(['happy', 'sleepy', 'calm']),
    flavor: pickKeys(['berry', 'creme-brulee', 'pine']),
  }),
);

const pickRange = (values: readonly number[]) =>
  fc
    .tuple(fc.option(pick(values)), fc.option(pick(values)))
    .filter(([a, b]) => a !== null || b !== null)
    .map(([a, b]) => ({
      ...(a !== null && { min: b === null ? a : Math.min(a, b) }),
      ...(b !== null && { max: a === null ? b : Math.max(a, b) }),
    }));

/** States as an address holds them: keys sorted, nothing empty. */
export const RANDOM_STATES: fc.Arbitrary<BrowseState> = fc.record({
  query: pick(['', 'blue', 'crème & co', 'a=b,c+d %']),
  choices: RANDOM_CHOICES,
  ranges: fewOf(
    fc.record({
      price: pickRange([0, ...CENTS]),
      gram: pickRange(CENTS),
      thc: pickRange(PERCENTS),
      cbd: pickRange(PERCENTS),
      thcmg: pickRange(MILLIGRAMS),
      cbdmg: pickRange(MILLIGRAMS),
    }),
  ),
  onDeal: fc.boolean(),
  sort: pick(SORTS),
});
