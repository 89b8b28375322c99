import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type StoreDirectories, toDirectories } from '#run/directories.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { addressesPath, loadAddresses } from '#run/sync/ledgers/addresses-file.ts';
import { syncStore } from '#run/sync/sync-store.ts';
import { parseStore } from '#settings/load-store.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { FEED_CREDENTIALS, serveFeed } from '../../serve-feed.ts';
import { store } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';

const SILENT = { start: () => ({ update: () => undefined, stop: () => undefined }) };

async function openStore(): Promise<StoreDirectories> {
  const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
  await mkdir(directories.store, { recursive: true });
  return directories;
}

async function sync(
  directories: StoreDirectories,
  products: readonly unknown[],
  settings: object = {},
): Promise<Snapshot> {
  const feed = await serveFeed(products);
  onTestFinished(() => feed.close());
  const { snapshot, keep } = await syncStore({
    settings: parseStore({ ...store, ...settings }, ''),
    source: createTreezSource({ ...FEED_CREDENTIALS, baseUrl: feed.baseUrl }),
    directories,
    isDemo: false,
    progress: SILENT,
    signal: new AbortController().signal,
  });
  await keep();
  return snapshot;
}

const createNamed = (id: string, name: string, overrides: object = {}) =>
  createWireProduct(id, { ...overrides, product_configurable_fields: { name } });
const STAYS = createNamed('stays-0001', 'GARLIC ICE');
const LEAVES = createNamed('leaves-0001', 'COTTON CANDY');

describe('a menu that is taken again', () => {
  it('knows where a product is that was renamed, and its file says so', async () => {
    const directories = await openStore();
    await sync(directories, [STAYS, createNamed('moves-0001', 'BLUE DREAMS')]);
    const snapshot = await sync(directories, [STAYS, createNamed('moves-0001', 'BLUE DREAM')]);
    expect(snapshot).toMatchObject({
      moved: [{ from: '/products/marsh-blue-dreams/', to: '/products/marsh-blue-dream/' }],
      gone: [],
    });
    expect(await loadSnapshot(snapshotPath(directories.store))).toEqual(snapshot);
  });

  const hidden = { e_commerce: { hide_from_menu: true } };
  it.each<[words: string, products: object[], isTold: boolean, settings: object]>([
    ['is not in the feed any more', [], true, {}],
    ['is sold out', [{ ...LEAVES, sellable_quantity: 0 }], true, {}],
    ['is hidden', [{ ...LEAVES, ...hidden }], false, {}],
    ['is hidden in words nobody can read', [{ ...LEAVES, e_commerce: { hide_from_menu: 'so' } }], false, {}],
    ['is hidden and deactivated', [{ ...LEAVES, ...hidden, product_status: 'INACTIVE' }], false, {}],
    [
      'is in a hidden category',
      [{ ...LEAVES, category_type: 'EDIBLE' }],
      false,
      { categories: { hidden: ['edible'] } },
    ],
    ['left where nothing is to be said of it', [], false, { goneProductDays: 0 }],
  ])('says of a product that %s that it has left: %#', async (_, products, isTold, settings) => {
    const directories = await openStore();
    await sync(directories, [STAYS, LEAVES]);
    const { gone } = await sync(directories, [STAYS, ...products], settings);
    expect(gone).toEqual(isTold ? [{ path: '/products/marsh-cotton-candy/', category: 'flower' }] : []);
  });
});

it('a product that was hidden, and then deleted in Treez, has left no page behind', async () => {
  const directories = await openStore();
  await sync(directories, [STAYS, LEAVES]);
  await sync(directories, [STAYS, { ...LEAVES, e_commerce: { hide_from_menu: true } }]);
  expect((await sync(directories, [STAYS])).gone).toEqual([]);
});

describe('what is known of addresses', () => {
  it('is written the same for the same menu', async () => {
    const directories = await openStore();
    await sync(directories, [STAYS, LEAVES]);
    const known = await loadAddresses(directories.store);
    expect(known.map(({ id, path }) => [id, path])).toEqual([
      ['leaves-0001', '/products/marsh-cotton-candy/'],
      ['stays-0001', '/products/marsh-garlic-ice/'],
    ]);
    const withoutTimes = () =>
      readFileSync(addressesPath(directories.store), 'utf8').replace(/"\d{4}-[^"]+"/g, '');
    const before = withoutTimes();
    await sync(directories, [LEAVES, STAYS]);
    expect(withoutTimes()).toBe(before);
  });

  const withPath = (path: string) =>
    JSON.stringify({ schemaVersion: 1, rows: [['stays-0001', path, 'flower', '2026-11-20T00:00:00.000Z']] });
  it.each([
    ['cut short', '{"schemaVersion":1,"rows":[["a'],
    ['empty', ''],
    ['no JSON', '<!doctype html>'],
    ['null', 'null'],
    ['of a later version', '{"schemaVersion":2,"rows":[]}'],
    ['with an address outside the site', withPath('/products/../../etc/')],
    ['with an address of another page', withPath('/menu/')],
  ])('and is %s begins anew, and no run ends for it', async (_, text) => {
    const directories = await openStore();
    writeFileSync(addressesPath(directories.store), text);
    expect(await sync(directories, [STAYS])).toMatchObject({ moved: [], gone: [] });
    expect(await loadAddresses(directories.store)).toHaveLength(1);
  });

  it('begins anew where a directory is in its place', async () => {
    const directories = await openStore();
    mkdirSync(addressesPath(directories.store));
    expect(await sync(directories, [STAYS])).toMatchObject({ moved: [], gone: [] });
  });
});
