import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, LabResult, Price, Product, Variant } from '#menu/model/menu.ts';
import { listBuyableOffers, offerPricePerGram } from '#menu/price/offers.ts';
import { QUESTION_IDS, type Question, type QuestionId } from '#menu/questions/question.ts';
import { askQuestions } from '#menu/questions/questions.ts';
import { createProduct, createProductAt } from '../../site/data/products.ts';
import { anyProducts } from '../any-products.ts';
import { sizeNamed } from '../words.ts';

const OPTIONS = { locale: 'en-US', mayRankByPotency: true };

const ask = (products: readonly Product[], options = OPTIONS) => askQuestions(products, options);
const answersOf = (questions: readonly Question[], id: QuestionId) =>
  questions.find((question) => question.id === id)?.answers ?? [];
const slugsOf = (products: readonly Product[], id: QuestionId) =>
  answersOf(ask(products), id).map(({ product }) => product.slug);
const figureOf = (product: Product, id: QuestionId) => answersOf(ask([product]), id)[0]?.figure;

const flat = (priceCents: number): Price => ({ type: 'flat', priceCents });
const size = (weightGrams: number, priceCents: number, facts: Partial<Variant> = {}): Variant => ({
  id: `${weightGrams}`,
  size: sizeNamed(`${weightGrams} g`),
  weightGrams,
  price: flat(priceCents),
  ...facts,
});
const tier = (method: 'weight' | 'unit', quotes: [amount: number, cents: number][]): Price => ({
  type: 'tier',
  method,
  tiers: [],
  quotes: quotes.map(([amount, priceCents]) => ({ amount, priceCents, unitPriceCents: priceCents / amount })),
});
const byTheGram = (...quotes: [grams: number, cents: number][]): Variant => ({
  id: 'gram',
  size: sizeNamed('By the gram'),
  price: tier('weight', quotes),
});
const sold = (slug: string, ...variants: Variant[]) => createProduct({ slug, variants });

describe('the cheapest gram', () => {
  it('is that of the flower of which a gram costs least in any of its sizes, and the size is told', () => {
    const products = [
      sold('dear', size(3.5, 4200)),
      sold('cheap', size(3.5, 3500), size(28, 14000)),
      sold('by-weight', byTheGram([1, 900], [7, 4900])),
    ];
    expect(
      answersOf(ask(products), 'cheapest-gram').map(({ product, figure }) => [product.slug, figure]),
    ).toEqual([
      ['cheap', { kind: 'per-gram', cents: 500, weightGrams: 28 }],
      ['by-weight', { kind: 'per-gram', cents: 700, weightGrams: 7 }],
      ['dear', { kind: 'per-gram', cents: 1200, weightGrams: 3.5 }],
    ]);
  });

  it('is named at the smallest size that has it', () => {
    const product = sold('even', byTheGram([7, 7000], [14, 14000]), size(3.5, 3500));
    expect(figureOf(product, 'cheapest-gram')).toEqual({ kind: 'per-gram', cents: 1000, weightGrams: 3.5 });
  });

  it('of goods that are priced by the number counts the weight of all that one must buy', () => {
    const threeForLess = {
      ...size(3.5, 0),
      price: tier('unit', [
        [1, 3500],
        [3, 8400],
      ]),
    };
    expect(figureOf(sold('jar', threeForLess), 'cheapest-gram')).toEqual({
      kind: 'per-gram',
      cents: 800,
      weightGrams: 10.5,
    });
  });

  it.each([
    ['preroll', 'cheapest-gram-pre-rolls'],
    ['cartridge', 'cheapest-gram-cartridges'],
    ['extract', 'cheapest-gram-extracts'],
  ] as const)('is asked for of a %s apart from flower', (category, id) => {
    const products = [createProduct({ category, slug: 'other' }), createProduct()];
    expect(slugsOf(products, id)).toEqual(['other']);
    expect(slugsOf(products, 'cheapest-gram')).toEqual(['blue-dream']);
  });

  it('is not told of goods without a weight', () => {
    expect(ask([createProductAt('unweighed', 4200)])).toEqual([]);
  });
});

const thc = (min: number, max = min): LabResult => ({ type: 'Total THC', unit: 'percent', min, max });

describe('the best eighth', () => {
  it('is the cheapest, and of two at one price the one whose weakest batch is stronger', () => {
    const products = [
      createProduct({ slug: 'z-strong', labResults: [thc(30)] }),
      createProduct({ slug: 'weak', variants: [size(3.5, 2500)], labResults: [thc(12)] }),
      createProduct({ slug: 'uneven', labResults: [thc(18, 34)] }),
      createProduct({ slug: 'untested' }),
      createProduct({ slug: 'in-milligrams', labResults: [{ ...thc(300), unit: 'mg' }], name: 'Zest' }),
    ];
    const inOrder = ['weak', 'z-strong', 'uneven', 'untested', 'in-milligrams'];
    expect(slugsOf(products, 'best-eighth')).toEqual(inOrder);
    expect(slugsOf(products.toReversed(), 'best-eighth')).toEqual(inOrder);
  });

  it('may be weighed out, and is 3.5 g to the milligram', () => {
    const product = sold('jar', byTheGram([1, 1000], [3.5, 3000], [7, 5000]));
    expect(figureOf(product, 'best-eighth')).toEqual({ kind: 'price', cents: 3000, weightGrams: 3.5 });
    expect(slugsOf([sold('near', size(3.54, 1000)), sold('quarter', size(7, 1000))], 'best-eighth')).toEqual(
      [],
    );
    expect(slugsOf([sold('noisy', size(3.5000000000000004, 1000))], 'best-eighth')).toEqual(['noisy']);
  });

  it('is of flower only', () => {
    expect(slugsOf([createProduct({ category: 'extract' })], 'best-eighth')).toEqual([]);
  });
});

describe('what is under $20', () => {
  it.each([
    [1999, ['it']],
    [2000, []],
    [0, []],
  ])('at %d cents: %j', (priceCents, slugs) => {
    expect(slugsOf([createProductAt('it', priceCents, { category: 'edible' })], 'under-20')).toEqual(slugs);
  });

  it('is told by the size that costs least', () => {
    const product = sold('jar', byTheGram([1, 1000], [3.5, 3000]));
    expect(figureOf(product, 'under-20')).toEqual({ kind: 'price', cents: 1000, weightGrams: 1 });
  });

  it('tells how many it takes, where it takes several', () => {
    const variant = {
      id: 'a',
      size: sizeNamed('Each'),
      price: tier('unit', [
        [2, 1800],
        [5, 4000],
      ]),
    };
    const product = createProduct({ category: 'beverage', variants: [variant] });
    expect(figureOf(product, 'under-20')).toEqual({ kind: 'price', cents: 1800, itemCount: 2 });
  });

  it('tells no weight of what is not inhaled', () => {
    const product = createProduct({ category: 'topical', variants: [size(14, 1200)] });
    expect(figureOf(product, 'under-20')).toEqual({ kind: 'price', cents: 1200 });
  });

  it('stands by category in the menu’s order, the cheapest first, at most six of each', () => {
    const edibles = [9, 8, 7, 6, 5, 4, 3].map((each) =>
      createProductAt(`e${each}`, each * 100, { category: 'edible' }),
    );
    const products = [createProductAt('flower', 1500), ...edibles];
    expect(slugsOf(products, 'under-20')).toEqual(['flower', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8']);
  });

  it('has the best of every category before the second best of any', () => {
    const categories = [
      'flower',
      'preroll',
      'cartridge',
      'extract',
      'edible',
      'beverage',
      'tincture',
    ] as const;
    const products = categories.flatMap((category) =>
      [1, 2, 3, 4, 5].map((each) => createProductAt(`${category}-${each}`, each * 100, { category })),
    );
    const slugs = slugsOf(products, 'under-20');
    expect(slugs).toHaveLength(24);
    for (const category of categories) expect(slugs).toContain(`${category}-3`);
    expect(slugs.filter((slug) => slug.endsWith('-4'))).toEqual(['flower-4', 'preroll-4', 'cartridge-4']);
  });

  it('is no service', () => {
    expect(slugsOf([createProductAt('delivery', 500, { category: 'non-inv' })], 'under-20')).toEqual([]);
  });
});

const lab = (type: string, min: number, max = min, unit: 'percent' | 'mg' = 'percent'): LabResult => ({
  type,
  unit,
  min,
  max,
});
const holding = (content: Content, facts: Partial<Variant> = {}): Variant => ({
  id: JSON.stringify(content),
  size: sizeNamed('30 ml'),
  price: flat(4000),
  content,
  ...facts,
});

const MEASURED: [words: string, results: LabResult[], figure: object | undefined][] = [
  ['twice as much', [lab('Total CBD', 10), lab('Total THC', 5)], { cbd: 10, thc: 5, unit: 'percent' }],
  ['less than twice', [lab('Total CBD', 9.9), lab('Total THC', 5)], undefined],
  ['by its worst batches', [lab('CBD', 10, 20), lab('THC', 1, 5)], { cbd: 10, thc: 5, unit: 'percent' }],
  ['not in every batch', [lab('CBD', 9, 20), lab('THC', 1, 5)], undefined],
  [
    'by the total',
    [lab('CBD', 1), lab('Total CBD', 10), lab('THC', 2)],
    { cbd: 10, thc: 2, unit: 'percent' },
  ],
  ['in milligrams', [lab('CBD', 60, 60, 'mg'), lab('THC', 3, 3, 'mg')], { cbd: 60, thc: 3, unit: 'mg' }],
  ['in two units that cannot be compared', [lab('CBD', 60, 60, 'mg'), lab('THC', 3)], undefined],
  ['with an acid that no total takes in', [lab('CBD', 10), lab('THC', 0.5), lab('THCA', 20)], undefined],
  ['without a word of THC', [lab('CBD', 10)], undefined],
  ['with THC only', [lab('THC', 10)], undefined],
];

const HOLDING: [words: string, contents: Content[], figure: object | undefined][] = [
  ['twice as much', [{ cbdMg: 20, thcMg: 10 }], { cbd: 20, thc: 10, unit: 'mg' }],
  ['less than twice', [{ cbdMg: 19, thcMg: 10 }], undefined],
  ['CBD, and nobody says whether THC', [{ cbdMg: 500 }], undefined],
  [
    'several ratios',
    [
      { cbdMg: 20, thcMg: 10 },
      { cbdMg: 60, thcMg: 2 },
    ],
    { cbd: 60, thc: 2, unit: 'mg' },
  ],
];

describe('low in THC and high in CBD', () => {
  it.each(MEASURED)('by its lab results: %s', (_, labResults, figure) => {
    const found = figureOf(createProduct({ labResults }), 'low-thc-high-cbd');
    expect(found).toEqual(figure && { kind: 'ratio', ...figure });
  });

  it.each(HOLDING)('by what its packages hold: %s', (_, contents, figure) => {
    const product = createProduct({ category: 'tincture', variants: contents.map((each) => holding(each)) });
    expect(figureOf(product, 'low-thc-high-cbd')).toEqual(figure && { kind: 'ratio', ...figure });
  });

  it('goes by the package before the laboratory, whose milligrams are of all sizes', () => {
    const labResults = [lab('CBD', 1), lab('THC', 1)];
    const variants = [holding({ cbdMg: 20, thcMg: 1 })];
    expect(
      slugsOf([createProduct({ category: 'topical', labResults, variants })], 'low-thc-high-cbd'),
    ).toHaveLength(1);
  });

  it('goes by the laboratory where the package tells of one only', () => {
    const labResults = [lab('CBD', 20, 20, 'mg'), lab('THC', 2, 2, 'mg'), lab('THCA', 9, 9, 'mg')];
    const product = createProduct({ category: 'tincture', labResults, variants: [holding({ cbdMg: 20 })] });
    expect(figureOf(product, 'low-thc-high-cbd')).toEqual({ kind: 'ratio', cbd: 20, thc: 2, unit: 'mg' });
  });

  it('has first what has more CBD to a part of THC, whatever the unit', () => {
    const products = [
      createProduct({ slug: 'three', labResults: [lab('CBD', 9), lab('THC', 3)] }),
      createProduct({ slug: 'twenty', category: 'tincture', variants: [holding({ cbdMg: 300, thcMg: 15 })] }),
    ];
    expect(slugsOf(products, 'low-thc-high-cbd')).toEqual(['twenty', 'three']);
  });

  it('does not count what is sold out', () => {
    const isSoldOut = true as const;
    const labResults = [lab('CBD', 9), lab('THC', 3)];
    const products = [
      createProduct({ labResults, variants: [size(3.5, 4200, { isSoldOut })] }),
      createProduct({ category: 'tincture', variants: [holding({ cbdMg: 20, thcMg: 1 }, { isSoldOut })] }),
    ];
    expect(slugsOf(products, 'low-thc-high-cbd')).toEqual([]);
  });
});

describe('edibles of 5 mg or less a piece', () => {
  const piece = (thcMgPerPiece: number, facts: Partial<Variant> = {}) => holding({ thcMgPerPiece }, facts);
  const edible = (slug: string, ...variants: Variant[]) =>
    createProduct({ slug, category: 'edible', variants });

  it('are those with 5 mg, and those with less come first', () => {
    const products = [edible('five', piece(5)), edible('more', piece(5.01)), edible('less', piece(2.5))];
    expect(slugsOf(products, 'edibles-5-mg-or-less')).toEqual(['less', 'five']);
  });

  it('are told by the weakest size that is left', () => {
    const product = edible('gummy', piece(2, { isSoldOut: true }), piece(10), piece(4));
    expect(figureOf(product, 'edibles-5-mg-or-less')).toEqual({ kind: 'mg-per-piece', mg: 4 });
  });

  it('are neither those that do not say, nor other goods', () => {
    const capsule = createProduct({ category: 'pill', variants: [piece(2)] });
    expect(slugsOf([edible('unknown', holding({ thcMg: 5 })), capsule], 'edibles-5-mg-or-less')).toEqual([]);
  });
});

describe('questions', () => {
  it('are asked in their order, and only those that have an answer', () => {
    expect(ask([])).toEqual([]);
    const edible = createProductAt('edible', 500, { category: 'edible' });
    expect(ask([edible, createProduct()]).map(({ id }) => id)).toEqual([
      'cheapest-gram',
      'best-eighth',
      'under-20',
    ]);
  });

  it('that rank by potency are not asked where that is forbidden', () => {
    const products = [
      createProduct({ labResults: [lab('CBD', 9), lab('THC', 3)], variants: [size(3.5, 1900)] }),
      createProduct({ category: 'edible', variants: [holding({ thcMgPerPiece: 2 })] }),
    ];
    const asked = (mayRankByPotency: boolean) =>
      ask(products, { ...OPTIONS, mayRankByPotency }).map(({ id }) => id);
    expect(asked(true)).toEqual([
      'cheapest-gram',
      'best-eighth',
      'under-20',
      'low-thc-high-cbd',
      'edibles-5-mg-or-less',
    ]);
    expect(asked(false)).toEqual(['cheapest-gram', 'under-20']);
  });

  it('have equal answers by name as the store’s language orders it, then by slug', () => {
    const named: [slug: string, name: string][] = [
      ['d', 'Zest'],
      ['c', 'Älva'],
      ['b', 'Älva'],
      ['a', 'Item 10'],
      ['e', 'Item 9'],
    ];
    const products = named.map(([slug, name]) => createProduct({ slug, name }));
    expect(slugsOf(products, 'cheapest-gram')).toEqual(['b', 'c', 'e', 'a', 'd']);
    const swedish = ask(products, { ...OPTIONS, locale: 'sv' });
    expect(answersOf(swedish, 'cheapest-gram').map(({ product }) => product.slug)).toEqual([
      'e',
      'a',
      'd',
      'b',
      'c',
    ]);
  });

  it('are not answered by a size that is sold out, nor by one without a price', () => {
    const products = [
      sold('sold-out', size(3.5, 1000, { isSoldOut: true }), size(7, 7000)),
      sold('ask', size(3.5, 0), size(28, 29400)),
    ];
    expect(ask(products)).toHaveLength(1);
    expect(answersOf(ask(products), 'cheapest-gram').map(({ figure }) => figure)).toEqual([
      { kind: 'per-gram', cents: 1000, weightGrams: 7 },
      { kind: 'per-gram', cents: 1050, weightGrams: 28 },
    ]);
  });

  it('have the best 24 where more would answer', () => {
    const products = Array.from({ length: 26 }, (_, index) =>
      sold(`p${index}`, size(3.5, 9000 - index * 100)),
    );
    const slugs = slugsOf(products, 'cheapest-gram');
    expect(slugs).toHaveLength(24);
    expect(slugs.slice(0, 2)).toEqual(['p25', 'p24']);
    expect(slugs).not.toContain('p0');
    expect(slugs).not.toContain('p1');
  });

  it('have ids that are fit for an address', () => {
    expect(QUESTION_IDS.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('have 1 to 24 answers, each once, whatever the menu', () => {
    fc.assert(
      fc.property(anyProducts, (products) => {
        for (const { answers } of ask(products)) {
          expect(answers.length).toBeGreaterThan(0);
          expect(answers.length).toBeLessThanOrEqual(24);
          expect(new Set(answers.map(({ product }) => product.slug)).size).toBe(answers.length);
        }
      }),
    );
  });
});

/** The best figure that a product has for a question, lower being better; worked out by trying all that it offers. */
const BEST: [id: QuestionId, bestOf: (product: Product) => number | undefined][] = [
  ['cheapest-gram', (product) => least(product, 'flower', offerPricePerGram)],
  ['cheapest-gram-pre-rolls', (product) => least(product, 'preroll', offerPricePerGram)],
  [
    'best-eighth',
    (product) =>
      least(product, 'flower', (offer) => (offer.weightGrams === 3.5 ? offer.priceCents : undefined)),
  ],
  [
    'edibles-5-mg-or-less',
    ({ category, variants }) => {
      const left = variants.filter(({ isSoldOut }) => category === 'edible' && !isSoldOut);
      const doses = left.map(({ content }) => content?.thcMgPerPiece ?? 9).filter((mg) => mg <= 5);
      return doses.length > 0 ? Math.min(...doses) : undefined;
    },
  ],
];

function least(
  product: Product,
  category: string,
  toCents: (offer: ReturnType<typeof listBuyableOffers>[number]) => number | undefined,
): number | undefined {
  const all =
    product.category === category ? listBuyableOffers(product).flatMap((each) => toCents(each) ?? []) : [];
  return all.length > 0 ? Math.min(...all) : undefined;
}

describe('whatever the menu, the answers', () => {
  it.each(BEST)('to %s get no better from one to the next, and nothing better is left out', (id, bestOf) => {
    fc.assert(
      fc.property(anyProducts, (products) => {
        const answers = answersOf(ask(products), id).map(({ product }) => product);
        const figures = answers.map((product) => bestOf(product) ?? Number.NaN);
        expect(figures).toEqual(figures.toSorted((a, b) => a - b));
        const others = products
          .filter((product) => !answers.includes(product))
          .flatMap((each) => bestOf(each) ?? []);
        if (answers.length < 24) expect(others).toEqual([]);
        expect(others.filter((figure) => figure < (figures.at(-1) ?? 0))).toEqual([]);
      }),
    );
  });

  it('to under-20 are below it, and of their category none that costs less is left out', () => {
    fc.assert(
      fc.property(anyProducts, (products) => {
        const answers = answersOf(ask(products), 'under-20').map(({ product }) => product);
        const cost = (product: Product) =>
          least(product, product.category, (offer) => offer.priceCents) ?? 2000;
        for (const answer of answers) {
          expect(cost(answer)).toBeLessThan(2000);
          const cheaper = products.filter(
            (other) => other.category === answer.category && cost(other) < cost(answer),
          );
          expect(answers).toEqual(expect.arrayContaining(cheaper));
        }
      }),
    );
  });

  it('to low-thc-high-cbd have at least twice as much CBD as THC', () => {
    fc.assert(
      fc.property(anyProducts, (products) => {
        const figures = answersOf(ask(products), 'low-thc-high-cbd').map(({ figure }) => figure);
        const ratios = figures.map((figure) => (figure.kind === 'ratio' ? figure.cbd / figure.thc : 0));
        expect(ratios.filter((ratio) => ratio < 2)).toEqual([]);
        expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
      }),
    );
  });
});
