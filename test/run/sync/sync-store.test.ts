import { afterAll, beforeAll, expect, it } from 'vitest';
import { toDirectories } from '#run/directories.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { type SyncedStore, syncStore } from '#run/sync/sync-store.ts';
import { parseStore } from '#settings/load-store.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { FEED_CREDENTIALS, type FeedServer, serveFeed } from '../../serve-feed.ts';
import { store } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';

const SILENT = { start: () => ({ update: () => undefined, stop: () => undefined }) };

let feed: FeedServer;

beforeAll(async () => {
  feed = await serveFeed([
    createWireProduct('p1', { product_configurable_fields: { name: 'BLUE DREAM' } }),
    createWireProduct('p2', { product_configurable_fields: { name: 'COTTON CANDY', brand: 'LOW TIDE' } }),
  ]);
});

afterAll(() => feed.close());

async function sync(compliance: object): Promise<SyncedStore & { file: string }> {
  const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
  const synced = await syncStore({
    settings: parseStore({ ...store, compliance }, ''),
    source: createTreezSource({ ...FEED_CREDENTIALS, baseUrl: feed.baseUrl }),
    directories,
    isDemo: false,
    progress: SILENT,
    signal: new AbortController().signal,
  });
  await synced.keep();
  return { ...synced, file: snapshotPath(directories.store) };
}

it('a product with a forbidden phrase is listed and reported', async () => {
  const { snapshot, report } = await sync({ profile: 'ca' });
  expect(snapshot.menu.products.map(({ name }) => name)).toEqual(['Blue Dream', 'Cotton Candy']);
  expect(report.counts).toMatchObject({ listed: 2, problems: 0, productPages: 2 });
  expect(report.problems).toMatchObject([
    { productId: 'p2', code: 'claim-child-appeal', effect: 'claim-reported', path: 'name', value: '"Candy"' },
  ]);
});

it('a product with a forbidden phrase is left out where the store wants it, and counted', async () => {
  const { snapshot, report } = await sync({ profile: 'ca', claims: 'leave-out' });
  expect(snapshot.menu.products.map(({ name }) => name)).toEqual(['Blue Dream']);
  expect(snapshot.menu.brands.map(({ name }) => name)).toEqual(['Marsh']);
  expect(report.counts).toMatchObject({ received: 2, listed: 1, problems: 1, productPages: 1 });
  expect(report.problems).toMatchObject([{ productId: 'p2', effect: 'product-left-out' }]);
});

it('a phrase that the store allows is none', async () => {
  const { report } = await sync({ profile: 'ca', claims: 'leave-out', allowedPhrases: ['Cotton Candy'] });
  expect(report).toMatchObject({ counts: { listed: 2 }, problems: [] });
});

it('the snapshot carries the rules of display, as its file has them, and not the phrases', async () => {
  const { snapshot, report, file } = await sync({
    profile: 'ny',
    overrides: { showsEffects: true },
    allowedPhrases: ['Cotton Candy'],
  });
  expect(snapshot.store.compliance).toMatchObject({
    profile: 'ny',
    showsDeals: false,
    showsEffects: true,
    overridden: ['showsEffects'],
  });
  expect(snapshot.store.minimumAge).toBe(21);
  expect(report.compliance).toEqual({ profile: 'ny', audience: 'adult-use', overridden: ['showsEffects'] });
  expect(await loadSnapshot(file)).toEqual(snapshot);
  expect(JSON.stringify(snapshot.store)).not.toContain('Cotton Candy');
});
