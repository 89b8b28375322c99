import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createWireProduct } from '../wire-product.ts';

const parse = (overrides: Parameters<typeof createWireProduct>[1] = {}) =>
  parseProduct(createWireProduct('p-1', overrides));
const parseFields = (fields: Record<string, unknown>) => parse({ product_configurable_fields: fields });

describe('a product of the feed', () => {
  it('that is sound has no problems', () => {
    expect(parse()).toEqual({
      product: {
        productId: 'p-1',
        isActive: true,
        isHidden: false,
        isAboveThreshold: true,
        stockQuantity: 12,
        minimumVisibleQuantity: 0,
        updatedAt: '2025-07-29T12:47:38.557-07:00',
        category: 'flower',
        subtype: 'PRE-PACK',
        brand: 'MARSH',
        name: 'PRODUCT p-1',
        amount: 3.5,
        unit: 'g',
        strainType: 'HYBRID',
        price: { type: 'flat', priceCents: 5200 },
        labResults: [],
        deals: [],
        effects: ['HAPPY'],
        flavors: ['SWEET'],
        imageUrls: [],
      },
      problems: [],
    });
  });

  it('may hold keys that nobody knows', () => {
    const sound = parse();
    const pricing = { price_type: 'FLAT', price_sell: 52, loyalty: { deep: [1] } };
    expect(parse({ new_in_2027: { a: 1 }, sku_type: null, pricing })).toEqual(sound);
  });

  it.each([null, undefined, 7, 'product', [], true])('that is %j is left out and reported', (wire) => {
    expect(parseProduct(wire)).toEqual({
      problems: [
        {
          code: 'product-id-missing',
          effect: 'product-left-out',
          path: 'product_id',
          value: '(absent)',
          hint: expect.any(String),
        },
      ],
    });
  });

  it('holding anything at all is read or left out, never a crash', () => {
    const keys = Object.keys(createWireProduct('p-1'));
    const overrides = fc.dictionary(fc.constantFrom(...keys), fc.anything());
    fc.assert(
      fc.property(overrides, (values) => {
        const { product, problems } = parseProduct({ ...createWireProduct('p-1'), ...values });
        expect(product !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the id and the name of a product', () => {
  it.each([null, '', ' ', '\u200b', {}, 'x'.repeat(201)])('an id of %j leaves it out', (product_id) => {
    const { product, problems } = parseProduct({ ...createWireProduct('p-1'), product_id });
    expect(product).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'product-id-missing', productName: 'PRODUCT p-1' }]);
  });

  it.each([null, '', ' \u200b\u202e ', [], '\ud800'])(
    'a name of %j without a menu title leaves it out',
    (name) => {
      const { product, problems } = parseFields({ name });
      expect(product).toBeUndefined();
      expect(problems).toMatchObject([
        {
          code: 'name-missing',
          effect: 'product-left-out',
          productId: 'p-1',
          path: 'product_configurable_fields.name',
        },
      ]);
    },
  );

  it('a menu title stands in for a name', () => {
    const { product, problems } = parse({
      product_configurable_fields: { name: null },
      e_commerce: { menu_title: ' Blue Dream ', hide_from_menu: false },
    });
    expect(product).toMatchObject({ name: 'Blue Dream', menuTitle: 'Blue Dream' });
    expect(problems).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a name like any other',
    (word) => {
      const wire = createWireProduct(word, {
        category_type: word,
        product_configurable_fields: {
          name: word,
          brand: word,
          subtype: word,
          uom: word,
          classification: word,
        },
        attributes: { flavors: [word], effects: [word] },
      });
      const { product } = parseProduct(JSON.parse(JSON.stringify(wire)));
      expect(product).toMatchObject({
        productId: word,
        name: word,
        brand: word,
        subtype: word,
        category: 'other',
        flavors: [word],
        effects: [word],
      });
      expect(product).not.toHaveProperty('unit');
    },
  );

  it('a product whose JSON tries to change its prototype does not', () => {
    const wire = JSON.parse(
      '{"product_id":"p-1","__proto__":{"product_status":"DEACTIVATED"},"product_configurable_fields":{"__proto__":{"brand":"X"},"name":"N"}}',
    );
    const { product } = parseProduct(wire);
    expect(product).toMatchObject({ isActive: true, name: 'N' });
    expect(product).not.toHaveProperty('brand');
    expect({}).not.toHaveProperty('brand');
  });

  it('a name is cut at 200 characters, and at 120 in a report', () => {
    const { product, problems } = parse({
      category_type: 'X',
      product_configurable_fields: { name: '🌿'.repeat(300) },
    });
    expect([...(product?.name ?? '')]).toHaveLength(200);
    expect([...(problems[0]?.productName ?? '')]).toHaveLength(120);
  });
});

describe('whether a product is on the menu', () => {
  it.each([
    ['ACTIVE', true],
    ['active', true],
    [null, true],
    ['', true],
    ['DEACTIVATED', false],
    ['deactivated', false],
    ['ARCHIVED', false],
    [7, false],
  ])('a status of %j means active: %j', (product_status, isActive) => {
    expect(parse({ product_status }).product?.isActive).toBe(isActive);
  });

  it('a status is read in every spelling of its field', () => {
    const spelled = (key: string) => parse({ product_status: undefined, [key]: 'DEACTIVATED' });
    expect(spelled('PRODUCT_STATUS').product?.isActive).toBe(false);
    expect(spelled('productStatus').product?.isActive).toBe(false);
  });

  it.each([
    [{ hide_from_menu: true }, true],
    [{ hide_from_menu: 'FALSE' }, false],
    [[{ hide_from_menu: 'Yes' }], true],
    [[null, { hide_from_menu: 0 }], false],
    [{ HIDE_FROM_MENU: true }, true],
    [{ hideFromMenu: 'no' }, false],
    [{ hide_from_menu: false, Hide_From_Menu: true }, true],
    [{ hide_from_menu: false, HIDE_FROM_MENU: 'perhaps' }, 'unreadable'],
    [[], undefined],
    [{}, undefined],
    [[{}], undefined],
    [null, 'unreadable'],
    [undefined, 'unreadable'],
    ['none', 'unreadable'],
    ['', 'unreadable'],
    [0, 'unreadable'],
    [[null], 'unreadable'],
    [{ hide_from_menu: null }, 'unreadable'],
    [{ menu_title: 'Blue Dream' }, 'unreadable'],
    [{ hidden: true, menu_title: 'Blue Dream' }, 'unreadable'],
  ])('e_commerce of %j means hidden: %j', (e_commerce, isHidden) => {
    expect(parse({ e_commerce }).product?.isHidden).toBe(isHidden);
  });

  it('a hide flag that cannot be read is reported once, and handed on as unreadable', () => {
    const { product, problems } = parse({ e_commerce: { hide_from_menu: 'maybe' } });
    expect(product?.isHidden).toBe('unreadable');
    expect(problems).toEqual([
      {
        code: 'hide-flag-unreadable',
        effect: 'product-left-out',
        productId: 'p-1',
        productName: 'PRODUCT p-1',
        path: 'e_commerce.hide_from_menu',
        value: '"maybe"',
        hint: expect.any(String),
      },
    ]);
  });

  it('a threshold flag is read in both spellings, and reported if it cannot be', () => {
    const spelled = (key: string, value: unknown) => parse({ above_threshold: undefined, [key]: value });
    expect(spelled('above_threshold', false).product?.isAboveThreshold).toBe(false);
    expect(spelled('Above_Threshold', 'TRUE').product?.isAboveThreshold).toBe(true);
    expect(spelled('above_threshold', null).product?.isAboveThreshold).toBeUndefined();
    expect(spelled('above_threshold', 'perhaps').problems).toMatchObject([
      { code: 'threshold-flag-unreadable' },
    ]);
  });

  it.each([
    [4, 4],
    ['0.5', 0.5],
    [0, 0],
    [-2, 0],
    [null, 0],
    ['many', 0],
  ])('a stock of %j is %d', (sellable_quantity, stockQuantity) => {
    expect(parse({ sellable_quantity }).product?.stockQuantity).toBe(stockQuantity);
  });
});

describe('what a product is', () => {
  it.each([
    ['FLOWER', 'flower'],
    ['Non-Inv', 'non-inv'],
    [' preroll ', 'preroll'],
  ])('the category %j is %s', (category_type, category) => {
    expect(parse({ category_type })).toMatchObject({ product: { category }, problems: [] });
  });

  it.each(['MUSHROOM', 'OTHER', '', null, 4])(
    'the category %j is shown under Other and reported',
    (category_type) => {
      expect(parse({ category_type })).toMatchObject({
        product: { category: 'other' },
        problems: [{ code: 'category-unknown', effect: 'shown-as-other', path: 'category_type' }],
      });
    },
  );

  it.each(['SATIVA', 'INDICA', 'CBD', 'I/S', 'KUSH', 'S/I', 'HYBRID', 'hybrid'])(
    'the strain type %s is known',
    (word) => {
      expect(parseFields({ classification: word })).toMatchObject({
        product: { strainType: word },
        problems: [],
      });
    },
  );

  it.each(['NONE', 'none', '', ' ', null, undefined])('a strain type of %j is none', (classification) => {
    const { product, problems } = parseFields({ classification });
    expect(product).not.toHaveProperty('strainType');
    expect(problems).toEqual([]);
  });

  it('a strain type that is unknown is kept and reported', () => {
    expect(parseFields({ classification: 'RUDERALIS' })).toMatchObject({
      product: { strainType: 'RUDERALIS' },
      problems: [{ code: 'strain-type-unknown', effect: 'shown-as-other', value: '"RUDERALIS"' }],
    });
  });

  it('its subtype is read in both spellings', () => {
    expect(parseFields({ subtype: null, sub_type: 'COOKIE' }).product?.subtype).toBe('COOKIE');
    expect(parseFields({ subtype: 'MOON ROCKS', sub_type: 'COOKIE' }).product?.subtype).toBe('MOON ROCKS');
  });

  it.each([
    ['GRAMS', 'g'],
    ['Gram', 'g'],
    ['G', 'g'],
    ['MILLIGRAMS', 'mg'],
    ['MG', 'mg'],
    ['OUNCES', 'oz'],
    ['oz', 'oz'],
    ['MILLILITERS', 'ml'],
    ['ML', 'ml'],
    ['LITERS', 'l'],
    ['FLUID  OUNCES', 'fl oz'],
    ['FURLONGS', undefined],
    [null, undefined],
  ])('%j is measured in %j', (uom, unit) => {
    expect(parseFields({ uom }).product?.unit).toBe(unit);
  });

  const QUANTITIES = [
    ['amount', 'amount'],
    ['doses', 'pieceCount'],
    ['mg_per_dose', 'mgPerPiece'],
    ['total_mg_thc', 'thcMg'],
    ['total_mg_cbd', 'cbdMg'],
  ] as const;

  it.each(QUANTITIES)('%s is a number above 0, or not set', (field, fact) => {
    expect(parseFields({ [field]: ' 12.5 ' }).product?.[fact]).toBe(12.5);
    for (const value of [0, '0.00', -3, null, '']) {
      const { product, problems } = parseFields({ [field]: value });
      expect(product).not.toHaveProperty(fact);
      expect(problems).toEqual([]);
    }
    const { product, problems } = parseFields({ [field]: 'a few' });
    expect(product).not.toHaveProperty(fact);
    expect(problems).toMatchObject([
      { code: 'number-unreadable', effect: 'fact-left-out', path: `product_configurable_fields.${field}` },
    ]);
  });

  it.each(QUANTITIES)('%s that no package can have is left out and reported', (field, fact) => {
    for (const value of [1e308, '99999999', 5e-324, 0.00001]) {
      const { product, problems } = parseFields({ [field]: value });
      expect(product).not.toHaveProperty(fact);
      expect(problems).toMatchObject([{ code: 'quantity-impossible', effect: 'fact-left-out' }]);
    }
  });

  it('sizes of one product share a parent', () => {
    expect(parse({ catalog_parent_id: ' c-1 ' }).product?.parentId).toBe('c-1');
    expect(parse({ catalog_parent_id: '' }).product).not.toHaveProperty('parentId');
  });

  it('effects and flavors are cleaned, listed once each, and at most thirty', () => {
    const attributes = {
      effects: ['MILD HEADBUZZ ', 'mild headbuzz', '', null, 7, { a: 1 }],
      flavors: Array.from({ length: 2000 }, (_, index) => `FLAVOR ${index}`),
    };
    const { product } = parse({ attributes });
    expect(product?.effects).toEqual(['MILD HEADBUZZ', '7']);
    expect(product?.flavors).toHaveLength(30);
    expect(parse({ attributes: { effects: 'HAPPY', flavors: null } }).product).toMatchObject({
      effects: [],
      flavors: [],
    });
  });
});

describe('JSON made to do harm', () => {
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

  it('a hundred thousand levels deep is read past, wherever it stands', () => {
    const deep = nested(100_000);
    const { product, problems } = parse({
      category_type: deep,
      unknown: deep,
      lab_results: [deep, { result_type: deep, amount: { minimum_value: deep }, amount_type: deep }],
      product_configurable_fields: { classification: deep, brand: deep, amount: deep },
      pricing: { price_sell: deep, price_type: 'TIER', tier_pricing_detail: [deep] },
      e_commerce: { all_images: deep, hide_from_menu: deep, product_description: deep },
    });
    expect(product?.name).toBe('PRODUCT p-1');
    expect(problems.length).toBeGreaterThan(0);
    for (const { value } of problems) expect(value.length).toBeLessThanOrEqual(120);
  });

  it('of ten megabytes in one value is reported in 120 characters', () => {
    const { problems } = parse({ category_type: 'x'.repeat(10_000_000) });
    expect(problems[0]?.value).toHaveLength(120);
  });
});
