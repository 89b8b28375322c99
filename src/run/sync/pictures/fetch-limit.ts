/** Ends a fetch that takes too long. */
export interface FetchLimit {
  /** Aborted when the time is over, or with the run. */
  signal: AbortSignal;
  /** How long the fetch has taken so far, in milliseconds, without time in which this process was busy. */
  waitedMs(): number;
  isOver(): boolean;
  /** Counts bytes of the picture that have arrived. */
  noteBytes(count: number): void;
  /** To be called once the fetch has ended, however it did. */
  stop(): void;
}

export interface FetchLimitRules {
  /** How long it may take until the next `PROGRESS_BYTES` have arrived, or the end. */
  timeoutMs: number;
  /** How long it may take in all, so that no host can hold a run up by sending slowly. */
  totalTimeoutMs: number;
}

/** Arriving within one time limit, this many bytes start it anew: a large picture on a slow line gets more time, a trickle does not. */
const PROGRESS_BYTES = 64 * 1024;

/** The limit is counted in timer steps, so that an answer is not late only because this process was too busy to read it. */
const STEPS = 10;

/** @param signal that of the run */
export function startFetchLimit(
  { timeoutMs, totalTimeoutMs }: FetchLimitRules,
  signal: AbortSignal,
): FetchLimit {
  const controller = new AbortController();
  const stepMs = timeoutMs / STEPS;
  let steps = 0;
  let stepsWithoutProgress = 0;
  let newBytes = 0;
  let isOver = false;
  const timer = setInterval(() => {
    steps += 1;
    stepsWithoutProgress += 1;
    isOver = stepsWithoutProgress >= STEPS || steps * stepMs >= totalTimeoutMs;
    if (!isOver) return;
    clearInterval(timer);
    controller.abort();
  }, stepMs);
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    waitedMs: () => Math.round(steps * stepMs),
    isOver: () => isOver,
    noteBytes: (count) => {
      newBytes += count;
      if (newBytes < PROGRESS_BYTES) return;
      newBytes = 0;
      stepsWithoutProgress = 0;
    },
    stop: () => {
      clearInterval(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}
