import { type DayHours, WEEKDAYS, type Weekday } from '#menu/hours/opening-hours.ts';
import { toMinuteOfDay } from '#menu/hours/wall-clock.ts';

/** A Monday, so that adding a weekday's number gives that day. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** A clock time as the locale writes it, e.g. `9 AM` or `9:30 PM` for `21:30`. `24:00` reads as midnight. */
export function formatClock(clock: string, locale: string): string {
  const minute = toMinuteOfDay(clock);
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: minute % 60 ? '2-digit' : undefined,
    timeZone: 'UTC',
  }).format(minute * MINUTE_MS);
}

/** A weekday's name as the locale writes it. */
export function formatWeekday(weekday: Weekday, locale: string): string {
  const at = new Date(MONDAY_MS + WEEKDAYS.indexOf(weekday) * DAY_MS);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

/** A calendar day as the locale writes it, e.g. `Fri, December 25`. */
export function formatDay(date: string, locale: string): string {
  const options = { weekday: 'short', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(date));
}

/** A day's hours as the locale writes them, e.g. `9 AM – 9 PM`, or the word for closed. */
export function formatDayHours(hours: DayHours, closed: string, locale: string): string {
  return hours === 'closed' ? closed : hours.map((clock) => formatClock(clock, locale)).join(' – ');
}

/** The part of its day that an instant was in, in a store's time zone. */
export function toDayPart(at: string, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)),
  );
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
