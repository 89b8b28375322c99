import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rememberRun } from '#menu/guard/guard-memory.ts';
import { type StoreDirectories, toDirectories } from '#run/directories.ts';
import type { LivePlace } from '#run/publish/check-owner.ts';
import { snapshotPath } from '#run/snapshot-file.ts';
import { guardMemoryPath, loadGuardMemory, saveGuardMemory } from '#run/sync/ledgers/guard-memory-file.ts';
import { reportPath } from '#run/sync/report.ts';
import { syncStore } from '#run/sync/sync-store.ts';
import { parseStore } from '#settings/load-store.ts';
import { toPublicMenu } from '#site/snapshot/public-menu.ts';
import type { PublicMenu } from '#site/snapshot/public-menu-schema.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { FEED_CREDENTIALS, serveFeed } from '../../serve-feed.ts';
import { store } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { formatHealth } from '../publish/site-files.ts';

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

function createDirectories(): StoreDirectories {
  const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
  mkdirSync(directories.store, { recursive: true });
  return directories;
}

/** A store whose menu of forty products was published. */
async function openStore(): Promise<StoreDirectories> {
  const directories = createDirectories();
  await publish(directories, createFeed(40));
  return directories;
}

/** What a run does that puts the menu live. */
async function publish(directories: StoreDirectories, products: readonly unknown[]): Promise<void> {
  const { memory, summary, keep } = await sync(directories, products);
  await keep();
  await saveGuardMemory(rememberRun(memory, summary, { protectionHours: 72 }), directories.store);
}

interface SyncOptions {
  url?: string;
  acceptsDrop?: boolean;
  live?: LivePlace;
}

async function sync(
  directories: StoreDirectories,
  products: readonly unknown[],
  { acceptsDrop = false, live, url = store.url }: SyncOptions = {},
) {
  const feed = await serveFeed(products);
  onTestFinished(() => feed.close());
  return syncStore({
    settings: parseStore({ ...store, url }, ''),
    source: createTreezSource({ ...FEED_CREDENTIALS, baseUrl: feed.baseUrl }),
    directories,
    isDemo: false,
    acceptsDrop,
    ...(live && { live }),
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
    await expect(sync(directories, products, { acceptsDrop: true })).rejects.toMatchObject({
      code: 'MENU_EMPTY',
    });
    expect(readSnapshot(directories)).toBe(before);
  });
});

describe('a menu that would be held', () => {
  it('is taken when the owner says so', async () => {
    const directories = await openStore();
    const { snapshot, keep } = await sync(directories, createFeed(8), { acceptsDrop: true });
    await keep();
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
    const loaded = await loadGuardMemory(directories.store);
    await saveGuardMemory(loaded.memory, directories.store);
    expect(await loadGuardMemory(directories.store)).toEqual(loaded);
    expect(loaded.isDamaged).toBe(false);
    expect(loaded.memory.runs[0]).toMatchObject({ listedCount: 40, receivedCount: 40 });
    expect(loaded.memory.accepted.size).toBe(40);
  });

  it('names nothing that was hidden', async () => {
    const directories = createDirectories();
    await publish(
      directories,
      createFeed(40, (product, index) => (index < 9 ? hide(product, index) : product)),
    );
    const text = readFileSync(guardMemoryPath(directories.store), 'utf8');
    expect(text).not.toMatch(/"p[0-8]"|PLANT [0-8]\b/i);
    expect((await loadGuardMemory(directories.store)).memory.withheld.byHash.size).toBe(9);
  });

  it.each(['', '{', '{"schemaVersion":9,"runs":[]}', '{"schemaVersion":1,"runs":[]}', '[1,2,3]'])(
    'is nothing where its file is %j; no run ends for it, and the report says so',
    async (text) => {
      const directories = await openStore();
      writeFileSync(guardMemoryPath(directories.store), text);
      const { snapshot, report } = await sync(directories, createFeed(8));
      expect(snapshot.menu.products.length).toBe(8);
      expect(report.unguarded).toBe('damaged');
      expect(JSON.parse(readFileSync(reportPath(directories.store), 'utf8')).unguarded).toBe('damaged');
    },
  );

  it('is said to be missing before a menu was ever published', async () => {
    const { report } = await sync(createDirectories(), createFeed(8));
    expect(report.unguarded).toBe('unknown');
  });
});

describe('a menu that is refused', () => {
  it('leaves no trace in what later runs are made with', async () => {
    const directories = await openStore();
    const foreign = createFeed(60).map((_, index) => createWireProduct(`other-${index}`));
    const listFiles = () =>
      readdirSync(directories.store)
        .filter((file) => file !== 'report.json')
        .map((file) => [file, readFileSync(join(directories.store, file), 'utf8')]);
    const before = listFiles();
    await expect(sync(directories, foreign)).rejects.toMatchObject({ code: 'MENU_OF_ANOTHER_STORE' });
    expect(listFiles()).toEqual(before);
  });

  it('leaves no ledgers until it is kept', async () => {
    const directories = createDirectories();
    await sync(directories, createFeed(8));
    expect(readdirSync(directories.store)).toEqual(['report.json']);
  });
});

describe('when no earlier run is remembered', () => {
  const toLive = (snapshot: Snapshot, changes: Partial<PublicMenu> = {}): LivePlace => {
    const menu = { ...toPublicMenu(snapshot, snapshot.feedAt), ...changes };
    return {
      place: '/srv/menu',
      readLive: async (file) => (file === 'menu.json' ? JSON.stringify(menu) : ''),
    };
  };
  const syncAnew = async (products: readonly unknown[], changes?: Partial<PublicMenu>) => {
    const { snapshot } = await sync(createDirectories(), createFeed(40));
    return sync(createDirectories(), products, { live: toLive(snapshot, changes) });
  };

  it('a menu is compared with the one that is live', async () => {
    await expect(syncAnew(createFeed(8))).rejects.toMatchObject({ code: 'MENU_SUSPICIOUS' });
    await expect(syncAnew(createFeed(40, (_, index) => withPrice(0.01, index)))).rejects.toMatchObject({
      code: 'MENU_SUSPICIOUS',
    });
    const { report, memory } = await syncAnew(createFeed(40));
    expect(report).not.toHaveProperty('unguarded');
    expect(memory.runs).toHaveLength(1);
  });

  it('it is compared with the one at the store’s own address, where the target cannot be read', async () => {
    const { snapshot } = await sync(createDirectories(), createFeed(40));
    const site = createServer((_, response) => {
      response.end(JSON.stringify(toPublicMenu(snapshot, snapshot.feedAt)));
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void site.close());
    await once(site, 'listening');
    const address = site.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    await expect(sync(createDirectories(), createFeed(8), { url })).rejects.toMatchObject({
      code: 'MENU_SUSPICIOUS',
    });
  });

  it('the same menu counts as unchanged', async () => {
    const { snapshot } = await sync(createDirectories(), createFeed(40));
    const { memory, summary } = await sync(createDirectories(), createFeed(40), { live: toLive(snapshot) });
    expect(memory.runs[0]?.sizes).toEqual(summary.sizes);
  });

  it('the live menu of a demo or another store is ignored', async () => {
    const { report } = await syncAnew(createFeed(8), { isDemo: true });
    expect(report.unguarded).toBe('unknown');
    const other = { ...(await sync(createDirectories(), createFeed(1))).snapshot.store };
    const stranger = { ...other, url: 'https://other.example', licenceNumber: 'X' };
    expect((await syncAnew(createFeed(8), { store: stranger })).report.unguarded).toBe('unknown');
  });
});

it('a newer live menu from another machine is compared with too', async () => {
  const directories = await openStore();
  const { snapshot } = await sync(createDirectories(), createFeed(90));
  const menu = toPublicMenu(snapshot, snapshot.feedAt);
  const live: LivePlace = {
    place: '/srv/menu',
    readLive: async (file) => (file === 'menu.json' ? JSON.stringify(menu) : formatHealth(menu.feedAt)),
  };
  await expect(sync(directories, createFeed(40), { live })).rejects.toMatchObject({
    code: 'MENU_SUSPICIOUS',
  });
});

it.each<[string, (product: Wire) => object]>([
  [
    'the flag that hides is gone from a section that holds nothing else',
    (product) => ({ ...product, e_commerce: [] }),
  ],
  ['the status is gone', ({ product_status: _, ...product }) => product],
])('a feed in which %s does not bring back what was kept off the menu', async (_, lose) => {
  const directories = createDirectories();
  const withheld = (product: Wire, index: number): Wire =>
    index < 5 ? hide(product, index) : index < 10 ? { ...product, product_status: 'DEACTIVATED' } : product;
  await publish(directories, createFeed(40, withheld));
  await expect(sync(directories, createFeed(40, withheld).map(lose))).rejects.toMatchObject({
    code: 'MENU_SUSPICIOUS',
    message: expect.stringMatching(/5 of 5 products/),
  });
});
