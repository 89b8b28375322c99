import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileVariant } from '#menu/compile/compile-variant.ts';
import { disambiguateSizes } from '#menu/compile/disambiguate-sizes.ts';
import { byVariantSize } from '#menu/compile/variant-order.ts';
import { formatLabel } from '#menu/format/variant-label.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { Price, Variant } from '#menu/model/menu.ts';
import { createTitleCase } from '#menu/names/title-case.ts';
import { readProductSize } from '#menu/sizes/variant-size.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';
import { createWords, labelOf } from '../words.ts';

const rules = createRules();
const titleCase = createTitleCase(rules);
const FLAT: Price = { type: 'flat', priceCents: 4200 };
const BY_WEIGHT: Price = { type: 'tier', method: 'weight', tiers: [], quotes: [] };
const BY_UNIT: Price = { type: 'tier', method: 'unit', tiers: [], quotes: [] };

function compile(facts: Partial<FeedProduct>, price = FLAT): Variant {
  const feed = createFeedProduct(facts);
  return compileVariant({ feed, price, sized: readProductSize(feed) }, titleCase).variant;
}

type Row = [label: string, weightGrams: number | undefined, facts: Partial<FeedProduct>, price?: Price];

const ROWS: Row[] = [
  ['3.5 g', 3.5, { amount: 3.5, unit: 'g' }],
  ['14 g', 14, { amount: 14.0, unit: 'g', sizeText: '14 G' }],
  ['3.5 g', 3.5, { sizeText: '3.5 G' }],
  ['28 g', 28, { amount: 1, unit: 'oz' }],
  ['3.5 g', 3.5, { amount: 0.125, unit: 'oz' }],
  ['3.5 g', 3.5, { amount: 0.13, unit: 'oz' }],
  ['7 g', 7, { sizeText: '1/4oz' }],
  ['14 g', 14, { name: 'HAZE | HALF' }],
  ['500 mg', 0.5, { category: 'cartridge', amount: 500, unit: 'mg' }],
  ['1 g', 1, { category: 'extract', amount: 1, unit: 'g' }],
  ['15 mg', undefined, { category: 'topical', amount: 15, unit: 'mg' }],
  ['100 mg', undefined, { category: 'edible', amount: 100, unit: 'mg' }],
  ['30 ml', undefined, { category: 'tincture', amount: 30, unit: 'ml' }],
  ['12 fl oz', undefined, { category: 'beverage', amount: 12, unit: 'fl oz' }],
  ['12 oz', undefined, { category: 'beverage', amount: 12, unit: 'oz' }],
  ['2 oz', 56, { category: 'topical', amount: 2, unit: 'oz' }],
  ['1 L', undefined, { category: 'beverage', amount: 1, unit: 'l' }],
  ['20 pieces', undefined, { category: 'edible', pieceCount: 20 }],
  ['20 pieces', 100, { category: 'edible', pieceCount: 20, amount: 100, unit: 'g' }],
  ['1 piece', undefined, { category: 'edible', pieceCount: 1 }],
  ['30 pieces', undefined, { category: 'pill', pieceCount: 30, amount: 1 }],
  ['30 pieces', undefined, { category: 'pill', name: 'CAPSULES (30CT)' }],
  ['10 pieces, 100 mg', undefined, { category: 'edible', name: 'GUMMIES 10 PK', amount: 100, unit: 'mg' }],
  ['Each', undefined, { category: 'edible', pieceCount: 2.5 }],
  ['30 ml', undefined, { category: 'tincture', pieceCount: 30, amount: 30, unit: 'ml' }],
  ['5-pack, 2.5 g', 2.5, { category: 'preroll', sizeText: '5 PK', amount: 2.5, unit: 'g' }],
  ['5-pack, 2.5 g', 2.5, { category: 'preroll', name: 'HAZE - 5 PACK', amount: 2.5, unit: 'g' }],
  ['5-pack, 2.5 g', 2.5, { category: 'preroll', menuTitle: 'Haze (5ct)', amount: 2.5, unit: 'g' }],
  ['5 × 0.5 g', 2.5, { category: 'preroll', sizeText: '5x0.5g', amount: 2.5, unit: 'g' }],
  ['5 × 0.5 g', 2.5, { category: 'preroll', sizeText: '5x0.5g', amount: 0.5, unit: 'g' }],
  ['5 × 0.5 g', 2.5, { category: 'preroll', sizeText: '5x0.5g' }],
  ['5 × 0.5 g', 2.5, { category: 'preroll', sizeText: '5 PK', name: 'HAZE (5x0.5g)' }],
  ['5-pack', undefined, { category: 'preroll', sizeText: '5x0.5g', amount: 7, unit: 'g' }],
  ['5-pack, 0.5 g', undefined, { category: 'preroll', sizeText: '5 PACK', amount: 0.5, unit: 'g' }],
  ['5-pack', undefined, { category: 'preroll', sizeText: '5 PACK' }],
  ['6-pack, 3.5 g', 3.5, { category: 'preroll', sizeText: '6 PACK', amount: 3.5, unit: 'g' }],
  ['4-pack, 12 fl oz', undefined, { category: 'beverage', sizeText: '4 PACK', amount: 12, unit: 'fl oz' }],
  ['XL', undefined, { category: 'merch', sizeText: 'XL' }],
  ['Large', undefined, { category: 'merch', sizeText: ' LARGE ' }],
  ['Each', undefined, { category: 'merch' }],
  ['Each', undefined, { category: 'edible', sizeText: '100', amount: 1000 }],
  ['By the gram', undefined, { amount: 3.5, unit: 'g' }, BY_WEIGHT],
  ['By the item', undefined, {}, BY_UNIT],
  ['0.5 g', 0.5, { category: 'preroll', amount: 0.5, unit: 'g' }, BY_UNIT],
  ['10 × 10 mg', undefined, { category: 'edible', sizeText: '10mg ea | 10-Pack' }],
  ['10 mg each', undefined, { category: 'edible', sizeText: '10mg ea' }],
  ['5 × 0.5 g', 2.5, { category: 'preroll', sizeText: '0.5g ea', amount: 2.5, unit: 'g' }],
  ['5 × 0.6 g, 3 g', 3, { category: 'preroll', name: 'PANCAKES 5PK X 0.6G - 3.0G', amount: 3, unit: 'g' }],
  ['6-pack, 2.1 g', 2.1, { category: 'preroll', name: 'DOGS - 2.1G/6PK', amount: 2.1, unit: 'g' }],
  ['30 ml, 500 mg', undefined, { category: 'tincture', name: 'DROPS - 500MG', amount: 30, unit: 'ml' }],
  ['12 fl oz', undefined, { category: 'beverage', name: 'SODA 355ML', amount: 12, unit: 'fl oz' }],
  ['1 g', 1, { category: 'cartridge', name: 'HAZE 1000MG', amount: 1, unit: 'g' }],
  ['3.5 g', 3.5, { sizeText: '3.5g-H' }],
  ['1 g', 1, { sizeText: '1g/' }],
  ['4 oz', 112, { category: 'merch', name: 'CLEANER 4OZ' }],
];

describe('the label and weight of a size', () => {
  it.each(ROWS)('%s of %s g', (label, weightGrams, facts, price) => {
    const variant = compile(facts, price);
    expect(labelOf(variant)).toBe(label);
    expect(variant.weightGrams).toBe(weightGrams);
  });

  it("write numbers in the store's language", () => {
    expect(formatLabel(compile({ amount: 3.5, unit: 'g' }), createWords('de-DE'))).toBe('3,5 g');
  });

  it('go with the stated amount', () => {
    expect(compile({ amount: 3.5, unit: 'g' })).toMatchObject({ id: 'p1', amount: 3.5, uom: 'g' });
  });

  it('keep the amount of the catalogue where the goods are weighed out, yet have no weight to reckon with', () => {
    const variant = compile({ amount: 3.5, unit: 'g' }, BY_WEIGHT);
    expect(variant).toMatchObject({ amount: 3.5, uom: 'g' });
    expect(variant).not.toHaveProperty('weightGrams');
  });

  it('do not count pieces that contradict the package', () => {
    const variant = compile({
      category: 'edible',
      pieceCount: 1000,
      mgPerPiece: 100,
      thcMg: 1000,
      amount: 50,
      unit: 'g',
    });
    expect(labelOf(variant)).toBe('50 g');
  });
});

describe('sizes with one label', () => {
  it('are told apart by what they hold', () => {
    const low = compile({ productId: 'a', category: 'edible', pieceCount: 10, thcMg: 50 });
    const high = compile({ productId: 'b', category: 'edible', pieceCount: 10, thcMg: 100, cbdMg: 20 });
    const labels = disambiguate(low, high).map(labelOf);
    expect(labels).toEqual(['10 pieces, 50 mg THC', '10 pieces, 100 mg THC + 20 mg CBD']);
  });

  it('are told apart by the words of the store for them', () => {
    const jar = compile({ productId: 'a', amount: 3.5, unit: 'g' });
    const bag = compile({ productId: 'b', amount: 3.5, unit: 'g' });
    const sizes = [
      { variant: jar, hints: ['Jar', ''] },
      { variant: bag, hints: ['', 'Smalls'] },
    ];
    expect(disambiguateSizes(sizes, 'flower').variants.map(labelOf)).toEqual(['3.5 g, Jar', '3.5 g']);
  });

  it('are one row with the lowest price, and reported, where nothing tells them apart', () => {
    const facts = { amount: 3.5, unit: 'g' as const };
    const cheap = compile({ productId: 'b', ...facts }, { type: 'flat', priceCents: 2400 });
    const dear = compile({ productId: 'a', ...facts }, { type: 'flat', priceCents: 3000 });
    const { variants, merged } = disambiguateSizes(
      [dear, cheap].map((variant) => ({ variant, hints: [] })),
      'flower',
    );
    expect(variants).toEqual([{ ...cheap, isFrom: true }]);
    expect(merged).toMatchObject([{ keptId: 'b', id: 'a', problem: { code: 'same-size-two-prices' } }]);
  });

  it('are one row without a word where they cost the same', () => {
    const pieces = { category: 'edible' as const, pieceCount: 10, thcMg: 50 };
    const twins = [compile({ productId: 'a', ...pieces }), compile({ productId: 'b', ...pieces })];
    expect(disambiguate(...twins)).toEqual(twins.slice(0, 1));
  });

  it('are that which is in stock', () => {
    const gone = compile(
      { productId: 'a', stockQuantity: 0, amount: 1, unit: 'g' },
      { type: 'flat', priceCents: 100 },
    );
    const left = compile({ productId: 'b', amount: 1, unit: 'g' });
    expect(disambiguate(gone, left)).toEqual([left]);
  });

  it('are all in grams where some are in ounces or milligrams', () => {
    const facts = { category: 'cartridge' as const };
    const half = compile({ ...facts, productId: 'a', amount: 500, unit: 'mg' });
    const gram = compile({ ...facts, productId: 'b', amount: 1, unit: 'g' });
    const { variants } = disambiguateSizes(
      [half, gram].map((variant) => ({ variant, hints: [] })),
      'cartridge',
    );
    expect(variants.map(labelOf)).toEqual(['0.5 g', '1 g']);
  });
});

function disambiguate(...variants: Variant[]): Variant[] {
  return disambiguateSizes(
    variants.map((variant) => ({ variant, hints: [] })),
    'edible',
  ).variants;
}

describe('the order of sizes', () => {
  function order(...variants: Variant[]): string[] {
    return [...variants].sort(byVariantSize).map(({ id }) => id);
  }
  const size = (id: string, facts: Partial<FeedProduct>, priceCents = 4200) =>
    compile({ productId: id, ...facts }, { type: 'flat', priceCents });

  it('is by weight, whatever the unit', () => {
    const ounce = size('ounce', { amount: 1, unit: 'oz' });
    const half = size('half', { amount: 14, unit: 'g' });
    const eighth = size('eighth', { amount: 3.5, unit: 'g' });
    expect(order(ounce, half, eighth)).toEqual(['eighth', 'half', 'ounce']);
  });

  it('is by volume, whatever the unit', () => {
    const beverage = { category: 'beverage' as const };
    const liter = size('liter', { ...beverage, amount: 1, unit: 'l' });
    const can = size('can', { ...beverage, amount: 12, unit: 'fl oz' });
    const shot = size('shot', { ...beverage, amount: 60, unit: 'ml' });
    expect(order(liter, can, shot)).toEqual(['shot', 'can', 'liter']);
  });

  it('is by pieces, then by clothing size', () => {
    const edible = { category: 'edible' as const };
    expect(
      order(size('ten', { ...edible, pieceCount: 10 }), size('two', { ...edible, pieceCount: 2 })),
    ).toEqual(['two', 'ten']);
    const shirt = (sizeText: string) => size(sizeText, { category: 'merch', sizeText });
    expect(order(shirt('XL'), shirt('M'), shirt('S'), shirt('LARGE'))).toEqual(['S', 'M', 'LARGE', 'XL']);
  });

  it('is by price where sizes are equal, then by id, and what has no size comes last', () => {
    const gram = { amount: 1, unit: 'g' as const };
    const variants = [size('x', {}), size('b', gram, 900), size('c', gram, 800), size('a', gram, 900)];
    expect(order(...variants)).toEqual(['c', 'a', 'b', 'x']);
  });

  it('is the same whatever the order given', () => {
    const facts = fc.record({
      amount: fc.constantFrom(0.5, 1, 3.5, 100),
      unit: fc.constantFrom('g' as const, 'oz' as const, 'ml' as const, 'mg' as const),
      sizeText: fc.constantFrom('XL', 'S', '5 PK', ''),
    });
    const variants = fc
      .array(facts, { maxLength: 6 })
      .map((list) =>
        list.map((each, index) => size(String(index), index % 2 ? each : { sizeText: each.sizeText })),
      );
    fc.assert(
      fc.property(variants, (list) => {
        expect(order(...list.toReversed())).toEqual(order(...list));
      }),
    );
  });
});
