/** What became of a run. A run that is said to be running and isn't was killed. */
export type RunOutcome =
  | 'running'
  | 'published'
  | 'unchanged'
  | 'synced'
  | 'held'
  | 'failed'
  | 'interrupted'
  | 'killed';

/** One run, for the store's owner: never part of the site. Texts are without credentials. */
export interface RunRecord {
  command: 'build' | 'publish' | 'sync';
  /** ISO-8601 UTC, as all instants here. */
  startedAt: string;
  finishedAt?: string | undefined;
  outcome: RunOutcome;
  exitCode?: number | undefined;
  /** Of the error that ended it. */
  error?: { code: string; message: string; hint: string } | undefined;
  /** What the owner should know of a run that went well. */
  warning?: string | undefined;
  /** Of the menu that it took. */
  feedAt?: string | undefined;
  listedCount?: number | undefined;
  /** Milliseconds of each step, by its title, in the order in which they began. */
  steps: [title: string, durationMs: number][];
}

const MAX_KEPT = 50;

/** The history with a run that begins, latest first. One run at a time has the lock: what was still running has died. */
export function beginRun(history: readonly RunRecord[], run: RunRecord): RunRecord[] {
  const ended = history.map((each) =>
    each.outcome === 'running' ? { ...each, outcome: 'killed' as const } : each,
  );
  return [run, ...ended].slice(0, MAX_KEPT);
}

/** Whether a run left the store with the menu it had before, though it was to bring a new one. */
export function isFailure({ outcome }: Pick<RunRecord, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'held' || outcome === 'killed';
}

/** One line, e.g. `2026-11-25T08:00:00Z build published: 619 products, 12.4 s`. */
export function formatRun(run: RunRecord): string {
  const facts = [
    ...(run.listedCount === undefined ? [] : [`${run.listedCount} products`]),
    ...(run.finishedAt === undefined ? [] : [formatSeconds(run.startedAt, run.finishedAt)]),
  ];
  const line = `${run.startedAt} ${run.command} ${run.outcome}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`;
  if (run.error) return `${line}\n  ${run.error.message} [${run.error.code}]`;
  return run.warning ? `${line}\n  ${run.warning.replaceAll('\n', '\n  ')}` : line;
}

function formatSeconds(from: string, to: string): string {
  return `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} s`;
}
