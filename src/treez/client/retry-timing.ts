import { parseHttpDateMs } from './http-date.ts';

const BASE_MS = 500;
const CAP_MS = 15_000;
const SECONDS = /^\d{1,9}$/;

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

/**
 * Reads `Retry-After`, which holds seconds or an HTTP date (RFC 9110, 10.2.3).
 * @param nowMs milliseconds since 1970
 * @returns milliseconds to wait, at least 0; undefined for one that is absent, negative, past or makes no sense
 */
export function parseRetryAfterMs(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1000;
  const dateMs = parseHttpDateMs(text);
  return dateMs !== undefined && dateMs >= nowMs ? dateMs - nowMs : undefined;
}
