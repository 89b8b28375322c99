import type { RunSummary } from './run-summary.ts';

/** Runs of a few days at one every quarter of an hour would be hundreds, and say hardly more. */
const MAX_KEPT = 24;
const MS_PER_HOUR = 3_600_000;

/**
 * The published runs that the next is judged by, latest last: those within the time of protection, and of more than 24 the
 * fullest and the latest.
 * @param published as remembered so far; none after a drop that was accepted
 */
export function rememberRun(
  published: readonly RunSummary[],
  run: RunSummary,
  { protectionHours }: { protectionHours: number },
): RunSummary[] {
  const since = Date.parse(run.feedAt) - protectionHours * MS_PER_HOUR;
  const recent = published.filter(({ feedAt }) => Date.parse(feedAt) >= since);
  const fullest = recent.toSorted((a, b) => b.listedCount - a.listedCount)[0];
  const latest = recent.slice(-(MAX_KEPT - 2));
  const kept = fullest && !latest.includes(fullest) ? [fullest, ...latest] : latest;
  return [...kept, run];
}
