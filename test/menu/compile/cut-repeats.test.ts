import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { cutRepeats, type PrintedFacts } from '#menu/compile/cut-repeats.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';

const FERNWAY: PrintedFacts = { brand: 'FERNWAY', category: 'cartridge' };

const NAMES: [name: string, cut: string, printed: PrintedFacts][] = [
  ['Red Headed Stranger | Fernway 1g Vape Cartridge', 'Red Headed Stranger | 1g', FERNWAY],
  ['RED HEADED STRANGER - FERNWAY - 1G', 'RED HEADED STRANGER - 1G', FERNWAY],
  ['Red Headed Stranger | by Fernway', 'Red Headed Stranger', FERNWAY],
  ['Red Headed Stranger | (Fernway)', 'Red Headed Stranger', FERNWAY],
  ['Fernway | Red Headed Stranger | 1g', 'Red Headed Stranger | 1g', FERNWAY],
  ['Fernway: Red Headed Stranger', 'Red Headed Stranger', FERNWAY],
  ['Sleep: Fernway Drops', 'Sleep: Fernway Drops', FERNWAY],
  ['Fernway 1g Vape Cartridge | Red Headed Stranger', 'Red Headed Stranger | 1g', FERNWAY],
  ['Vape Cartridge – Red Headed Stranger', 'Red Headed Stranger', FERNWAY],
  ['Blue Dream | Blue Dream 1g Cart', 'Blue Dream | 1g', { category: 'cartridge' }],
  ['Blue Dream | Fernway | Blue Dream', 'Blue Dream', FERNWAY],
  ['Wedding Cake | Indica', 'Wedding Cake', { category: 'flower', strainType: 'INDICA' }],
  ['Wedding Cake | Sativa', 'Wedding Cake | Sativa', { category: 'flower', strainType: 'INDICA' }],
  ['Tart Cherry | Gummies', 'Tart Cherry', { category: 'edible', subtype: 'GUMMY' }],
  ['Tart Cherry | Gummies', 'Tart Cherry | Gummies', { category: 'edible' }],
  ['Tart Cherry | 100mg Gummies', 'Tart Cherry | 100mg', { category: 'edible', subtype: 'GUMMIES' }],
  ['Durban | Pre-Roll', 'Durban', { category: 'preroll' }],
  ['Durban | Infused Pre-Roll', 'Durban | Infused Pre-Roll', { category: 'preroll' }],
  ['Durban | Pod 1g', 'Durban | Pod 1g', { category: 'cartridge' }],
  ['Durban | Live Resin | Grön', 'Durban | Live Resin', { brand: 'GRON', category: 'extract' }],
  ['Haze 1.5g | Haze 15g', 'Haze 1.5g | Haze 15g', { category: 'flower' }],
  ['Gelato 33 | Gelato 33 1g', 'Gelato 33 | 1g', { category: 'flower' }],
  // What says something new stays whole, with the brand in it.
  ['Blue Dream | Fernway Live Resin', 'Blue Dream | Fernway Live Resin', FERNWAY],
  ['Cookies and Cream | 3.5g', 'Cookies and Cream | 3.5g', { brand: 'COOKIES', category: 'flower' }],
  ['Animal Cookies | Cookies 3.5g', 'Animal Cookies | 3.5g', { brand: 'COOKIES', category: 'flower' }],
  // Without a brand beside it, nothing repeats one.
  ['Lemon Pie | (the) Essence', 'Lemon Pie | (the) Essence', { category: 'flower' }],
  // Something has to be left that names the product.
  ['Cookies | 3.5g', 'Cookies | 3.5g', { brand: 'COOKIES', category: 'flower' }],
  ['Fernway | Vape Cartridge', 'Fernway | Vape Cartridge', FERNWAY],
  ['Fernway Vape Cartridge', 'Fernway Vape Cartridge', FERNWAY],
  ['Pre-Roll', 'Pre-Roll', { category: 'preroll' }],
  [' | ', ' | ', FERNWAY],
];

const anyName = fc
  .array(
    fc.constantFrom(
      ...[
        'Fernway',
        'FERNWAY',
        'Blue Dream',
        'Haze',
        'Vape',
        'Cartridge',
        'Indica',
        'Pod',
        'by',
        '#2',
        '(',
        ')',
      ],
      ...['1g', '0.5 g', '100MG', '5pk', ' ', ' ', ' | ', ' | ', ' - ', ': ', '-', '|'],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((pieces) => pieces.join(''))
  .filter((name) => name.trim() !== '');

function compile(products: Partial<FeedProduct>[]) {
  return compileMenu(
    products.map((product, index) => createFeedProduct({ productId: `p${index}`, ...product })),
    createRules(),
  );
}

function listNames(products: Partial<FeedProduct>[]): string[] {
  return compile(products)
    .menu.products.map(({ name }) => name)
    .toSorted();
}

describe('what a name repeats', () => {
  it.each(NAMES)('is cut: %j becomes %j', (name, cut, printed) => {
    expect(cutRepeats(name, printed)).toBe(cut);
  });

  it('is cut once: the rest is never blank, keeps its sizes, and is not cut again', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom(undefined, 'INDICA'), (name, strainType) => {
        const printed = { ...FERNWAY, ...(strainType && { strainType }) };
        const cut = cutRepeats(name, printed);
        expect(cut.trim()).not.toBe('');
        for (const [size] of name.matchAll(/\d+(?:\.\d+)?\s?(?:g|MG|pk)/g)) expect(cut).toContain(size);
        expect(cutRepeats(cut, printed)).toBe(cut);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([' | ', ' - ', 'Fernway ', '|', ' ', '- |'])('may repeat %j ten thousand times', (piece) => {
    expect(cutRepeats(`Haze${piece.repeat(10_000)}!`, FERNWAY)).toContain('Haze');
  });
});

describe('the menu', () => {
  it('prints a product without what its brand and category say', () => {
    const [product] = compile([
      { name: 'RED HEADED STRANGER | FERNWAY 1G VAPE CARTRIDGE', brand: 'FERNWAY', category: 'cartridge' },
    ]).menu.products;
    expect(product?.name).toBe('Red Headed Stranger');
    expect(product?.slug).toBe('fernway-red-headed-stranger');
  });

  it('puts the sizes of such a product together', () => {
    const brand = { brand: 'FERNWAY', category: 'cartridge' as const, unit: 'g' as const };
    const { products } = compile([
      { ...brand, name: 'RED HEADED STRANGER | FERNWAY 1G VAPE CARTRIDGE', amount: 1 },
      { ...brand, name: 'RED HEADED STRANGER | FERNWAY 2G VAPE CARTRIDGE', amount: 2 },
    ]).menu;
    expect(products.map(({ name, variants }) => [name, variants.length])).toEqual([
      ['Red Headed Stranger', 2],
    ]);
  });

  it('keeps what tells two products of a brand apart', () => {
    const brand = { brand: 'FERNWAY' };
    expect(
      listNames([
        { ...brand, name: 'Haze | Flower', category: 'flower' },
        { ...brand, name: 'Haze | Vape Cartridge', category: 'cartridge' },
        { ...brand, name: 'Kush | Disposable', category: 'cartridge', subtype: 'DISPOSABLE' },
        { ...brand, name: 'Kush', category: 'cartridge', subtype: 'POD' },
        { ...brand, name: 'Runtz | Indica', strainType: 'INDICA' },
        { ...brand, name: 'Runtz | Hybrid', strainType: 'HYBRID' },
        { ...brand, name: 'Z | Fernway 1g Vape Cartridge', category: 'cartridge' },
        { ...brand, name: 'Z 1g', category: 'cartridge' },
      ]),
    ).toEqual([
      'Haze | Flower',
      'Haze | Vape Cartridge',
      'Kush',
      'Kush | Disposable',
      'Runtz | Hybrid',
      'Runtz | Indica',
      'Z',
      'Z | Fernway 1g Vape Cartridge',
    ]);
  });

  it('has no fewer products of a brand for what it cuts, but for sizes', () => {
    const withoutSizes = anyName.filter((name) => !/\d/.test(name) && /Haze|Dream|Pod/.test(name));
    fc.assert(
      fc.property(fc.uniqueArray(withoutSizes, { minLength: 2, maxLength: 6 }), (names) => {
        const full = names.map((name) => name.replace(/\s+/g, ' ').trim());
        fc.pre(new Set(full.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''))).size === full.length);
        const listed = listNames(
          full.map((name) => ({ name, brand: 'FERNWAY', category: 'cartridge' as const })),
        );
        expect(new Set(listed).size).toBe(full.length);
      }),
    );
  });

  it('reports a product by the name that the feed has', () => {
    const { problems } = compile([
      {
        name: 'HAZE | FERNWAY GUMMIES',
        brand: 'FERNWAY',
        category: 'edible',
        subtype: 'GUMMY',
        thcMg: 100,
        pieceCount: 10,
        mgPerPiece: 50,
      },
    ]);
    expect(problems.map(({ code, productName }) => [code, productName])).toEqual([
      ['content-contradicts', 'HAZE | FERNWAY GUMMIES'],
    ]);
  });

  it('spells its own brand at the start of a name that was in capitals', () => {
    expect(
      listNames([
        { name: 'RAW CONES', brand: 'RAW' },
        { name: 'ROLLING TRAY | RAW METAL', brand: 'RAW' },
        { name: 'CAMP RAWHIDE', brand: 'RAW' },
        { name: 'Raw cones, black', brand: 'RAW' },
      ]),
    ).toEqual(['Camp Rawhide', 'RAW Cones', 'Raw cones, black', 'Rolling Tray | RAW Metal']);
  });

  it("spells the store's brands inside names too", () => {
    const rules = createRules({ brandSpellings: ['fogCity'] });
    const products = [createFeedProduct({ name: 'BLUE HAZE BY FOGCITY', brand: 'FOGCITY' })];
    const [product] = compileMenu(products, rules).menu.products;
    expect([product?.name, product?.brand]).toEqual(['Blue Haze by fogCity', 'fogCity']);
  });
});
