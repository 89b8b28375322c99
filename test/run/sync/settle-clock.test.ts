import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGuardMemory } from '#menu/guard/guard-memory.ts';
import type { RunSummary } from '#menu/guard/run-summary.ts';
import { toDirectories } from '#run/directories.ts';
import { loadRunStatus, saveRunStatus } from '#run/history/run-records-file.ts';
import { isLive, savePublishedMenu } from '#run/publish/published-menu-file.ts';
import { snapshotPath } from '#run/snapshot-file.ts';
import { loadAddresses, saveAddresses } from '#run/sync/ledgers/addresses-file.ts';
import { loadFirstSeen, saveFirstSeen } from '#run/sync/ledgers/first-seen-file.ts';
import { loadGuardMemory, saveGuardMemory } from '#run/sync/ledgers/guard-memory-file.ts';
import { loadPrices, savePrices } from '#run/sync/ledgers/price-drops-file.ts';
import { createWithheldLedger } from '#run/sync/ledgers/withheld-ledger.ts';
import { settleClock } from '#run/sync/settle-clock.ts';
import { syncStore } from '#run/sync/sync-store.ts';
import { parseStore } from '#settings/load-store.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { createSummary } from '../../menu/guard/summaries.ts';
import { FEED_CREDENTIALS, serveFeed } from '../../serve-feed.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { store } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { formatHealth } from '../publish/site-files.ts';

const NOW = '2026-11-27T12:00:00.000Z';
const PAST = '2026-11-20T12:00:00.000Z';
const FUTURE = '2028-11-27T12:00:00.000Z';
const ID = '2028-11-27T12:00:00.000Z';
const SILENT = { start: () => ({ update: () => undefined, stop: () => undefined }) };
const HOUR_MS = 3_600_000;

function createPublished(feedAt: string): RunSummary {
  const { isCounted: _, stockById: __, withheldById: ___, ...published } = createSummary({ feedAt });
  return published;
}

/** All that a store keeps, as runs at these times have left it. */
async function keepAll(times: readonly string[]) {
  const root = createTemporaryDirectory();
  const directories = toDirectories(root, createTemporaryDirectory(), 'corner');
  const { store: directory } = directories;
  await mkdir(directory, { recursive: true });
  const ids = times.map((time) => [`${ID}-${time}`, time] as const);
  await saveFirstSeen(new Map(ids.map(([id, at]) => [id, { firstSeenAt: PAST, lastSeenAt: at }])), directory);
  await savePrices(
    new Map(ids.map(([id, at]) => [id, { cents: 900, seenAt: at, drop: { fromCents: 1000, at } }])),
    directory,
  );
  await saveAddresses(
    ids.map(([id, at]) => ({ id, path: '/products/a/', category: 'flower', lastSeenAt: at })),
    directory,
  );
  await saveGuardMemory(
    {
      ...createGuardMemory(createWithheldLedger(), times.map(createPublished)),
      accepted: new Map(ids.map(([id, seenAt]) => [id, { payCents: 900, seenAt }])),
    },
    directory,
  );
  await saveRunStatus(
    {
      schemaVersion: 1,
      alertedAt: times.at(-1),
      runs: times.map((at) => ({
        command: 'build',
        startedAt: at,
        finishedAt: at,
        feedAt: at,
        outcome: 'published',
        steps: [],
      })),
    },
    directory,
  );
  const snapshot = { ...createSnapshot(), feedAt: times.at(-1) ?? NOW };
  await savePublishedMenu(snapshot, { directories, sources: 'sources' }, '/dist');
  return { directories, snapshot };
}

/** What the owner is told of the clock. */
async function settle(
  feed: Parameters<typeof settleClock>[0],
  { directories }: { directories: { store: string } },
): Promise<string | undefined> {
  return (await settleClock(feed, { directories, source: { name: 'Treez' } })).clockWarning;
}

describe('what a wrong clock has dated in the future', () => {
  it('is dated now', async () => {
    const { directories, snapshot } = await keepAll([PAST, FUTURE]);
    const { store: directory } = directories;
    const warning = await settle({ feedAt: NOW, clockOffsetMs: 0 }, { directories });
    expect(warning).toContain(`The last menu is dated ${FUTURE}`);
    const seen = [...(await loadFirstSeen(directory)).values()].map(({ lastSeenAt }) => lastSeenAt);
    const prices = [...(await loadPrices(directory)).values()];
    const { memory } = await loadGuardMemory(directory);
    expect({
      seen,
      prices: prices.flatMap(({ seenAt, drop }) => [seenAt, drop?.at]),
      addresses: (await loadAddresses(directory)).map(({ lastSeenAt }) => lastSeenAt),
      published: memory.runs.map(({ feedAt }) => feedAt),
      accepted: [...memory.accepted.values()].map(({ seenAt }) => seenAt),
    }).toEqual({
      seen: [PAST, NOW],
      prices: [PAST, PAST, NOW, NOW],
      addresses: [PAST, NOW],
      published: [PAST, NOW],
      accepted: [PAST, NOW],
    });
    const { runs, alertedAt } = await loadRunStatus(directory);
    expect([alertedAt, ...runs.map(({ startedAt }) => startedAt)]).toEqual([NOW, PAST, NOW]);
    const target = { place: '/dist', readLive: async () => formatHealth(FUTURE) };
    const live = { directories, sources: 'sources', target, refreshHours: 6 };
    expect(await isLive({ ...snapshot, feedAt: NOW }, live)).toBe(false);
  });

  it('says nothing the second time', async () => {
    const { directories } = await keepAll([PAST, FUTURE]);
    await settle({ feedAt: NOW, clockOffsetMs: 0 }, { directories });
    expect(await settle({ feedAt: NOW, clockOffsetMs: 0 }, { directories })).toBeUndefined();
  });

  it('keeps its names, even where they are written as times', async () => {
    const { directories } = await keepAll([PAST, FUTURE]);
    await settle({ feedAt: NOW, clockOffsetMs: 0 }, { directories });
    expect([...(await loadPrices(directories.store)).keys()]).toEqual([`${ID}-${PAST}`, `${ID}-${FUTURE}`]);
  });

  it('stays while the clock is wrong', async () => {
    const { directories } = await keepAll([PAST, FUTURE]);
    const error = await catchError(settle({ feedAt: NOW, clockOffsetMs: 3 * HOUR_MS }, { directories }));
    expect(error.code).toBe('CLOCK_WRONG');
    expect((await loadGuardMemory(directories.store)).memory.runs.map(({ feedAt }) => feedAt)).toEqual([
      PAST,
      FUTURE,
    ]);
  });
});

describe('what is dated in the past', () => {
  it('is not written again', async () => {
    const { directories } = await keepAll([PAST]);
    const files = ['first-seen', 'prices', 'addresses', 'published-runs', 'status', 'published-menu'];
    const read = () => files.map((name) => readFileSync(join(directories.store, `${name}.json`), 'utf8'));
    const before = read();
    expect(await settle({ feedAt: NOW }, { directories })).toBeUndefined();
    expect(read()).toEqual(before);
  });
});

it('a store that keeps nothing, or only what is damaged, has a clock that can be right', async () => {
  const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
  expect(await settle({ feedAt: NOW }, { directories })).toBeUndefined();
  await mkdir(directories.store, { recursive: true });
  for (const name of ['first-seen', 'prices', 'addresses', 'published-runs', 'status', 'published-menu'])
    writeFileSync(join(directories.store, `${name}.json`), `{"${FUTURE}":`);
  expect(await settle({ feedAt: NOW }, { directories })).toBeUndefined();
});

describe('a sync', () => {
  async function sync(date: string | undefined) {
    const feed = await serveFeed([createWireProduct('p1')], {
      intercept: (_, response) => {
        if (date !== undefined) response.setHeader('date', date);
        return false;
      },
    });
    onTestFinished(feed.close);
    const directories = toDirectories(createTemporaryDirectory(), createTemporaryDirectory(), 'corner');
    const syncing = syncStore({
      settings: parseStore(store, ''),
      source: createTreezSource({ ...FEED_CREDENTIALS, baseUrl: feed.baseUrl }),
      directories,
      isDemo: false,
      progress: SILENT,
      signal: new AbortController().signal,
    });
    return { syncing, directories };
  }
  const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toUTCString();

  it.each([
    ['two years behind', 2 * 365 * 24],
    ['two years ahead', -2 * 365 * 24],
    ['two hours ahead', -2],
  ])('on a machine that is %s of Treez fails, and keeps nothing', async (_, hours) => {
    const { syncing, directories } = await sync(inHours(hours));
    expect((await catchError(syncing)).code).toBe('CLOCK_WRONG');
    expect(existsSync(snapshotPath(directories.store))).toBe(false);
  });

  it('on a machine that is half an hour ahead says so in its report', async () => {
    const { report } = await (await sync(inHours(-0.5))).syncing;
    expect(report.clockWarning).toMatch(/The clock of this machine is (?:29|30) minutes ahead/);
  });

  it.each([undefined, 'soon'])('that finds the clock right, or no date (%s), says nothing', async (date) => {
    const { report } = await (await sync(date)).syncing;
    expect(report.clockWarning).toBeUndefined();
  });
});
