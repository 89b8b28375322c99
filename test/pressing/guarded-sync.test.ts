import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseStore } from '../../src/config/load-store.ts';
import { type StoreDirectories, toDirectories } from '../../src/pressing/directories.ts';
import {
  loadPublishedRuns,
  publishedRunsPath,
  savePublishedRuns,
} from '../../src/pressing/published-runs-file.ts';
import { reportPath } from '../../src/pressing/report.ts';
import { syncStore } from '../../src/pressing/sync-store.ts';
import { snapshotPath } from '../../src/snapshot/snapshot-file.ts';
import { FEED_CREDENTIALS, serveFeed } from '../serve-feed.ts';
import { store } from '../stores/corner-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { createWireProduct } from '../treez/wire-product.ts';

const SILENT = { start: () => ({ update: () => undefined, stop: () => undefined }) };

type Wire = ReturnType<typeof createWireProduct>;
const createFeed = (count: number, change: (product: Wire, index: number) => Wire = (product) => product) =>
  Array.from({ length: count }, (_, index) =>
    change(
      createWireProduct(`p${index}`, { product_configurable_fields: { name: `PLANT ${index}` } }),
      index,
    ),
  );
const withHideFlag = (hide_from_menu: unknown, index: number) =>
  createWireProduct(`p${index}`, {
    product_configurable_fields: { name: `PLANT ${index}` },
    e_commerce: { hide_from_menu },
  });
const withPrice = (price_sell: number, index: number) =>
  createWireProduct(`p${index}`, {
    product_configurable_fields: { name: `PLANT ${index}` },
    pricing: { price_type: 'FLAT', price_sell },
  });
const hide = (_: Wire, index: number): Wire => withHideFlag(true, index);

/** A store whose menu of forty products was published. */
async function openStore(): Promise<StoreDirectories> {
  const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
  await mkdir(directories.store, { recursive: true });
  const { summary } = await sync(directories, createFeed(40));
  await savePublishedRuns([summary], directories.store);
  return directories;
}

async function sync(directories: StoreDirectories, products: readonly unknown[], acceptsDrop = false) {
  const feed = await serveFeed(products);
  onTestFinished(() => feed.close());
  return syncStore({
    settings: parseStore(store, ''),
    access: { ...FEED_CREDENTIALS, baseUrl: feed.baseUrl },
    directories,
    isDemo: false,
    acceptsDrop,
    progress: SILENT,
    signal: new AbortController().signal,
  });
}

const readSnapshot = ({ store: directory }: StoreDirectories) =>
  readFileSync(snapshotPath(directory), 'utf8');

describe('the snapshot is left as it was, and the report says why, when', () => {
  it.each<[string, unknown[], string, string]>([
    ['a fifth of the products come', createFeed(8), 'MENU_SUSPICIOUS', 'feed-dropped'],
    [
      'nearly everything is hidden',
      createFeed(40, (product, index) => (index < 35 ? hide(product, index) : product)),
      'MENU_SUSPICIOUS',
      'menu-dropped',
    ],
    [
      'the flag that hides cannot be read in most',
      createFeed(40, (product, index) => (index < 35 ? withHideFlag('perhaps', index) : product)),
      'MENU_SUSPICIOUS',
      'menu-dropped',
    ],
    [
      'the flag that hides cannot be read in more than a fifth',
      createFeed(40, (product, index) => (index < 9 ? withHideFlag('perhaps', index) : product)),
      'MENU_SUSPICIOUS',
      'problems-many',
    ],
    [
      'more than a fifth have a price of 0',
      createFeed(40, (product, index) => (index < 9 ? withPrice(0, index) : product)),
      'MENU_SUSPICIOUS',
      'problems-many',
    ],
  ])('%s', async (_, products, code, finding) => {
    const directories = await openStore();
    const before = readSnapshot(directories);
    await expect(sync(directories, products)).rejects.toMatchObject({ code });
    expect(readSnapshot(directories)).toBe(before);
    const report = JSON.parse(readFileSync(reportPath(directories.store), 'utf8'));
    expect(report.held.map((held: { code: string }) => held.code)).toContain(finding);
  });

  it.each<[string, unknown[]]>([
    ['nothing comes', []],
    ['everything is hidden', createFeed(40, hide)],
  ])('%s, which nothing overrides', async (_, products) => {
    const directories = await openStore();
    const before = readSnapshot(directories);
    await expect(sync(directories, products)).rejects.toMatchObject({ code: 'MENU_EMPTY' });
    await expect(sync(directories, products, true)).rejects.toMatchObject({ code: 'MENU_EMPTY' });
    expect(readSnapshot(directories)).toBe(before);
  });
});

describe('a menu that would be held', () => {
  it('is taken when the owner says so', async () => {
    const directories = await openStore();
    const { snapshot } = await sync(directories, createFeed(8), true);
    expect(snapshot.menu.products.length).toBe(8);
    expect(JSON.parse(readSnapshot(directories)).menu.products.length).toBe(8);
  });

  it('tells the owner how to say so', async () => {
    const directories = await openStore();
    await expect(sync(directories, createFeed(8))).rejects.toMatchObject({
      message: expect.stringContaining('Treez sent 8 products, and 40 before.'),
      hint: expect.stringContaining('--accept-drop'),
    });
  });
});

describe('what is remembered of published menus', () => {
  it('is the same when it is read again', async () => {
    const directories = await openStore();
    const { runs, isDamaged } = await loadPublishedRuns(directories.store);
    await savePublishedRuns(runs, directories.store);
    expect(await loadPublishedRuns(directories.store)).toEqual({ runs, isDamaged });
    expect(isDamaged).toBe(false);
    expect(runs[0]).toMatchObject({ listedCount: 40, receivedCount: 40 });
  });

  it.each(['', '{', '{"schemaVersion":9,"runs":[]}', '[1,2,3]'])(
    'is nothing where its file is %j; no run ends for it, and the report says so',
    async (text) => {
      const directories = await openStore();
      writeFileSync(publishedRunsPath(directories.store), text);
      const { snapshot } = await sync(directories, createFeed(8));
      expect(snapshot.menu.products.length).toBe(8);
      expect(JSON.parse(readFileSync(reportPath(directories.store), 'utf8')).isUnguarded).toBe(true);
    },
  );

  it('is not missed before a menu was ever published', async () => {
    const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
    const { report } = await sync(directories, createFeed(8));
    expect(report).not.toHaveProperty('isUnguarded');
  });
});
