import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { Product } from '#menu/model/menu.ts';
import { toTextKey } from '#menu/names/text-key.ts';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';
import { labelOf } from '../words.ts';

/** What a name may end in, as public shop lists write it, and what a shopper must then find on the page. */
const SIZE_WORDS: readonly [written: string, ...said: (readonly string[])[]][] = [
  ['3.5G', ['3.5 g', '0.125 oz']],
  ['7 GRAMS', ['7 g', '0.25 oz']],
  ['.5G', ['0.5 g']],
  ['1/8 OZ', ['3.5 g', '0.125 oz']],
  ['1/4OZ', ['7 g', '0.25 oz']],
  ['HALF OUNCE', ['14 g', '0.5 oz']],
  ['1 OZ', ['28 g', '1 oz', '30 ml']],
  ['100MG', ['100 mg', '0.1 g']],
  ['1000 MG', ['1,000 mg', '1 g']],
  ['10MG', ['10 mg', '0.01 g']],
  ['30ML', ['30 ml', '1 oz', '1 fl oz']],
  ['12 FL OZ', ['12 fl oz']],
  ['4OZ', ['4 oz', '112 g']],
  ['10PK', ['10-pack', '10 pieces', '10 ×']],
  ['5 PACK', ['5-pack', '5 pieces', '5 ×']],
  ['30CT', ['30-pack', '30 pieces', '30 ×']],
  ['5 x 0.6G', ['5 × 0.6 g']],
  ['5PK X 0.6G', ['5 × 0.6 g']],
  ['10MG X 10-PACK', ['10 × 10 mg', '10 × 0.01 g']],
  ['10MG EA | 10-PACK', ['10 × 10 mg', '10 × 0.01 g']],
  ['2.1G/6PK', ['6-pack', '6 pieces', '6 ×'], ['2.1 g']],
  ['100MG/10PK', ['10-pack', '10 pieces', '10 ×'], ['100 mg', '0.1 g']],
];

const SAID = new Map(SIZE_WORDS.map(([written, ...said]) => [written, said]));
const sizeWords = fc.constantFrom(...SIZE_WORDS.map(([written]) => written));
const strain = fc.constantFrom('BLUE DREAM', 'GELATO 33', 'CEREAL MILK X OREOZ', 'SLEEPY DROPS', '1:1 CHEWS');
const joint = fc.constantFrom(' ', ' - ', ' | ', ' – ', ', ');

const facts = fc.record(
  {
    category: fc.constantFrom(...CATEGORY_IDS),
    strain,
    joint,
    written: sizeWords,
    sizeText: sizeWords,
    amount: fc.constantFrom(0.5, 1, 3.5, 10, 28, 100, 1000),
    unit: fc.constantFrom('g' as const, 'mg' as const, 'oz' as const, 'ml' as const),
    pieceCount: fc.constantFrom(1, 5, 10, 30),
    mgPerPiece: fc.constantFrom(5, 10),
    thcMg: fc.constantFrom(10, 50, 100, 1000),
    parentId: fc.constantFrom('a', 'b'),
    cents: fc.constantFrom(1000, 2400, 3000),
  },
  { requiredKeys: ['category', 'strain', 'joint', 'written', 'cents'] },
);

const feed = fc.array(facts, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(({ strain: name, joint: mark, written, cents, ...rest }, index) => ({
    written,
    product: createFeedProduct({
      ...rest,
      productId: `p${index}`,
      name: `${name}${mark}${written}`,
      price: { type: 'flat', priceCents: cents },
    }),
  })),
);

/** Everything that a shopper reads of one size. */
function read({ name, variants }: Product, index: number): string {
  const variant = variants[index];
  return variant ? `${name} ${labelOf(variant)}` : name;
}

describe('what is cut from a name', () => {
  it('is said by the label of that size, whatever else the store states', () => {
    fc.assert(
      fc.property(feed, (list) => {
        const { menu, problems } = compileMenu(
          list.map(({ product }) => product),
          createRules(),
        );
        for (const product of menu.products) {
          for (const [index, { id }] of product.variants.entries()) {
            const own = list.find((each) => each.product.productId === id);
            if (!own) throw new Error(`${id} is not of this feed`);
            const shown = toTextKey(read(product, index));
            const isReported = problems.some(
              ({ productId, code }) => productId === id && code === 'content-contradicts',
            );
            const isSaid =
              shown.includes(toTextKey(own.written)) ||
              (SAID.get(own.written) ?? []).every((ways) => ways.some((words) => shown.includes(words)));
            expect({ shown, isSaid: isSaid || isReported }).toEqual({ shown, isSaid: true });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never leaves two rows of one product that read alike', () => {
    fc.assert(
      fc.property(feed, (list) => {
        const { menu } = compileMenu(
          list.map(({ product }) => product),
          createRules(),
        );
        for (const { variants } of menu.products) {
          const labels = variants.map(labelOf);
          expect(new Set(labels).size).toBe(labels.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a name that contradicts the amount', () => {
  it.each<[name: string, facts: Partial<FeedProduct>]>([
    ['OG KUSH 3.5G', { amount: 28, unit: 'g' }],
    ['LEMON HAZE - 28G', { amount: 3.5, unit: 'g' }],
    ['3.5G OG KUSH JAR', { amount: 7, unit: 'g' }],
    ['PLAIN HAZE .35G', { amount: 0.35, unit: 'g' }],
    ['PLAIN HAZE', { amount: 0.125, unit: 'g' }],
    ['LIVE RESIN 1000G - RUNTZ', { category: 'cartridge', amount: 1000, unit: 'g' }],
    ['LIVE RESIN 1G', { category: 'cartridge', amount: 500, unit: 'mg' }],
    ['HAZE 1G', { category: 'preroll', sizeText: '0.5G' }],
    ['HAZE 5 x 0.5G', { category: 'preroll', amount: 7, unit: 'g' }],
  ])('%s is reported, has no weight and keeps its words', (name, stated) => {
    const { menu, problems } = compileMenu([createFeedProduct({ name, ...stated })], createRules());
    const [product] = menu.products;
    const [variant] = product?.variants ?? [];
    expect(variant).not.toHaveProperty('weightGrams');
    expect(variant).not.toHaveProperty('amount');
    expect(toTextKey(product?.name ?? '')).toBe(toTextKey(name));
    expect(problems.map(({ value }) => value)).toEqual([expect.stringContaining(name)]);
  });

  it.each<[name: string, facts: Partial<FeedProduct>]>([
    ['HAZE 1G', { category: 'cartridge', amount: 1000, unit: 'mg' }],
    ['HAZE 5PK 0.5G', { category: 'preroll', amount: 2.5, unit: 'g' }],
    ['HAZE OUNCE 28G', { amount: 1, unit: 'oz' }],
    ['HAZE 28.35G', { amount: 28, unit: 'g' }],
    ['1G HAZE PRE-ROLL', { category: 'preroll', amount: 1, unit: 'g' }],
    ['CHOCOLATE 100MG', { category: 'edible', amount: 50, unit: 'g' }],
    ['SODA 355ML', { category: 'beverage', amount: 12, unit: 'oz' }],
  ])('is not one where %s says the same in other words', (name, stated) => {
    expect(compileMenu([createFeedProduct({ name, ...stated })], createRules()).problems).toEqual([]);
  });
});

describe('a dose', () => {
  const hundred = { category: 'edible' as const, name: 'GUMMIES 100MG', amount: 100, unit: 'mg' as const };

  it.each<[sentence: string, facts: Partial<FeedProduct>]>([
    ['the THC', { ...hundred, thcMg: 10, pieceCount: 10, mgPerPiece: 10 }],
    ['the amount', { ...hundred, amount: 10, thcMg: 100, pieceCount: 1, mgPerPiece: 100 }],
    ['the name', { ...hundred, name: 'GUMMIES 10MG', thcMg: 100, pieceCount: 1, mgPerPiece: 100 }],
    ['the size text', { ...hundred, sizeText: '10MG', thcMg: 100, pieceCount: 1, mgPerPiece: 100 }],
    ['the dose', { ...hundred, thcMg: 100, pieceCount: 1, mgPerPiece: 10 }],
  ])('is not said too low where only %s has it so', (_, stated) => {
    const { menu, problems } = compileMenu([createFeedProduct(stated)], createRules());
    const [product] = menu.products;
    const page = JSON.stringify({ name: product?.name, variants: product?.variants.map(labelOf) });
    expect(page).toContain('100 mg');
    expect(page).not.toMatch(/\b10 ?mg/i);
    expect(product?.variants.map(({ content }) => content?.thcMg ?? 100)).toEqual([100]);
    expect(problems.map(({ code }) => code)).toEqual(['content-contradicts']);
  });

  it('is that of a piece where the pieces come to the package', () => {
    const stated = { ...hundred, name: 'GUMMIES 10MG 10PK', thcMg: 100, pieceCount: 10, mgPerPiece: 10 };
    const { menu, problems } = compileMenu([createFeedProduct(stated)], createRules());
    expect(menu.products[0]?.variants.map(labelOf)).toEqual(['10 × 10 mg']);
    expect(problems).toEqual([]);
  });
});

describe('the demo store', () => {
  /** Each size that stands in a text, with its unit in one spelling: `3.5 GRAMS` is `3.5 g`. */
  function listSaid(text: string): string[] {
    const found = text
      .replaceAll(',', '')
      .matchAll(/(?<![\w./])(\d*\.?\d+)\s?-?(gram|g|mg|ml|fl oz|oz|pack|pk|ct|piece|×)s?(?![a-z])/gi);
    return [...found].map(([, number = '', unit = '']) => {
      const word = unit.toLowerCase();
      return `${Number(number)} ${COUNT_WORDS.includes(word) ? 'pieces' : word.replace('gram', 'g')}`;
    });
  }
  const COUNT_WORDS = ['pack', 'pk', 'ct', 'piece', '×'];

  it('says every size of every name', () => {
    const { products: wire } = createDemoStore({
      seed: 'fernwood',
      pictureOrigin: 'http://127.0.0.1:9',
      faultyPictures: false,
    });
    const feeds = wire.flatMap((product) => parseProduct(product).product ?? []);
    const { menu } = compileMenu(feeds, createRules());
    const nameById = new Map(feeds.map(({ productId, name }) => [productId, name]));
    const unsaid = menu.products.flatMap((product) =>
      product.variants.flatMap((variant, index) => {
        const said = listSaid(read(product, index));
        // A package is also told in its other unit, which the size text has.
        const inGrams = variant.weightGrams ? [`${variant.weightGrams} g`] : [];
        const name = nameById.get(variant.id) ?? '';
        return listSaid(name)
          .filter((size) => ![...said, ...inGrams].includes(size))
          .map((size) => ({ name, size, shown: read(product, index) }));
      }),
    );
    // Jars of 113 g, which are 4 oz.
    expect(unsaid.filter(({ size, shown }) => !(size === '4 oz' && shown.includes('113 g')))).toEqual([]);
    expect(menu.products.length).toBeGreaterThan(400);
  });
});
