import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#illustrations/drawing/random.ts';
import { type FeedServer, serveFeed } from '../../serve-feed.ts';
import { readLive } from '../soak/read-live.ts';
import { createShop, type Stock } from '../soak/shop.ts';
import { hashTree, type Outcome, runCommand } from './run-command.ts';

const STORE = resolve(import.meta.dirname, '../soak/soak-store.ts');
const WORDS = ['publish', '--to', 'releases', '--store', STORE, '--data', 'data'];

const shop = createShop(createRandom('60'));
let directory: string;
let feed: FeedServer;
let stock: Stock;

beforeAll(async () => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'herbarium-'));
  feed = await serveFeed(() => ({
    resultCode: 'SUCCESS',
    data: { total_count: stock.products.length, product_list: stock.products },
  }));
  await publish();
  expect(await publish()).toMatchObject({ exitCode: 0 });
}, 120_000);

afterAll(async () => {
  await feed.close();
  rmSync(directory, { recursive: true });
});

function publish(largestFileKib?: number): Promise<Outcome> {
  stock = shop.move();
  return runCommand(WORDS, {
    directory,
    environment: feed.environment,
    ...(largestFileKib !== undefined && { largestFileKib }),
  });
}

const read = () => readLive(join(directory, 'releases/current'), () => stock.unlisted);

/** All that a run leaves for the next, but what of it is the site itself. */
function listKept(): string[] {
  const store = join(directory, 'data/store-corner');
  const entries = readdirSync(store, { recursive: true, withFileTypes: true });
  return [
    join(directory, 'releases/releases.json'),
    ...entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(store, 'spare'))),
  ];
}

const KEPT_NAMES = [
  'releases.json',
  'addresses.json',
  'compiled-feed.json',
  'first-seen.json',
  'prices.json',
  'published-menu.json',
  'published-runs.json',
  'report.json',
  'snapshot.json',
  'status.json',
  'checked-feed',
  'checked.json',
  'site.manifest',
];

describe('where every file that a run leaves for the next', () => {
  it.each<[string, (path: string) => void]>([
    ['is empty', (path) => writeFileSync(path, '')],
    ['is cut off', (path) => writeFileSync(path, '{"schemaVersion":1,"ru')],
    ['is of a version to come', (path) => writeFileSync(path, '{"schemaVersion":99,"runs":{}}')],
    ['holds nonsense', (path) => writeFileSync(path, Buffer.from([0, 1, 255, 254, 10]))],
    ['is a folder', (path) => mkdirSync(path)],
  ])('%s, a run publishes as ever', async (_, damage) => {
    const kept = listKept();
    const names = new Set(kept.map((path) => basename(path)));
    expect(KEPT_NAMES.filter((name) => !names.has(name))).toEqual([]);
    expect(kept.some((path) => path.includes('/link-cards/'))).toBe(true);
    for (const path of kept) {
      const isDrawn = /\.(?:jpe?g|png)$/.test(path);
      rmSync(path);
      // A drawn picture is known by its name, and is drawn again where it is not there.
      if (!isDrawn) damage(path);
    }
    const { exitCode, stderr } = await publish();
    expect(exitCode, stderr).toBe(0);
    expect(read()).toEqual({ menu: stock.menu, faults: [] });
  });
});

describe('a disk that refuses', () => {
  it.each([1, 4, 16, 30])('all files of more than %i KiB leaves the live site as it was', async (kib) => {
    const live = realpathSync(join(directory, 'releases/current'));
    const before = hashTree(live);
    const { exitCode, stderr } = await publish(kib);
    expect(exitCode).not.toBe(0);
    expect(stderr).toMatch(/EFBIG|too large/);
    expect(realpathSync(join(directory, 'releases/current'))).toBe(live);
    expect(hashTree(live)).toBe(before);
    expect(existsSync(join(directory, 'data/store-corner/lock'))).toBe(false);
  });

  it('is forgotten by the next run that it lets write', async () => {
    expect(await publish()).toMatchObject({ exitCode: 0 });
    expect(read()).toEqual({ menu: stock.menu, faults: [] });
  });
});
