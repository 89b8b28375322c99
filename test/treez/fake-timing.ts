import type { Timing } from '#treez/client/timing.ts';

export interface FakeTiming extends Timing {
  /** Every wait so far, in milliseconds. */
  waits: number[];
  advance(ms: number): void;
}

/** A clock that stands still but for waits, which take no time. */
export function createFakeTiming(now = Date.parse('2026-01-11T12:00:00Z'), random = 0): FakeTiming {
  const waits: number[] = [];
  let time = now;
  return {
    waits,
    advance(ms) {
      time += ms;
    },
    now: () => time,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
    random: () => random,
  };
}
