import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm, truncate } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDirectories } from '#run/directories.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import {
  compiledFeedPath,
  loadCompiledFeed,
  saveCompiledFeed,
  toCompileKey,
  withStore,
} from '#run/sync/compiled-feed-file.ts';
import { syncStore } from '#run/sync/sync-store.ts';
import { parseStore } from '#settings/load-store.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { DEMO_SHOP } from '../../sandbox/demo-store/demo-shop.ts';
import { FEED_CREDENTIALS, serveFeed } from '../../serve-feed.ts';
import { store } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';

const SETTINGS = parseStore(store, '');
const FEED_AT = '2026-11-22T16:40:00.000Z';
const MINUTE_MS = 60_000;
const NOTHING_SECRET = { redact: (text: string) => text };

const products = DEMO_SHOP.products
  .map((product) => parseProduct(product))
  .flatMap(({ product }) => product ?? []);
/** A product for each discount of the demo store. */
const withDeals = [
  ...new Map(products.flatMap((each) => each.deals.map(({ title }) => [title, each] as const))).values(),
];

const toKey = (feed: { digest?: string; feedAt?: string } = {}, settings = SETTINGS, sources = 's') =>
  toCompileKey({ digest: 'f', products, feedAt: FEED_AT, ...feed }, settings, sources);

it('what was kept is what was compiled', async () => {
  const directory = createTemporaryDirectory();
  const compiled = compileFeed({ products, feedAt: FEED_AT }, SETTINGS);
  await saveCompiledFeed(
    { key: 'k', sources: 's', compiled, digests: ['one', 'two'] },
    directory,
    NOTHING_SECRET,
  );
  const kept = await loadCompiledFeed(directory);
  expect([kept?.key, kept?.sources]).toEqual(['k', 's']);
  expect(['one', 'two', 'three'].map((digest) => kept?.hasProduct(digest))).toEqual([true, true, false]);
  expect(kept && withStore(kept, SETTINGS)).toStrictEqual(compiled);
});

it('nothing is known where a file is missing, cut short or changed', async () => {
  const directory = createTemporaryDirectory();
  const path = compiledFeedPath(directory);
  const compiled = compileFeed({ products: withDeals, feedAt: FEED_AT }, SETTINGS);
  const save = () =>
    saveCompiledFeed({ key: 'k', sources: 's', compiled, digests: [] }, directory, NOTHING_SECRET);
  expect(await loadCompiledFeed(directory)).toBeUndefined();
  await save();
  await truncate(path, statSync(path).size - 1);
  expect(await loadCompiledFeed(directory)).toBeUndefined();
  await save();
  writeFileSync(path, readFileSync(path, 'utf8').replace('"priceCents":', '"priceCents":9'));
  expect(await loadCompiledFeed(directory)).toBeUndefined();
  await truncate(path, 0);
  expect(await loadCompiledFeed(directory)).toBeUndefined();
});

it('a menu that holds a credential is not kept', async () => {
  const directory = createTemporaryDirectory();
  const compiled = compileFeed({ products: withDeals, feedAt: FEED_AT }, SETTINGS);
  const source = createTreezSource({
    ...FEED_CREDENTIALS,
    baseUrl: 'http://127.0.0.1',
    apiKey: compiled.compiled.menu.products[0]?.name ?? '',
  });
  await saveCompiledFeed({ key: 'k', sources: 's', compiled, digests: [] }, directory, source);
  expect(await loadCompiledFeed(directory)).toBeUndefined();
});

it('other products, settings or sources make another key, and a source that says nothing makes none', () => {
  expect(toKey()).toBe(toKey());
  expect(toKey({ digest: 'g' })).not.toBe(toKey());
  expect(toKey({}, parseStore({ ...store, listsSoldOut: !SETTINGS.listsSoldOut }, ''))).not.toBe(toKey());
  expect(toKey({}, SETTINGS, 't')).not.toBe(toKey());
  expect(toCompileKey({ products, feedAt: FEED_AT }, SETTINGS, 's')).toBeUndefined();
});

it('at two times with one key the same products make the same menu', () => {
  const start = Date.parse('2026-11-20T00:00:00Z');
  const toFeedAt = (minutes: number) => new Date(start + minutes * MINUTE_MS).toISOString();
  let same = 0;
  fc.assert(
    fc.property(
      fc.nat(40 * 24 * 60),
      fc.oneof(fc.nat(90), fc.nat(3 * 24 * 60)),
      fc.subarray(withDeals, { minLength: 1 }),
      (minutes, laterMinutes, some) => {
        const [one, other] = [toFeedAt(minutes), toFeedAt(minutes + laterMinutes)];
        const keyAt = (feedAt: string) =>
          toCompileKey({ digest: 'f', products: some, feedAt }, SETTINGS, 's');
        if (keyAt(one) !== keyAt(other)) return;
        same += 1;
        const compileAt = (feedAt: string) => compileFeed({ products: some, feedAt }, SETTINGS);
        expect(compileAt(other)).toEqual(compileAt(one));
      },
    ),
    { numRuns: 120 },
  );
  expect(same).toBeGreaterThan(5);
});

it('a store is synced to the same with what the run before it kept as without', async () => {
  const list = [
    createWireProduct('p1', { product_configurable_fields: { name: 'BLUE DREAM' } }),
    createWireProduct('p2', { product_configurable_fields: { name: 'CANDY', brand: 'LOW TIDE' } }),
  ];
  const feed = await serveFeed(list);
  const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
  const sync = async () => {
    const { snapshot, report, keep, summary, getUnlisted } = await syncStore({
      settings: SETTINGS,
      source: createTreezSource({ ...FEED_CREDENTIALS, baseUrl: feed.baseUrl }),
      directories,
      isDemo: false,
      progress: { start: () => ({ update: () => undefined, stop: () => undefined }) },
      signal: new AbortController().signal,
    });
    await keep();
    // Pages are printed from it as it is: it must be what is written and read.
    expect(JSON.parse(JSON.stringify(snapshot))).toStrictEqual(snapshot);
    expect(await loadSnapshot(snapshotPath(directories.store))).toStrictEqual(snapshot);
    const { feedAt: _, ...menu } = snapshot;
    return {
      menu,
      unlisted: getUnlisted(),
      report: { ...report, feedAt: '' },
      summary: { ...summary, feedAt: '' },
    };
  };
  try {
    await sync();
    const path = compiledFeedPath(directories.store);
    const { mtimeMs } = statSync(path);
    const withKept = await sync();
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    await rm(path);
    expect(await sync()).toStrictEqual(withKept);
    list.push(createWireProduct('p3', { product_configurable_fields: { name: 'GELATO' } }));
    expect((await sync()).menu.menu.products).toHaveLength(3);
  } finally {
    await feed.close();
  }
});
