const MINUTE_MS = 60_000;

/** A day by the store's own clock has as many minutes as any other, also when its zone changes to summer time. */
export const MINUTES_PER_DAY = 1440;

/** What the clock on the wall of a place reads, in minutes since 1970 began by that clock. */
export type WallMinute = number;

/** Making one takes far longer than reading it, so each is made once. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clock in a time zone reads at an instant. In the night in which an hour comes twice it reads that hour twice.
 * @param timeZone IANA name
 */
export function toWallMinute(now: Date, timeZone: string): WallMinute {
  let clock = clocks.get(timeZone);
  if (!clock) {
    // Sweden writes a time as ISO 8601 does, but for a blank: 2026-11-22 08:40.
    clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    clocks.set(timeZone, clock);
  }
  return Date.parse(`${clock.format(now).replace(' ', 'T')}Z`) / MINUTE_MS;
}

/** The minute at which the day of a minute begins. */
export function toDayStart(minute: WallMinute): WallMinute {
  return Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY;
}

/** The calendar day of a minute, YYYY-MM-DD. */
export function toDate(minute: WallMinute): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 10);
}

/** The minute at which a calendar day begins. */
export function fromDate(date: string): WallMinute {
  return Date.parse(date) / MINUTE_MS;
}

/** Days since the Monday of a minute's week: 0 to 6. */
export function toDayOfWeek(minute: WallMinute): number {
  return (new Date(minute * MINUTE_MS).getUTCDay() + 6) % 7;
}

/** Minutes from midnight to a clock time, `HH:MM` from 00:00 to 24:00. */
export function toMinuteOfDay(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
