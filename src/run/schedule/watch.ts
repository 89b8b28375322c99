import type { HookQueue } from './hook-queue.ts';

/** Why a run begins. */
export type RunReason = 'schedule' | 'deal' | 'hook';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after a while, or when `wake` aborts. */
  sleep(ms: number, wake: AbortSignal): Promise<void>;
}

export interface Watched {
  /** @returns since the epoch, when the next scheduled run begins */
  nextScheduledMs(lastMs: number | undefined): number;
  /** When the first deal after a run begins; undefined where none does soon. */
  nextDealMs(lastMs: number): number | undefined;
  hooks: HookQueue;
  /** Never rejects: a run that fails is told and written down, and the next one is due as ever. */
  run(reason: RunReason): Promise<void>;
  clock: Clock;
  signal: AbortSignal;
}

export interface Watch {
  /** Resolves when `signal` has aborted and no run is at work. */
  ended: Promise<void>;
  /** Asks for a run from outside. */
  ask(): void;
  /** When the next run begins, since the epoch. */
  nextMs(): number;
}

/** A machine that wakes from sleep looks at the clock again after so long at most. */
const LONGEST_SLEEP_MS = 30_000;

/**
 * Runs again and again, one run after the other and never two at once. Whatever falls due while a run is at work, or while
 * the machine sleeps, is one run afterwards; so is what a clock that is set ahead jumps over. Where it is set back, the next run is as
 * far off as it was.
 */
export function startWatch({ nextScheduledMs, nextDealMs, hooks, run, clock, signal }: Watched): Watch {
  let lastMs: number | undefined;
  let scheduledMs = nextScheduledMs(lastMs);
  let wake = new AbortController();
  let seenMs = clock.now();
  signal.addEventListener('abort', () => wake.abort());

  /** Else a clock that was years ahead for a moment would put the next run off for years. */
  const followClock = () => {
    const nowMs = clock.now();
    if (lastMs !== undefined && nowMs < seenMs) {
      lastMs += nowMs - seenMs;
      hooks.shift(nowMs - seenMs);
      scheduledMs = nextScheduledMs(lastMs);
    }
    seenMs = nowMs;
  };
  const listDue = (): [reason: RunReason, dueMs: number][] => [
    ['schedule', scheduledMs],
    ['hook', hooks.dueMs() ?? Number.POSITIVE_INFINITY],
    ['deal', (lastMs !== undefined && nextDealMs(lastMs)) || Number.POSITIVE_INFINITY],
  ];
  const findNext = () => listDue().reduce((first, each) => (each[1] < first[1] ? each : first));

  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      followClock();
      const [reason, dueMs] = findNext();
      if (dueMs > clock.now()) {
        await clock.sleep(Math.min(dueMs - clock.now(), LONGEST_SLEEP_MS), wake.signal);
        if (wake.signal.aborted && !signal.aborted) wake = new AbortController();
        continue;
      }
      lastMs = clock.now();
      hooks.clear();
      await run(reason);
      followClock();
      scheduledMs = nextScheduledMs(lastMs);
    }
  };
  return {
    ended: work(),
    ask: () => {
      hooks.add(clock.now());
      wake.abort();
    },
    nextMs: () => findNext()[1],
  };
}
