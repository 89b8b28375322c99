const BASE_MS = 500;
const CAP_MS = 15_000;

/**
 * How long to wait after a failed try, with full jitter: anything from 0 to a bound that doubles with every try.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param failedTries from 1
 * @param random from 0 up to, but not including, 1
 * @returns milliseconds, from 0 to 15,000
 */
export function getRetryDelayMs(failedTries: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS * 2 ** (failedTries - 1));
}
