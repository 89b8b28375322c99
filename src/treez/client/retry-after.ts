import { parseHttpDateMs } from './http-date.ts';

const SECONDS = /^\d{1,9}$/;

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
