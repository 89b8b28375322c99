import fc from 'fast-check';
import type { LabResult, Price, Product, Tier, Variant } from '#menu/model/menu.ts';
import { sizeNamed } from './words.ts';

/** Few different values, so that ties and repeats come about. */
const cents = fc.constantFrom(0, 500, 1999, 2000, 2001, 3500, 4200);
const grams = fc.constantFrom(0.5, 1, 3.5, 7, 8, 28);
const milligrams = fc.constantFrom(2.5, 5, 5.01, 10, 20, 100);

const quote = fc.record({
  amount: fc.constantFrom(1, 2, 3.5, 7),
  priceCents: fc.integer({ min: 100, max: 9000 }),
  unitPriceCents: fc.integer({ min: 100, max: 2500 }),
});

const price: fc.Arbitrary<Price> = fc.oneof(
  fc.record({ type: fc.constant('flat' as const), priceCents: cents }),
  fc.record({
    type: fc.constant('tier' as const),
    method: fc.constantFrom('weight' as const, 'unit' as const),
    tiers: fc.constant<Tier[]>([]),
    quotes: fc.uniqueArray(quote, { selector: ({ amount }) => amount, minLength: 1 }),
  }),
);

const variant: fc.Arbitrary<Variant> = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    size: fc.constantFrom('3.5 g', '7 g', '10 pieces', '5 × 0.5 g', 'Each').map(sizeNamed),
    price,
    weightGrams: grams,
    content: fc.record({ thcMg: milligrams, cbdMg: milligrams, thcMgPerPiece: milligrams }),
    isSoldOut: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'size', 'price'] },
);

const labResult: fc.Arbitrary<LabResult> = fc
  .record({
    type: fc.constantFrom('THC', 'THCA', 'Total THC', 'CBD', 'Total CBD'),
    unit: fc.constantFrom('percent' as const, 'mg' as const),
    min: milligrams,
    spread: fc.constantFrom(0, 1),
  })
  .map(({ spread, ...result }) => ({ ...result, max: result.min + spread }));

const facts = fc.record(
  {
    name: fc.constantFrom('Blue Dream', 'Älva', 'zkittlez', '10 Below'),
    category: fc.constantFrom('flower' as const, 'preroll' as const, 'edible' as const, 'non-inv' as const),
    labResults: fc.uniqueArray(labResult, { selector: ({ type, unit }) => type + unit, maxLength: 4 }),
    variants: fc.array(variant, { minLength: 1, maxLength: 3 }),
    brand: fc.constantFrom('Marsh', 'Marsh & Co', '../..', '木', 'con'),
    subtype: fc.constantFrom('Bulk', 'Smalls'),
    strainType: fc.constantFrom('indica' as const, 'cbd' as const, 'other' as const),
  },
  { requiredKeys: ['name', 'category', 'labResults', 'variants'] },
);

/** A menu's products: few names and brands, safe slugs or not, every kind of price, sizes that are sold out. */
export const anyProducts: fc.Arbitrary<Product[]> = fc.array(facts, { maxLength: 40 }).map((all) =>
  all.map((each, index) => ({
    slug: `p${index}`,
    path: `/products/p${index}/`,
    effects: [],
    flavors: [],
    deals: [],
    ...each,
    ...(each.brand && { brandPath: `/brands/${each.brand}/` }),
  })),
);
