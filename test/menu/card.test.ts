import { describe, expect, it } from 'vitest';
import { toCard } from '#menu/card.ts';
import type { Content, LabResult, Price, Product, Quote, Variant } from '#menu/model/menu.ts';
import { createWords, sizeNamed } from './words.ts';

const STORE = createWords();

function createProduct(facts: Partial<Product> = {}): Product {
  return {
    slug: 'field-day',
    path: '/products/field-day/',
    name: 'Field Day',
    category: 'flower',
    effects: [],
    flavors: [],
    labResults: [],
    deals: [],
    variants: [createVariant({})],
    ...facts,
  };
}

function createVariant(facts: Partial<Variant>): Variant {
  return { id: 'v', size: sizeNamed('3.5 g'), price: { type: 'flat', priceCents: 2600 }, ...facts };
}

function flat(label: string, priceCents: number): Variant {
  return createVariant({ size: sizeNamed(label), price: { type: 'flat', priceCents } });
}

function tier(method: 'weight' | 'unit', ...quotes: [amount: number, priceCents: number][]): Price {
  const toQuote = ([amount, priceCents]: [number, number]): Quote => ({
    amount,
    priceCents,
    unitPriceCents: 1,
  });
  return { type: 'tier', method, tiers: [], quotes: quotes.map(toQuote) };
}

function percent(type: string, min: number, max = min): LabResult {
  return { type, unit: 'percent', min, max };
}

function pricesOf(...variants: Variant[]): string[] {
  return toCard(createProduct({ variants }), STORE).prices.map(({ label, price }) => `${label} ${price}`);
}

describe('a card', () => {
  it('says what a product is', () => {
    const product = createProduct({ brand: 'Saltmarsh', strainType: 'indica-hybrid' });
    expect(toCard(product, STORE)).toEqual({
      slug: 'field-day',
      path: '/products/field-day/',
      name: 'Field Day',
      brand: 'Saltmarsh',
      category: 'flower',
      strainType: 'indica-hybrid',
      strainLabel: 'Indica hybrid',
      prices: [{ label: '3.5 g', price: '$26' }],
    });
  });

  it('shows the picture where there is one', () => {
    const image = { widthPx: 640, heightPx: 640, sources: [], preview: 'data:' };
    expect(toCard(createProduct({ image }), STORE).picture).toBe(image);
  });
});

describe('a card in Spanish', () => {
  const SPANISH = createWords('es-US');
  const SENIORS = { slug: 'seniors', path: '/deals/#seniors', title: 'Seniors on Mondays', conditions: [] };

  it('says all that it says in Spanish, but for what the store named itself', () => {
    const product = createProduct({
      brand: 'Saltmarsh',
      strainType: 'indica-hybrid',
      labResults: [percent('THC', 21.4, 23.9)],
      deals: [SENIORS],
      variants: [
        createVariant({ size: { kind: 'by-the-item' }, price: tier('unit', [1, 1000], [3, 2400]) }),
        createVariant({ size: { kind: 'pack', count: 5 }, price: { type: 'flat', priceCents: 0 } }),
        flat('XL', 123400),
        flat('L', 2650),
        createVariant({ size: { kind: 'each' } }),
      ].map((variant) => ({ ...variant, isSoldOut: true as const })),
    });
    expect(toCard(product, SPANISH)).toEqual({
      slug: 'field-day',
      path: '/products/field-day/',
      name: 'Field Day',
      brand: 'Saltmarsh',
      category: 'flower',
      strainType: 'indica-hybrid',
      strainLabel: 'Híbrida índica',
      potency: 'THC 21.4–23.9%',
      prices: [
        { label: '1 unidad', price: '$10' },
        { label: '3 unidades', price: '$24' },
        { label: 'Paquete de 5', price: 'Pregunta en la tienda' },
        { label: 'XL', price: '$1,234' },
      ],
      more: '+2 más',
      deal: 'Seniors on Mondays',
      dealSlug: 'seniors',
      soldOut: 'Agotado',
    });
  });

  it.each<[category: Product['category'], potency: string]>([
    ['edible', '5 mg THC por pieza · 100 mg'],
    ['tincture', '5 mg THC por dosis · 100 mg'],
  ])('of the category %s tells a dose: %s', (category, potency) => {
    const variants = [createVariant({ content: { thcMg: 100, thcMgPerPiece: 5 } })];
    expect(toCard(createProduct({ category, variants }), SPANISH).potency).toBe(potency);
  });
});

describe('the prices on a card', () => {
  it('are those of the sizes', () => {
    expect(pricesOf(flat('1 g', 800), flat('3.5 g', 2650))).toEqual(['1 g $8', '3.5 g $26.50']);
  });

  it('are those of the weights quoted', () => {
    const price = tier('weight', [1, 1200], [3.5, 3850]);
    expect(pricesOf(createVariant({ size: sizeNamed('By the gram'), price }))).toEqual([
      '1 g $12',
      '3.5 g $38.50',
    ]);
  });

  it('are those of the numbers of items quoted', () => {
    const price = tier('unit', [1, 1000], [3, 2400]);
    expect(pricesOf(createVariant({ size: sizeNamed('By the item'), price }))).toEqual([
      '1 item $10',
      '3 items $24',
    ]);
    expect(pricesOf(createVariant({ size: sizeNamed('0.5 g'), price }))).toEqual([
      '0.5 g $10',
      '3 × 0.5 g $24',
    ]);
  });

  it('tell customers to ask where the store gives none', () => {
    expect(pricesOf(flat('Each', 0))).toEqual(['Each Ask in the store']);
  });

  it('come once each', () => {
    expect(pricesOf(flat('1 g', 800), flat('1 g', 800), flat('1 g', 900))).toEqual(['1 g $8', '1 g $9']);
  });

  it('are four at most, and the card says how many more there are', () => {
    const variants = [1, 2, 3, 4, 5, 6].map((grams) => flat(`${grams} g`, grams * 100));
    const card = toCard(createProduct({ variants }), STORE);
    expect(card.prices.map(({ label }) => label)).toEqual(['1 g', '2 g', '3 g', '4 g']);
    expect(card.more).toBe('+2 more');
    expect(toCard(createProduct({ variants: variants.slice(0, 4) }), STORE)).not.toHaveProperty('more');
  });
});

describe('the potency on a card', () => {
  function potencyOf(facts: Partial<Product>): string | undefined {
    return toCard(createProduct(facts), STORE).potency;
  }
  function holding(...contents: Content[]): Partial<Product> {
    return { category: 'edible', variants: contents.map((content) => createVariant({ content })) };
  }

  it.each<[sentence: string, facts: Partial<Product>, potency: string | undefined]>([
    [
      'of flower is its total THC',
      { labResults: [percent('Total THC', 21.4, 23.9), percent('THC', 0.5), percent('CBD', 0.1)] },
      'Total THC 21.4–23.9%',
    ],
    ['of flower without a total is its THC', { labResults: [percent('THC', 18.6)] }, 'THC 18.6%'],
    [
      'is in percent where that is known',
      { labResults: [{ type: 'Total THC', unit: 'mg', min: 700, max: 700 }, percent('THC', 70)] },
      'THC 70%',
    ],
    [
      'is in milligrams where percent is not known',
      { labResults: [{ type: 'THC', unit: 'mg', min: 700, max: 700 }] },
      'THC 700 mg',
    ],
    [
      'tells CBD first where there is more of it',
      { labResults: [percent('THC', 0.6), percent('CBD', 14.2)] },
      'CBD 14.2% · THC 0.6%',
    ],
    [
      'tells CBD first for a CBD strain',
      { strainType: 'cbd', labResults: [percent('THC', 5), percent('CBD', 4)] },
      'CBD 4% · THC 5%',
    ],
    ['is CBD where no THC is known', { labResults: [percent('CBD', 14.2)] }, 'CBD 14.2%'],
    [
      'of an edible is what a piece and the package hold',
      holding({ thcMg: 100, thcMgPerPiece: 5 }),
      '5 mg THC a piece · 100 mg',
    ],
    ['of an edible with a stated dose only is that', holding({ thcMgPerPiece: 5 }), '5 mg THC a piece'],
    ['of an edible without pieces is what the package holds', holding({ thcMg: 100 }), '100 mg THC'],
    [
      'of an edible names both where it holds both',
      holding({ thcMg: 300, cbdMg: 300, thcMgPerPiece: 10, cbdMgPerPiece: 10 }),
      '10 mg THC + 10 mg CBD a piece · 300 mg THC + 300 mg CBD',
    ],
    [
      'of an edible names both where the CBD of a piece is not known',
      holding({ thcMg: 100, cbdMg: 20, thcMgPerPiece: 5 }),
      '5 mg THC a piece · 100 mg THC + 20 mg CBD',
    ],
    [
      'of an edible spans its sizes',
      holding({ thcMg: 50, thcMgPerPiece: 5 }, { thcMg: 100, thcMgPerPiece: 10 }),
      '5–10 mg THC a piece · 50–100 mg',
    ],
    [
      'of a tincture is told by the dose',
      { ...holding({ cbdMg: 300, cbdMgPerPiece: 10 }), category: 'tincture' },
      '10 mg CBD a dose · 300 mg CBD',
    ],
    [
      'of an edible comes from its package before its lab results',
      { ...holding({ thcMg: 100 }), labResults: [percent('THC', 1)] },
      '100 mg THC',
    ],
    [
      'of an edible comes from its lab results where the package says nothing',
      { category: 'edible', labResults: [percent('THC', 1)] },
      'THC 1%',
    ],
    ['is not told where nothing is known', { labResults: [percent('CBG', 1)] }, undefined],
  ])('%s', (_, facts, potency) => {
    expect(potencyOf(facts)).toBe(potency);
  });
});
