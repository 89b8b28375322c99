import { readFile, rm } from 'node:fs/promises';
import type { RunRecord } from '#run/history/run-record.ts';
import { loadRunStatus, saveRunStatus, statusPath } from '#run/history/run-records-file.ts';
import { loadPublishedFeedAt, publishedMenuPath } from '#run/publish/published-menu-file.ts';
import { addressesPath, loadAddresses, saveAddresses } from './addresses-file.ts';
import { firstSeenPath, loadFirstSeen, saveFirstSeen } from './first-seen-file.ts';
import { guardMemoryPath, guardSizesPath, loadGuardMemory, saveGuardMemory } from './guard-memory-file.ts';
import { loadPrices, pricesPath, savePrices } from './price-drops-file.ts';
import { fixSeenTimes, seenTimesPath } from './seen-times-file.ts';

/** The latest menu that a store has taken, by all that it keeps of them; undefined before the first. ISO-8601 UTC. */
export async function findLastFeedAt(storeDirectory: string): Promise<string | undefined> {
  const [{ memory }, { runs }, publishedAt] = await Promise.all([
    loadGuardMemory(storeDirectory),
    loadRunStatus(storeDirectory),
    loadPublishedFeedAt(storeDirectory),
  ]);
  const instants = [...memory.runs, ...runs].flatMap(({ feedAt }) => feedAt ?? []);
  return [...instants, ...(publishedAt ? [publishedAt] : [])]
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}

/**
 * Whatever a store keeps of earlier runs that is dated later than now is dated now: otherwise a clock that was ahead would keep it for years,
 * or make it newer than all that comes. A menu that is live from the future counts as not live, so that it is put there again.
 * @param now ISO-8601 UTC, by a clock that can be right
 */
export async function forgetFuture(storeDirectory: string, now: string): Promise<void> {
  const toPast: ToPast = (instant) => (isLater(instant, now) ? now : instant);
  for (const { toPath, fix } of KEPT) {
    if (await holdsFuture(toPath(storeDirectory), now)) await fix(storeDirectory, toPast);
  }
}

/** An instant, or now if that is earlier. */
type ToPast = (instant: string) => string;

interface Kept {
  toPath: (storeDirectory: string) => string;
  fix: (storeDirectory: string, toPast: ToPast) => Promise<void>;
}

const KEPT: readonly Kept[] = [
  { toPath: firstSeenPath, fix: fixFirstSeen },
  { toPath: pricesPath, fix: fixPrices },
  { toPath: addressesPath, fix: fixAddresses },
  { toPath: guardMemoryPath, fix: fixGuardMemory },
  { toPath: guardSizesPath, fix: fixGuardMemory },
  // After those whose times it says.
  { toPath: seenTimesPath, fix: fixSeenTimes },
  {
    toPath: publishedMenuPath,
    fix: (storeDirectory) => rm(publishedMenuPath(storeDirectory), { force: true }),
  },
  { toPath: statusPath, fix: fixStatus },
];

async function fixFirstSeen(storeDirectory: string, toPast: ToPast): Promise<void> {
  const known = await loadFirstSeen(storeDirectory);
  const rows = [...known].map(([id, { firstSeenAt, lastSeenAt }]) => {
    return [id, { firstSeenAt: toPast(firstSeenAt), lastSeenAt: toPast(lastSeenAt) }] as const;
  });
  await saveFirstSeen(new Map(rows), storeDirectory);
}

async function fixPrices(storeDirectory: string, toPast: ToPast): Promise<void> {
  const known = await loadPrices(storeDirectory);
  const rows = [...known].map(([id, { cents, seenAt, drop }]) => {
    const fixed = { cents, seenAt: toPast(seenAt) };
    return [id, drop ? { ...fixed, drop: { ...drop, at: toPast(drop.at) } } : fixed] as const;
  });
  await savePrices(new Map(rows), storeDirectory);
}

async function fixAddresses(storeDirectory: string, toPast: ToPast): Promise<void> {
  const known = await loadAddresses(storeDirectory);
  const rows = known.map((row) => ({ ...row, lastSeenAt: toPast(row.lastSeenAt) }));
  await saveAddresses(rows, storeDirectory);
}

async function fixGuardMemory(storeDirectory: string, toPast: ToPast): Promise<void> {
  const { memory, isDamaged } = await loadGuardMemory(storeDirectory);
  // A damaged file says to the guard that there was something.
  if (isDamaged) return;
  const runs = memory.runs.map((run) => ({ ...run, feedAt: toPast(run.feedAt) }));
  const accepted = [...memory.accepted].map(([id, price]) => {
    return [id, { ...price, seenAt: toPast(price.seenAt) }] as const;
  });
  await saveGuardMemory({ ...memory, runs, accepted: new Map(accepted) }, storeDirectory);
}

async function fixStatus(storeDirectory: string, toPast: ToPast): Promise<void> {
  const { alertedAt, runs, ...status } = await loadRunStatus(storeDirectory);
  const fixed = runs.map((run) => fixRun(run, toPast));
  await saveRunStatus(
    { ...status, runs: fixed, ...(alertedAt && { alertedAt: toPast(alertedAt) }) },
    storeDirectory,
  );
}

/** The run that is at work is known by when it began. */
function fixRun(run: RunRecord, toPast: ToPast): RunRecord {
  if (run.outcome === 'running') return run;
  const { startedAt, finishedAt, feedAt } = run;
  return {
    ...run,
    startedAt: toPast(startedAt),
    ...(finishedAt && { finishedAt: toPast(finishedAt) }),
    ...(feedAt && { feedAt: toPast(feedAt) }),
  };
}

const INSTANT = /"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g;

/** Looks at the text alone, which takes a small part of the time of reading it: nearly always there is nothing to do. */
async function holdsFuture(path: string, now: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  for (const [, instant = ''] of text.matchAll(INSTANT)) if (isLater(instant, now)) return true;
  return false;
}

const TO_THE_MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** By a minute or more. Both are UTC, whose text sorts by time. */
function isLater(instant: string, other: string): boolean {
  return instant.slice(0, TO_THE_MINUTE) > other.slice(0, TO_THE_MINUTE);
}
