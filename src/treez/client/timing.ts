import { setTimeout as delay } from 'node:timers/promises';

/** Time and chance as the client sees them. */
export interface Timing {
  /** Milliseconds since 1970, never going back. */
  now(): number;
  /** Rejects as soon as `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, but not including, 1. */
  random(): number;
}

/**
 * This machine's time from now on. It begins with the clock as it is now: a process that has run for days may have begun with one that was
 * set since, or have slept.
 */
export function createSystemTiming(): Timing {
  const startMs = Date.now() - performance.now();
  return { ...SYSTEM_TIMING, now: () => startMs + performance.now() };
}

export const SYSTEM_TIMING: Timing = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
  random: Math.random,
};
