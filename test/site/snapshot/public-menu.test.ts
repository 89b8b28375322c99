import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toPublicMenu } from '#site/snapshot/public-menu.ts';
import { publicMenuSchema } from '#site/snapshot/public-menu-schema.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { labelOf } from '../../menu/words.ts';
import { createSnapshot, PICTURE } from '../../stores/corner-snapshot.ts';

const BUILT_AT = '2026-11-22T17:00:00.000Z';

/** As `menu.schema.json` has it. */
const PUBLISHED = z.toJSONSchema(publicMenuSchema, { io: 'input' });
/** The same, but nothing may stand in a menu that it does not name. */
const CLOSED = z.toJSONSchema(publicMenuSchema, { io: 'output' });

function createCheck(schema: object): (menu: unknown) => string {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (menu) => (validate(menu) ? '' : ajv.errorsText(validate.errors));
}

const checkPublished = createCheck(PUBLISHED);
const checkClosed = createCheck(CLOSED);

/** As it is read from `menu.json`. */
function publish(snapshot: Snapshot, builtAt = BUILT_AT) {
  return JSON.parse(JSON.stringify(toPublicMenu(snapshot, builtAt)));
}

const mapProducts = (
  snapshot: Snapshot,
  change: (product: Snapshot['menu']['products'][number]) => object,
) => ({
  ...snapshot,
  menu: { ...snapshot.menu, products: snapshot.menu.products.map((each) => ({ ...each, ...change(each) })) },
});

describe('menu.json', () => {
  it('is what the published schema says', () => {
    expect(checkPublished(publish(createSnapshot()))).toBe('');
    expect(checkPublished(publish(createSnapshot({ isDemo: true })))).toBe('');
  });

  it('holds nothing that the published schema does not name', () => {
    expect(checkClosed(publish(createSnapshot()))).toBe('');
  });

  it('has every product with its sizes, prices and lab results', () => {
    const { menu } = createSnapshot();
    const { products, categories } = publish(createSnapshot());
    expect(categories).toEqual(menu.categories);
    expect(products.map(({ slug }: { slug: string }) => slug)).toEqual(menu.products.map(({ slug }) => slug));
    for (const [index, { variants, labResults }] of menu.products.entries()) {
      const sizes = variants.map(({ size, isToldByContent, ...facts }) => facts);
      expect(products[index]).toMatchObject({ variants: sizes, labResults });
      expect(products[index].variants.map(({ label }: { label: string }) => label)).toEqual(
        variants.map(labelOf),
      );
    }
  });

  it('names a product’s picture at all its widths, the widest first of all', () => {
    expect(publish(createSnapshot()).products[0].image).toEqual({
      src: '/pictures/0123456789abcdef-640.webp',
      widthPx: 640,
      heightPx: 480,
      sources: [
        { src: '/pictures/0123456789abcdef-320.webp', widthPx: 320 },
        { src: '/pictures/0123456789abcdef-640.webp', widthPx: 640 },
      ],
      preview: PICTURE.preview,
    });
  });

  it('tells of a product’s deals in the store’s words, and of when they begin and end', () => {
    expect(publish(createSnapshot()).products.map(({ deals }: { deals: unknown }) => deals)).toEqual([
      [
        {
          title: 'Green Friday',
          cut: { type: 'percent', percent: 10 },
          conditions: ['On 2026-11-27'],
          startsLocal: '2026-11-27T00:00',
          endsLocal: '2026-11-27T23:59',
        },
        {
          title: 'Seniors on Mondays',
          cut: { type: 'percent', percent: 10 },
          conditions: ['Seniors', 'Weekly on Monday'],
        },
      ],
      [],
      [],
    ]);
  });

  it('tells for which sizes a deal is', () => {
    const deal = { slug: 'x', path: '/deals/#x', title: 'X', conditions: [], variantIds: ['flower-1'] };
    const menu = publish(mapProducts(createSnapshot(), () => ({ deals: [deal] })));
    expect(checkClosed(menu)).toBe('');
    expect(menu.products[0].deals).toEqual([{ title: 'X', conditions: [], variantIds: ['flower-1'] }]);
  });

  it('has no key for a fact that is absent', () => {
    const text = JSON.stringify(publish(createSnapshot()));
    expect(text).not.toContain('null');
    expect(text).not.toContain('isDemo');
    expect(publish(createSnapshot({ isDemo: true }))).toHaveProperty('isDemo', true);
  });

  it('says when the menu was taken, and when the site was built', () => {
    expect(publish(createSnapshot())).toMatchObject({
      schemaVersion: 1,
      feedAt: '2026-11-22T16:40:00.000Z',
      generatedAt: BUILT_AT,
      currency: 'USD',
    });
  });

  it('tells the days on which the store keeps other hours', () => {
    const { store, ...rest } = createSnapshot();
    const holidays = [{ date: '2026-12-25', hours: 'closed' as const, name: 'Christmas Day' }];
    const menu = publish({ ...rest, store: { ...store, holidays } });
    expect(menu.store.holidays).toEqual(holidays);
    expect(checkClosed(menu)).toBe('');
  });

  it('has the same bytes for the same snapshot, apart from the time of building', () => {
    const [one, other] = [BUILT_AT, '2026-11-23T08:00:00.000Z'].map((at) =>
      JSON.stringify(toPublicMenu(createSnapshot(), at)).replace(at, ''),
    );
    expect(other).toBe(one);
  });

  it.each([
    ['a look', 'look'],
    ['the words a store keeps', 'keptWords'],
    ['the question for the age', 'ageGate'],
    ['the words of its search', 'search'],
    ['which pages have link cards of their own', 'linkCards'],
    ['the wish for structured data', 'productStructuredData'],
    ['which parts of its shelves have pages', 'facetPages'],
  ])('tells of a store not %s', (_, key) => {
    expect(publish(createSnapshot()).store).not.toHaveProperty(key);
  });

  it('tells of a product nothing that is for its page only', () => {
    for (const product of publish(createSnapshot()).products) {
      expect(Object.keys(product)).not.toEqual(expect.arrayContaining(['brandPath']));
      expect(product).not.toHaveProperty('updatedAt');
      expect(product).not.toHaveProperty('addedAt');
    }
  });
});

describe('the published schema', () => {
  it('is of the 2020-12 dialect, with a title and a description', () => {
    expect(PUBLISHED).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Herbarium menu',
      description: expect.stringContaining('feedAt'),
    });
  });

  it('lets a reader of today read a menu to which a key was added', () => {
    expect(checkPublished({ ...publish(createSnapshot()), terpenes: [] })).toBe('');
  });

  it('refuses a menu without its products', () => {
    const { products, ...rest } = publish(createSnapshot());
    expect(checkPublished(rest)).toContain('products');
  });

  it('finds whatever is added to a menu, wherever it is added', () => {
    const menu = publish(createSnapshot());
    const objects = listObjects(menu).filter((each) => each !== menu.store.hours);
    fc.assert(
      fc.property(fc.nat(objects.length - 1), (index) => {
        const object = objects[index] ?? menu;
        Object.assign(object, { stock: 12 });
        const fault = checkClosed(menu);
        Reflect.deleteProperty(object, 'stock');
        expect(fault).toContain('must NOT have additional properties');
      }),
    );
  });
});

it('any price and any text of a snapshot makes a menu that the schema takes', () => {
  const texts = fc.string({ minLength: 1, unit: 'grapheme' });
  const cents = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(
    fc.property(texts, cents, fc.array(texts), (name, priceCents, effects) => {
      const snapshot = mapProducts(createSnapshot(), ({ ...product }) => ({
        name,
        effects,
        variants: [{ id: name, size: { kind: 'words', text: name }, price: { type: 'flat', priceCents } }],
        path: `/products/${encodeURIComponent(name)}/`,
        ...('brand' in product && { brand: name }),
      }));
      expect(checkClosed(publish(snapshot))).toBe('');
    }),
    { numRuns: 50 },
  );
});

/** Every object in a menu, itself included. */
function listObjects(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(listObjects);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(listObjects)];
}
