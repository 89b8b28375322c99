import { expect, it } from 'vitest';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import { parseStore } from '#settings/load-store.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '#site/snapshot/snapshot.ts';
import { snapshotSchema } from '#site/snapshot/snapshot-schema.ts';
import { createFeedDeal, createFeedProduct } from '../../menu/feed-products.ts';
import { store } from '../../stores/corner-store.ts';

const FEED_AT = '2026-11-22T16:40:00.000Z';
const SETTINGS = parseStore(store, '');
const SOUND = [
  createFeedProduct({ productId: 'a', name: 'ALDER', brand: 'MARSH' }),
  createFeedProduct({ productId: 'c', name: 'CEDAR', brand: 'MARSH', category: 'edible' }),
  createFeedProduct({ productId: 'd', name: 'DOGWOOD', isHidden: true }),
];

const compile = (products: readonly FeedProduct[]) =>
  compileFeed({ products: [...products], feedAt: FEED_AT }, SETTINGS);
const namesOf = ({ compiled }: ReturnType<typeof compile>) => compiled.menu.products.map(({ name }) => name);

function refuse({ compiled, store: publicStore }: ReturnType<typeof compile>) {
  const snapshot = {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo: false,
    feedAt: FEED_AT,
    store: publicStore,
    menu: compiled.menu,
  };
  return snapshotSchema.safeParse(JSON.parse(JSON.stringify(snapshot))).error?.issues;
}

const IMPOSSIBLE: [path: string, facts: Partial<FeedProduct>][] = [
  ['labResults.0.type', { labResults: [{ type: '-', unit: 'percent', min: 20, max: 22 }] }],
  ['variants.0.content.cbdMg', { category: 'edible', cbdMg: 1e308 }],
  ['variants.0.content.thcMg', { category: 'edible', thcMg: Number.POSITIVE_INFINITY }],
  ['variants.0.content.pieceCount', { category: 'edible', pieceCount: 1e-12 }],
  ['updatedAt', { updatedAt: '9999-12-31T23:59:59-12:00' }],
];

it.each(IMPOSSIBLE)('a product whose %s cannot be is left out and reported', (_, facts) => {
  const odd = createFeedProduct({
    productId: 'b',
    name: 'BIRCH',
    brand: 'LONE',
    category: 'pill',
    deals: [createFeedDeal({ title: 'Birch days' })],
    ...facts,
  });
  const outcome = compile([...SOUND, odd]);
  expect(namesOf(outcome)).toEqual(['Alder', 'Cedar']);
  expect(outcome.problems.map(({ productName }) => productName)).toEqual(['Birch']);
  expect(refuse(outcome)).toBeUndefined();
});

it.each(IMPOSSIBLE)(
  'a product whose %s cannot be any more is left out, though it was sound before',
  (_, facts) => {
    const sound = createFeedProduct({ productId: 'b', name: 'BIRCH' });
    const feed = { products: [...SOUND, createFeedProduct({ ...sound, ...facts })], feedAt: FEED_AT };
    const before = compile([...SOUND, sound]).compiled.menu.products;
    expect(compileFeed(feed, SETTINGS, before)).toStrictEqual(compileFeed(feed, SETTINGS));
    const same = { ...feed, products: [...SOUND, sound] };
    expect(compileFeed(same, SETTINGS, before)).toStrictEqual(compileFeed(same, SETTINGS));
  },
);

it('what is left out takes its category, brand and deal along, and the counts add up', () => {
  const odd = createFeedProduct({
    productId: 'b',
    name: 'BIRCH',
    brand: 'LONE',
    category: 'pill',
    cbdMg: 1e308,
    deals: [createFeedDeal({ title: 'Birch days' })],
  });
  const outcome = compile([...SOUND, odd]);
  const { menu, exclusions } = outcome.compiled;
  expect(menu.categories.map(({ id, productCount }) => [id, productCount])).toEqual([
    ['flower', 1],
    ['edible', 1],
  ]);
  expect(menu.brands.map(({ name }) => name)).toEqual(['Marsh']);
  expect(menu.deals).toEqual([]);
  expect(exclusions).toMatchObject({ received: 4, listed: 2, hidden: 1, problems: 1 });
  expect(outcome.problems).toEqual([
    {
      code: 'value-impossible',
      effect: 'product-left-out',
      productId: 'b',
      productName: 'Birch',
      path: 'variants.0.content.cbdMg',
      value: '1e+308',
      hint: expect.stringContaining('Correct this value in {source}'),
    },
  ]);
});

it('a deal that cannot be is left out by itself', () => {
  const deal = createFeedDeal({
    title: 'Odd days',
    conditions: [
      {
        kind: 'schedule',
        text: 'Weekly',
        terms: {
          type: 'schedule',
          schedule: { repeat: 'weekly', days: [9], startLocal: '2026-11-23T00:00', minutes: 1440 },
        },
      },
    ],
  });
  const outcome = compile([...SOUND, createFeedProduct({ productId: 'b', name: 'BIRCH', deals: [deal] })]);
  expect(namesOf(outcome)).toEqual(['Alder', 'Birch', 'Cedar']);
  expect(refuse(outcome)).toBeUndefined();
});

/** As a bug would have it: some fact of it throws as soon as the rules read it. */
function createThrowing(productId: string): FeedProduct {
  return Object.defineProperty(createFeedProduct({ productId, name: `THROWS ${productId}` }), 'brand', {
    enumerable: true,
    get() {
      throw new RangeError('Invalid language tag: x');
    },
  });
}

it.each([1, 2, 5])('%s products that cannot be compiled are left out and reported, in any order', (count) => {
  const odd = Array.from({ length: count }, (_, index) => createThrowing(`b${index}`));
  const many = Array.from({ length: 20 }, (_, index) =>
    createFeedProduct({ productId: `m${index}`, name: `MANY ${index}` }),
  );
  const feed = [...many.slice(0, 7), ...odd, ...SOUND, ...many.slice(7)];
  const outcome = compile(feed);
  expect(outcome.compiled.menu.products).toHaveLength(22);
  expect(outcome.compiled.exclusions).toMatchObject({
    received: 23 + count,
    listed: 22,
    hidden: 1,
    problems: count,
  });
  expect(outcome.problems.map(({ productName }) => productName)).toEqual(odd.map(({ name }) => name));
  expect(outcome.problems[0]).toMatchObject({ code: 'product-unusable', effect: 'product-left-out' });
  expect(outcome.problems[0]?.hint).toContain('Invalid language tag');
  expect(refuse(outcome)).toBeUndefined();
  expect(compile(feed.toReversed())).toEqual(outcome);
});
