import { parseHttpDateMs } from './http-date.ts';
import type { NetworkAnswer } from './network.ts';

/** Compares this machine's clock with the dates that a server gives its answers. */
export interface ClockOffset {
  /** @param askedMs and `answeredMs`: when, by this machine's clock, in milliseconds since 1970 */
  add(headers: NetworkAnswer['headers'], askedMs: number, answeredMs: number): void;
  /**
   * How far the server's clock is ahead of this machine's in milliseconds, negative where it is behind. Of several answers the one in the
   * middle counts: one server of many may be wrong. Undefined if none had a date.
   */
  find(): number | undefined;
}

/** Dates have whole seconds. */
const RESOLUTION_MS = 1000;
const MS_PER_SECOND = 1000;
/** A date outside of these years says that the server has no clock. */
const EARLIEST_MS = Date.parse('2015-01-01T00:00:00Z');
const LATEST_MS = Date.parse('2100-01-01T00:00:00Z');

export function createClockOffset(): ClockOffset {
  const offsetsMs: number[] = [];
  return {
    add: (headers, askedMs, answeredMs) => {
      const dateMs = readDateMs(headers);
      if (dateMs === undefined) return;
      offsetsMs.push(toOffsetMs(dateMs, askedMs - RESOLUTION_MS, answeredMs + RESOLUTION_MS));
    },
    // Of two that disagree the worse: a run that is held back costs less than a menu of another year.
    find: () => offsetsMs.toSorted((a, b) => Math.abs(a) - Math.abs(b))[Math.floor(offsetsMs.length / 2)],
  };
}

/** An answer out of a cache bears the date at which it was made, and its age (RFC 9111, 5.1). */
function readDateMs(headers: NetworkAnswer['headers']): number | undefined {
  const dateMs = parseHttpDateMs(headers.get('date'));
  if (dateMs === undefined || dateMs < EARLIEST_MS || dateMs > LATEST_MS) return undefined;
  const age = headers.get('age')?.trim() ?? '';
  return dateMs + (/^\d{1,9}$/.test(age) ? Number(age) * MS_PER_SECOND : 0);
}

function toOffsetMs(dateMs: number, earliestMs: number, latestMs: number): number {
  if (dateMs < earliestMs) return dateMs - earliestMs;
  return dateMs > latestMs ? dateMs - latestMs : 0;
}
