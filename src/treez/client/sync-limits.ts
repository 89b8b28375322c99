import type { Timing } from './timing.ts';

/** What ends a sync from outside: its deadline, and whoever started it. */
export interface SyncLimits {
  /** Aborted by either, and by `finish`. */
  signal: AbortSignal;
  deadlineMs: number;
  /** How much of the deadline is left, in milliseconds. */
  getTimeLeftMs(): number;
  /** True when it was the starter who ended it; the deadline may have passed as well. */
  isStopped(): boolean;
  /** Ends whatever still waits or is under way, e.g. pages fetched ahead after one has failed. */
  finish(): void;
}

export function createSyncLimits(
  deadlineMs: number,
  timing: Timing,
  stop: AbortSignal | undefined,
): SyncLimits {
  const deadlineAt = timing.now() + deadlineMs;
  const finished = new AbortController();
  const ends = [finished.signal, AbortSignal.timeout(deadlineMs), ...(stop ? [stop] : [])];
  return {
    signal: AbortSignal.any(ends),
    deadlineMs,
    getTimeLeftMs: () => deadlineAt - timing.now(),
    isStopped: () => stop?.aborted ?? false,
    finish: () => finished.abort(),
  };
}
