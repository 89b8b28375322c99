/** Requests for a run from outside, many at a time: a delivery changes hundreds of products. */
export interface HookQueue {
  /** @param nowMs since the epoch */
  add(nowMs: number): void;
  /** When a run is to begin for them; undefined while there are none. */
  dueMs(): number | undefined;
  /** A run begins: it sees all that was asked for until now. */
  clear(): void;
  /** The clock was set: whatever was asked for was so many milliseconds later, or earlier where that is negative, by the clock as it is now. */
  shift(ms: number): void;
}

export interface Debounce {
  /** A run begins once nothing has been asked for so long. */
  quietMs: number;
  /** And no later than so long after the first request. */
  longestMs: number;
}

export function createHookQueue({ quietMs, longestMs }: Debounce): HookQueue {
  let asked: { firstMs: number; lastMs: number } | undefined;
  return {
    add: (nowMs) => {
      asked = { firstMs: asked?.firstMs ?? nowMs, lastMs: nowMs };
    },
    dueMs: () => asked && Math.min(asked.lastMs + quietMs, asked.firstMs + longestMs),
    clear: () => {
      asked = undefined;
    },
    shift: (ms) => {
      asked = asked && { firstMs: asked.firstMs + ms, lastMs: asked.lastMs + ms };
    },
  };
}
