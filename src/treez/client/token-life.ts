import { parseInstant } from '../wire/parse-instant.ts';
import { readNumber } from '../wire/read-number.ts';

/** How long a token lives where its answer does not say so: what Treez documents. */
const DEFAULT_LIFE_MS = 2 * 60 * 60 * 1000;
const MIN_LIFE_MS = 1000;
/** A token is not used to its last moment: the call has to arrive. */
const MARGIN_MS = 30_000;

/**
 * Until when a token is used: by `expires_in` (seconds, a number or a numeric string), else by `expires_at`, else for two hours.
 * One that is past, or makes no sense, counts as missing.
 * @param nowMs milliseconds since 1970
 * @returns milliseconds since 1970: the expiry less half a minute, or less a tenth of a short life
 */
export function getTokenEnd(expiresIn: unknown, expiresAt: unknown, nowMs: number): number {
  const lifeMs = readLifeMs(expiresIn) ?? readRestMs(expiresAt, nowMs) ?? DEFAULT_LIFE_MS;
  return nowMs + lifeMs - Math.min(MARGIN_MS, lifeMs / 10);
}

function readLifeMs(expiresIn: unknown): number | undefined {
  const seconds = readNumber(expiresIn);
  return typeof seconds === 'number' ? findPlausible(seconds * 1000) : undefined;
}

function readRestMs(expiresAt: unknown, nowMs: number): number | undefined {
  const instant = parseInstant(expiresAt);
  return instant === undefined ? undefined : findPlausible(Date.parse(instant) - nowMs);
}

function findPlausible(lifeMs: number): number | undefined {
  return lifeMs >= MIN_LIFE_MS ? lifeMs : undefined;
}
