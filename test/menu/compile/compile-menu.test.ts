import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledMenu, compileMenu } from '#menu/compile/compile-menu.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { Product } from '#menu/model/menu.ts';
import type { MenuRules } from '#menu/model/rules.ts';
import { createFeedDeal, createFeedProduct, createRules } from '../feed-products.ts';
import { createWords, labelOf } from '../words.ts';

function compile(feeds: Partial<FeedProduct>[], rules: Partial<MenuRules> = {}): CompiledMenu {
  const numbered = feeds.map((facts, index) => createFeedProduct({ productId: `p${index}`, ...facts }));
  return compileMenu(numbered, createRules(rules));
}

function compileOne(...feeds: Partial<FeedProduct>[]): Product {
  const { menu } = compile(feeds.map((facts) => ({ parentId: 'parent', ...facts })));
  const [product] = menu.products;
  if (menu.products.length !== 1 || !product) throw new Error('The sizes should make one product.');
  return product;
}

describe('a product', () => {
  it('has all its sizes, smallest first', () => {
    const product = compileOne({ amount: 14, unit: 'g' }, { amount: 3.5, unit: 'g' });
    expect(product.variants.map(labelOf)).toEqual(['3.5 g', '14 g']);
  });

  it('has the title that any of its sizes has', () => {
    expect(compileOne({ name: 'FIELD DAY' }, { name: 'FD', menuTitle: 'Field Day Reserve' }).name).toBe(
      'Field Day Reserve',
    );
  });

  it('has the longest description', () => {
    expect(compileOne({ description: 'Pine.' }, {}, { description: 'Pine and plum.' }).description).toBe(
      'Pine and plum.',
    );
  });

  it('has the effects and flavors of all its sizes, once each, out of capitals', () => {
    const product = compileOne(
      { effects: ['MILD HEADBUZZ ', 'HAPPY', ' '], flavors: ['LEMON '] },
      { effects: ['Happy', 'SLEEPY'], flavors: ['EARTHY', 'LEMÓN'] },
    );
    expect(product.effects).toEqual(['Mild Headbuzz', 'Happy', 'Sleepy']);
    expect(product.flavors).toEqual(['Lemon', 'Earthy']);
  });

  it('has a strain type that the menu knows before one it does not', () => {
    expect(compileOne({ strainType: 'RUDERALIS' }, { strainType: 'I/S' }).strainType).toBe('indica-hybrid');
    expect(compileOne({ strainType: 'RUDERALIS' }).strainType).toBe('other');
    expect(compileOne({})).not.toHaveProperty('strainType');
  });

  it('says which of its sizes are sold out, where the store lists them', () => {
    const sizes = [
      { parentId: 'parent', amount: 1, unit: 'g' as const, stockQuantity: 0 },
      { parentId: 'parent', amount: 7, unit: 'g' as const, stockQuantity: 2 },
    ];
    const [product] = compile(sizes, { listsSoldOut: true }).menu.products;
    expect(product?.variants.map((variant) => [labelOf(variant), variant.isSoldOut])).toEqual([
      ['1 g', true],
      ['7 g', undefined],
    ]);
  });

  it('has its subtype out of capitals', () => {
    expect(compileOne({}, { subtype: 'BAKED GOOD' }).subtype).toBe('Baked Good');
  });

  it('was last changed when any of its sizes was', () => {
    const product = compileOne(
      { updatedAt: '2026-01-01T23:00:00.000-08:00' },
      { updatedAt: '2026-01-02T01:00:00.000Z' },
      { updatedAt: 'yesterday' },
    );
    expect(product.updatedAt).toBe('2026-01-02T07:00:00.000Z');
  });

  it('has one range over the lab results of all its sizes', () => {
    const product = compileOne(
      { labResults: [{ type: 'THC', unit: 'percent', min: 20, max: 22 }] },
      { labResults: [{ type: 'THC', unit: 'percent', min: 19, max: 21 }] },
    );
    expect(product.labResults).toEqual([{ type: 'THC', unit: 'percent', min: 19, max: 22 }]);
  });

  it("does not add one batch's THC to another's THCA", () => {
    const product = compileOne(
      { labResults: [{ type: 'THC', unit: 'percent', min: 30, max: 30 }] },
      { labResults: [{ type: 'THCA', unit: 'percent', min: 20, max: 20 }] },
    );
    expect(product.labResults[0]).toMatchObject({ type: 'Total THC', min: 17.54, max: 17.54 });
  });

  it('says nothing of what it lacks', () => {
    expect(Object.keys(compileOne({})).sort()).toEqual([
      'category',
      'deals',
      'effects',
      'flavors',
      'labResults',
      'name',
      'path',
      'slug',
      'variants',
    ]);
  });

  it('tells nothing of stock, thresholds or parents', () => {
    const json = JSON.stringify(
      compile([{ parentId: 'secret-parent', stockQuantity: 17.25, minimumVisibleQuantity: 3.75 }]).menu,
    );
    expect(json).not.toMatch(/secret-parent|17\.25|3\.75|stock|threshold/i);
  });
});

describe('an address', () => {
  it('is made of brand and name', () => {
    const { menu } = compile([{ brand: 'SALTMARSH', name: 'FIELD DAY - 3.5 G' }]);
    expect(menu.products[0]).toMatchObject({
      slug: 'saltmarsh-field-day',
      path: '/products/saltmarsh-field-day/',
      brand: 'Saltmarsh',
      brandPath: '/brands/saltmarsh/',
    });
  });

  it('says the category where one brand has one name in two of them', () => {
    const { menu } = compile([{ name: 'FIELD DAY' }, { name: 'FIELD DAY', category: 'preroll' }]);
    expect(menu.products.map(({ slug }) => slug)).toEqual(['field-day', 'field-day-preroll']);
  });

  it('is safe for names that are words of JavaScript', () => {
    const { menu, imageUrlsBySlug } = compile([
      { name: '__proto__', brand: 'constructor', imageUrls: ['https://example.com/a'] },
    ]);
    expect(menu.products[0]).toMatchObject({
      name: '__proto__',
      brand: 'constructor',
      slug: 'constructor-proto',
    });
    expect(imageUrlsBySlug.get('constructor-proto')).toEqual(['https://example.com/a']);
  });
});

describe('the pictures of a product', () => {
  it('are those of its sizes: first ones first, once each, six at most', () => {
    const { menu, imageUrlsBySlug } = compile([
      { parentId: 'x', imageUrls: ['a1', 'a2', 'a3', 'a4', 'a5'] },
      { parentId: 'x', imageUrls: ['b1', 'a1', 'b3'] },
    ]);
    expect(imageUrlsBySlug.get(menu.products[0]?.slug ?? '')).toEqual(['a1', 'b1', 'a2', 'a3', 'b3', 'a4']);
  });
});

describe('the menu', () => {
  const feeds: Partial<FeedProduct>[] = [
    { name: 'Zebra', category: 'edible' },
    { name: 'Item 10', brand: 'Alpha' },
    { name: 'Item 9', brand: 'ALPHA' },
    { name: 'Éclair', category: 'edible', brand: 'Éos' },
    { name: 'Fee', category: 'non-inv' },
  ];

  it("is by category in a shop's usual order, then by name as people sort", () => {
    const { menu } = compile(feeds);
    expect(menu.products.map(({ name }) => name)).toEqual(['Item 9', 'Item 10', 'Éclair', 'Zebra', 'Fee']);
    expect(menu.categories).toEqual([
      { id: 'flower', name: 'Flower', path: '/menu/flower/', productCount: 2 },
      { id: 'edible', name: 'Edibles', path: '/menu/edible/', productCount: 2 },
      { id: 'non-inv', name: 'Services', path: '/menu/non-inv/', productCount: 1 },
    ]);
  });

  it('puts products of one name in the order of their addresses', () => {
    const { menu } = compile([
      { name: 'Haze', brand: 'Zed' },
      { name: 'Haze', brand: 'Alpha' },
    ]);
    expect(menu.products.map(({ slug }) => slug)).toEqual(['alpha-haze', 'zed-haze']);
  });

  it("is in the store's order and words", () => {
    const { menu } = compile(feeds, {
      categoryOrder: ['edible'],
      categoryNames: { ...createWords().menu.categories, edible: 'Treats' },
    });
    expect(menu.categories.map(({ name }) => name)).toEqual(['Treats', 'Flower', 'Services']);
    expect(menu.products.map(({ name }) => name)).toEqual(['Éclair', 'Zebra', 'Item 9', 'Item 10', 'Fee']);
  });

  it('lists each brand once, by name, with its products', () => {
    expect(compile(feeds).menu.brands).toEqual([
      { slug: 'alpha', name: 'Alpha', path: '/brands/alpha/', productCount: 2 },
      { slug: 'eos', name: 'Éos', path: '/brands/eos/', productCount: 1 },
    ]);
  });

  it('may be empty', () => {
    const { menu, problems, exclusions } = compile([]);
    expect(menu).toEqual({ categories: [], products: [], brands: [], deals: [] });
    expect(problems).toEqual([]);
    expect(exclusions.received).toBe(0);
  });
});

describe('what is not on the menu', () => {
  it('is counted by its reason', () => {
    const { exclusions, menu } = compile(
      [
        {},
        { isHidden: true },
        { isHidden: 'unreadable' },
        { isAboveThreshold: false },
        { stockQuantity: 0 },
        { isActive: false },
        { isActive: false, stockQuantity: 0 },
        { category: 'merch' },
        { stockByBuyer: { adult: 0, medical: 12 } },
        { price: { type: 'flat', priceCents: 0 } },
      ],
      { hiddenCategories: ['merch'] },
    );
    expect(menu.products).toHaveLength(1);
    expect(exclusions).toEqual({
      received: 10,
      listed: 1,
      hidden: 2,
      belowThreshold: 1,
      soldOut: 1,
      deactivated: 2,
      deactivatedWithStock: 1,
      categoryHidden: 1,
      patientsOnly: 1,
      sameSize: 0,
      problems: 1,
    });
  });

  it('leaves the rest of its product on the menu', () => {
    const product = compileOne(
      { amount: 1, unit: 'g' },
      { amount: 7, unit: 'g', isHidden: true, menuTitle: 'Secret' },
    );
    expect(product.variants.map(labelOf)).toEqual(['1 g']);
    expect(product.name).toBe('Blue Dream');
  });

  it('is a problem where it has no price, told with its id and name', () => {
    const { problems } = compile([{ name: 'FIELD DAY', price: { type: 'flat', priceCents: 0 } }]);
    expect(problems).toMatchObject([
      {
        code: 'price-zero',
        effect: 'product-left-out',
        productId: 'p0',
        productName: 'FIELD DAY',
        value: '0',
      },
    ]);
  });

  it('is no problem where it is hidden anyway', () => {
    const { problems } = compile([
      {
        isHidden: true,
        price: { type: 'flat', priceCents: 0 },
        labResults: [{ type: 'THC', unit: 'percent', min: 0, max: 0 }],
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('is one fact where only that cannot be trusted', () => {
    const { problems, menu } = compile([
      { labResults: [{ type: 'THC', unit: 'percent', min: 215, max: 215 }] },
    ]);
    expect(menu.products).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'lab-too-high', effect: 'fact-left-out', productId: 'p0' }]);
  });

  it('is told by product, then by place', () => {
    const zero = { unit: 'percent' as const, min: 0, max: 0 };
    const { problems } = compile([
      {
        productId: 'b',
        labResults: [
          { type: 'THC', ...zero },
          { type: 'CBD', ...zero },
          { type: 'CBG', ...zero, min: 1, max: 1 },
        ],
      },
      { productId: 'a', price: { type: 'flat', priceCents: -1 } },
    ]);
    expect(problems.map(({ productId, path }) => `${productId} ${path}`)).toEqual([
      'a price',
      'b labResults.CBD',
      'b labResults.THC',
    ]);
  });
});

describe('products that the catalogue ties together', () => {
  it.each<[name: string, labels: string[], names: string[], facts: Partial<FeedProduct>]>([
    ['Banger', ['14mm', '18mm'], ['BANGER 14MM', 'BANGER 18MM'], { category: 'merch' }],
    [
      'Blue Dream',
      ['3.5 g', '3.5 g, Smalls'],
      ['BLUE DREAM', 'BLUE DREAM SMALLS'],
      { amount: 3.5, unit: 'g' },
    ],
    ['Blue Dream', ['3.5 g'], ['BLUE DREAM', 'BLUE DREAM'], { amount: 3.5, unit: 'g' }],
    [
      'Gummies',
      ['10 pieces, Peach', '10 pieces, Plum'],
      ['PEACH GUMMIES', 'PLUM GUMMIES'],
      { category: 'edible', pieceCount: 10 },
    ],
    [
      'Peach',
      ['10 pieces, Peach', '10 pieces, Plum'],
      ['PEACH', 'PLUM'],
      { category: 'edible', pieceCount: 10 },
    ],
  ])('are %s in the sizes %j', (name, labels, names, facts) => {
    const feeds = names.map((each, index) =>
      createFeedProduct({ ...facts, productId: `p${index}`, parentId: 'x', name: each }),
    );
    const [product] = compileMenu(feeds, createRules()).menu.products;
    expect(product?.name).toBe(name);
    expect(product?.variants.map(labelOf).sort()).toEqual(labels);
  });
});

describe('a feed in another order', () => {
  // Mostly what is listed, in few groups: only there does the order matter.
  const cents = fc.constantFrom(900, 4200, 4200.5, 900, 4200, 1200, 1250, 0, -1);
  const price: fc.Arbitrary<FeedProduct['price']> = fc.oneof(
    cents.map((priceCents) => ({ type: 'flat' as const, priceCents })),
    fc.record({
      type: fc.constant('tier' as const),
      method: fc.constantFrom('weight' as const, 'unit' as const),
      breaks: fc.array(fc.record({ startValue: fc.constantFrom(0, 1, 7), unitPriceCents: cents }), {
        maxLength: 3,
      }),
    }),
  );
  const terms = {
    type: 'schedule' as const,
    schedule: { repeat: 'none' as const, startLocal: '2026-11-24T00:00', endLocal: '2026-11-24T23:59' },
  };
  const DEALS = [
    createFeedDeal(),
    createFeedDeal({ dealId: 'd2' }),
    createFeedDeal({ dealId: 'd3', conditions: [{ kind: 'customer-group', text: 'Seniors' }] }),
    createFeedDeal({ dealId: 'd4', title: 'a TENTH off' }),
    createFeedDeal({ dealId: 'd5', conditions: [{ kind: 'schedule', text: 'Tuesday', terms }] }),
  ];
  const facts: fc.Arbitrary<Partial<FeedProduct>> = fc.record(
    {
      parentId: fc.constantFrom('x', 'y'),
      isActive: fc.constantFrom(true, true, true, false),
      isHidden: fc.constantFrom<FeedProduct['isHidden']>(false, false, false, false, true, 'unreadable'),
      stockQuantity: fc.constantFrom(1, 2, 30, 0),
      category: fc.constantFrom('flower' as const, 'edible' as const),
      subtype: fc.constantFrom('PRE-PACK', 'Pre-pack', 'SHAKE'),
      brand: fc.constantFrom('SALTMARSH', 'Saltmarsh', 'Salt Marsh', 'CAFÉ', 'CAFE', ''),
      name: fc.constantFrom(
        'BLUE DREAM 3.5G',
        'Blue Dream',
        'BLÜE DREAM - 7 G',
        '😀',
        'CON',
        'GUMMIES (10CT)',
      ),
      menuTitle: fc.constantFrom('Blue Dream', 'blue dream | eighth', 'Field Day'),
      amount: fc.constantFrom(1, 3.5, 7),
      unit: fc.constantFrom('g' as const, 'mg' as const, 'oz' as const),
      strainType: fc.constantFrom('SATIVA', 'HYBRID', 'ODD'),
      thcMg: fc.constantFrom(10, 100),
      pieceCount: fc.constantFrom(2, 10),
      mgPerPiece: fc.constantFrom(5, 10),
      price,
      labResults: fc.array(
        fc.record({
          type: fc.constantFrom('THC', 'THCA', 'CBD'),
          unit: fc.constant('percent' as const),
          min: fc.constantFrom(0, 20, 215),
          max: fc.constantFrom(0, 22, undefined),
        }),
        { maxLength: 3 },
      ),
      deals: fc.subarray(DEALS),
      effects: fc.subarray(['HAPPY', 'Happy', 'SLEEPY']),
      description: fc.constantFrom('Pine.', 'Plum.', 'Pine and plum.'),
      imageUrls: fc.subarray(['a', 'b', 'c']),
      updatedAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T01:00:00+02:00'),
    },
    { requiredKeys: [] },
  );
  const feed = fc
    .array(facts, { maxLength: 12, size: 'max' })
    .map((list) => list.map((each, index) => createFeedProduct({ ...each, productId: `p${index}` })));
  const shuffled = feed.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );

  function toBytes(list: FeedProduct[], groupsSizes: boolean): string {
    const { imageUrlsBySlug, ...rest } = compileMenu(list, createRules({ groupsSizes }));
    return JSON.stringify({ ...rest, images: [...imageUrlsBySlug] });
  }

  it('gives the same bytes', () => {
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([list, other], groupsSizes) => {
        expect(toBytes(other, groupsSizes)).toBe(toBytes(list, groupsSizes));
      }),
      { numRuns: 200 },
    );
  });

  it('accounts for every product, gives each page one address, and lists nothing hidden', () => {
    fc.assert(
      fc.property(feed, (list) => {
        const { menu, exclusions } = compileMenu(list, createRules());
        const { received, deactivatedWithStock, ...counts } = exclusions;
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(received);
        expect(deactivatedWithStock).toBeLessThanOrEqual(exclusions.deactivated);
        expect(new Set(menu.products.map(({ path }) => path.toLowerCase())).size).toBe(menu.products.length);
        const listed = menu.products.flatMap(({ variants }) => variants.map(({ id }) => id));
        expect(listed).toHaveLength(exclusions.listed);
        expect(new Set(listed).size).toBe(listed.length);
        const hidden = list.filter(({ isHidden }) => isHidden !== false).map(({ productId }) => productId);
        expect(listed.filter((id) => hidden.includes(id))).toEqual([]);
      }),
    );
  });
});
