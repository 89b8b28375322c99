import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMenuCategories } from '#menu/compile/category-names.ts';
import { formatWeight } from '#menu/format/format.ts';
import { formatLabel } from '#menu/format/variant-label.ts';
import type { Price, Product, Quote, Variant } from '#menu/model/menu.ts';
import { joinOtherSizes, toPriceList } from '#site/data/price-list.ts';
import { anyProducts } from '../../menu/any-products.ts';
import { createWords, sizeNamed } from '../../menu/words.ts';
import { createProduct } from './products.ts';

const LOCALE = { locale: 'en-US' };

function labelOf(variant: Variant, quote?: Quote): string {
  const { price } = variant;
  const label = formatLabel(variant, createWords());
  if (!quote || price.type === 'flat') return label;
  if (price.method === 'weight') return formatWeight(quote.amount, LOCALE);
  return quote.amount === 1 ? label : `${quote.amount} × ${label}`;
}

function list(products: readonly Product[], potencyOf = (_: Product): string | undefined => undefined) {
  const categories = toMenuCategories(products, {
    categoryOrder: [],
    categoryNames: { ...createWords().menu.categories, flower: 'Buds' },
  });
  return toPriceList({ categories, products: [...products] }, { ...LOCALE, labelOf, potencyOf });
}

type Sizes = [label: string, priceCents: number, facts?: Partial<Variant>][];

const sized = (sizes: Sizes, facts: Partial<Product> = {}): Product =>
  createProduct({
    slug: JSON.stringify([sizes, facts]),
    variants: sizes.map(([label, priceCents, more], index) => ({
      id: `${index}`,
      size: sizeNamed(label),
      price: { type: 'flat', priceCents },
      ...more,
    })),
    ...facts,
  });
const grams = (weightGrams: number, priceCents: number): Sizes[number] => [
  `${weightGrams} g`,
  priceCents,
  { weightGrams },
];
const columnsOf = (products: readonly Product[]) => list(products)[0]?.columns.map(({ label }) => label);
const rowsOf = (products: readonly Product[]) =>
  list(products)[0]?.sections.flatMap(({ rows }) =>
    rows.map(({ cells, otherSizes }) => ({ cells, otherSizes })),
  );

describe('a price list', () => {
  it('has a shelf for each category, by the store’s name for it', () => {
    const shelves = list([createProduct(), createProduct({ slug: 'gum', category: 'edible' })]);
    expect(shelves.map(({ categoryId, name }) => [categoryId, name])).toEqual([
      ['flower', 'Buds'],
      ['edible', 'Edibles'],
    ]);
  });

  it('has a section for each subtype, those without one last', () => {
    const subtypes = ['Smalls', undefined, 'Äther', 'Bulk', 'Smalls'];
    const [shelf] = list(
      subtypes.map((subtype, index) => createProduct({ slug: `p${index}`, ...(subtype && { subtype }) })),
    );
    expect(shelf?.sections.map(({ subtype, rows }) => [subtype, rows.length])).toEqual([
      ['Äther', 1],
      ['Bulk', 1],
      ['Smalls', 2],
      [undefined, 1],
    ]);
  });

  it('says of a product what it is, who made it, and how strong it is', () => {
    const product = createProduct({ brand: 'Marsh', strainType: 'hybrid' });
    const [shelf] = list([product, createProduct({ slug: 'b' })], ({ brand }) => brand && 'THC 21%');
    const rows = shelf?.sections.flatMap((section) => section.rows);
    expect(rows).toEqual([
      {
        path: '/products/blue-dream/',
        name: 'Blue Dream',
        brand: 'Marsh',
        strainType: 'hybrid',
        potency: 'THC 21%',
        cells: [{ priceCents: 4200 }],
        otherSizes: [],
      },
      { path: '/products/b/', name: 'Blue Dream', cells: [{ priceCents: 4200 }], otherSizes: [] },
    ]);
  });

  it('of an empty menu is empty', () => {
    expect(list([])).toEqual([]);
  });
});

describe('the columns of a shelf', () => {
  it('are its usual sizes, the smallest first, with their weight', () => {
    const products = [
      sized([grams(14, 1), grams(3.5, 1)]),
      sized([grams(1, 1), grams(28, 1), grams(3.5, 1)]),
    ];
    expect(list(products)[0]?.columns).toEqual([
      { label: '1 g', weightGrams: 1 },
      { label: '3.5 g', weightGrams: 3.5 },
      { label: '14 g', weightGrams: 14 },
      { label: '28 g', weightGrams: 28 },
    ]);
  });

  it('are shared by what is sold in jars and what is weighed out', () => {
    const quotes = [1, 3.5].map((amount) => ({ amount, priceCents: amount * 1000, unitPriceCents: 1000 }));
    const price: Price = { type: 'tier', method: 'weight', tiers: [], quotes };
    const bulk = createProduct({
      slug: 'bulk',
      variants: [{ id: 'a', size: sizeNamed('By the gram'), price }],
    });
    const products = [sized([grams(3.5, 4200)]), bulk];
    expect(columnsOf(products)).toEqual(['1 g', '3.5 g']);
    expect(rowsOf(products)?.map(({ cells }) => cells)).toEqual([
      [undefined, { priceCents: 4200 }],
      [{ priceCents: 1000 }, { priceCents: 3500 }],
    ]);
  });

  it('stand by their unit, and pieces by their number whatever they weigh', () => {
    const products = [
      sized([['40 pieces', 1, { amount: 100, uom: 'mg' }]]),
      sized([['5 × 0.5 g', 1, { weightGrams: 2.5 }]]),
      sized([['10 pieces', 1, { amount: 300, uom: 'mg' }], grams(3.5, 1), grams(1, 1)]),
      sized([['30 pieces', 1]]),
    ];
    expect(columnsOf(products)).toEqual(['1 g', '3.5 g', '5 × 0.5 g', '10 pieces', '30 pieces', '40 pieces']);
  });

  it('in milligrams stand by their number, also beyond a thousand', () => {
    const products = [
      sized([['1,000 mg', 1]]),
      sized([
        ['500 mg', 1],
        ['2.5 mg', 1],
      ]),
    ];
    expect(columnsOf(products)).toEqual(['2.5 mg', '500 mg', '1,000 mg']);
  });

  it('are at most six, those that the most products come in', () => {
    const all = [1, 2, 3.5, 5, 7, 14, 28].map((weight) => grams(weight, 1));
    const products = [sized(all), sized(all.filter(([label]) => label !== '5 g'))];
    expect(columnsOf(products)).toEqual(['1 g', '2 g', '3.5 g', '7 g', '14 g', '28 g']);
    expect(rowsOf(products)?.[0]?.otherSizes).toEqual([{ label: '5 g', priceCents: 1 }]);
  });

  it.each([
    [4, ['1 g', '2 g']],
    [5, ['1 g']],
  ])('come about where a quarter of the products have the size: one of %d', (count, columns) => {
    const products = Array.from({ length: count }, (_, index) =>
      sized([grams(index === 0 ? 2 : 1, index + 1)]),
    );
    expect(columnsOf(products)).toEqual(columns);
  });

  it('tell no weight where products of the same words differ in it', () => {
    const products = [20, 30].map((weightGrams) => sized([['10 pieces', 1, { weightGrams }]]));
    expect(list(products)[0]?.columns).toEqual([{ label: '10 pieces' }]);
  });

  it('count a product once, however many prices it has at a size', () => {
    const several = sized([1, 2, 3].map((priceCents) => grams(2, priceCents)));
    const others = Array.from({ length: 8 }, (_, index) => sized([grams(1, index + 1)]));
    expect(columnsOf([several, ...others])).toEqual(['1 g']);
  });

  it('are none where every product comes in a size of its own', () => {
    const products = [1, 2, 3, 4, 5].map((count) =>
      sized([
        [`${count} pieces`, 2400],
        [`${count} bars`, 4000],
      ]),
    );
    expect(columnsOf(products)).toEqual([]);
    const [, second] = rowsOf(products) ?? [];
    expect(joinOtherSizes(second?.otherSizes ?? [], ({ priceCents }) => `$${priceCents / 100}`)).toBe(
      '2 pieces $24 · 2 bars $40',
    );
  });
});

describe('a price', () => {
  it('whose column has another price of the product stands among its other sizes', () => {
    expect(rowsOf([sized([grams(3.5, 4200), grams(3.5, 3000)])])).toEqual([
      { cells: [{ priceCents: 4200 }], otherSizes: [{ label: '3.5 g', priceCents: 3000 }] },
    ]);
  });

  it('that two sizes of the same words have in common stands once, and is not sold out while one is left', () => {
    const soldOut: Sizes[number] = ['3.5 g', 4200, { isSoldOut: true }];
    const once = (cell: object) => [{ cells: [cell], otherSizes: [] }];
    expect(rowsOf([sized([soldOut, grams(3.5, 4200)])])).toEqual(once({ priceCents: 4200 }));
    expect(rowsOf([sized([grams(3.5, 4200), soldOut])])).toEqual(once({ priceCents: 4200 }));
    expect(rowsOf([sized([soldOut])])).toEqual(once({ priceCents: 4200, isSoldOut: true }));
  });

  it('that is asked for in the store stands as 0', () => {
    expect(rowsOf([sized([grams(3.5, 0)])])).toEqual([{ cells: [{ priceCents: 0 }], otherSizes: [] }]);
  });

  it('stands on the list exactly once, beside the words for its size, whatever the menu', () => {
    fc.assert(
      fc.property(anyProducts, (products) => {
        const printed = list(products).flatMap(({ columns, sections }) =>
          sections.flatMap(({ rows }) =>
            rows.flatMap(({ path, cells, otherSizes }) => [
              ...cells.flatMap((cell, index) =>
                cell ? [`${path} ${columns[index]?.label} ${cell.priceCents}`] : [],
              ),
              ...otherSizes.map(({ label, priceCents }) => `${path} ${label} ${priceCents}`),
            ]),
          ),
        );
        expect(printed.toSorted()).toEqual([...new Set(products.flatMap(listPrices))].sort());
      }),
    );
  });

  it('stands in a table of at most six columns, each with a cell in every row, whatever the menu', () => {
    fc.assert(
      fc.property(anyProducts, (products) => {
        const shelves = list(products);
        for (const { columns, sections } of shelves) {
          expect(columns.length).toBeLessThanOrEqual(6);
          for (const { cells } of sections.flatMap(({ rows }) => rows)) {
            expect(cells).toHaveLength(columns.length);
          }
        }
        const rows = shelves.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
        expect(rows.map(({ path }) => path).sort()).toEqual(products.map(({ path }) => path).sort());
      }),
    );
  });
});

function listPrices({ path, variants }: Product): string[] {
  return variants.flatMap((variant) =>
    variant.price.type === 'flat'
      ? [`${path} ${labelOf(variant)} ${variant.price.priceCents}`]
      : variant.price.quotes.map((quote) => `${path} ${labelOf(variant, quote)} ${quote.priceCents}`),
  );
}
