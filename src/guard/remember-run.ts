import type { RunSummary } from './run-summary.ts';

/** Runs of a few days at one every quarter of an hour would be hundreds, and say hardly more. */
const LATEST_KEPT = 12;
const MS_PER_HOUR = 3_600_000;

/**
 * The published runs that the next is judged by, latest last: of those within the time of protection the latest, and for
 * everything that a drop is judged by the fullest.
 * @param published as remembered so far; none after a drop that was accepted
 */
export function rememberRun(
  published: readonly RunSummary[],
  run: RunSummary,
  { protectionHours }: { protectionHours: number },
): RunSummary[] {
  const since = Date.parse(run.feedAt) - protectionHours * MS_PER_HOUR;
  const recent = published.filter(({ feedAt }) => Date.parse(feedAt) >= since);
  const kept = new Set([...findFullest(recent), ...recent.slice(-LATEST_KEPT + 1)]);
  return [...recent.filter((earlier) => kept.has(earlier)), run];
}

function findFullest(runs: readonly RunSummary[]): RunSummary[] {
  const categories = new Set(runs.flatMap(({ listedByCategory }) => [...listedByCategory.keys()]));
  const measures: ((run: RunSummary) => number)[] = [
    ({ receivedCount }) => receivedCount,
    ({ listedCount }) => listedCount,
    ...[...categories].map((category) => (run: RunSummary) => run.listedByCategory.get(category) ?? 0),
  ];
  return measures.flatMap((measure) => runs.toSorted((a, b) => measure(b) - measure(a)).slice(0, 1));
}
