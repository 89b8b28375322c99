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

export const SYSTEM_TIMING: Timing = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
  random: Math.random,
};
