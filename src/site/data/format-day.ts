import type { DayHours } from '#menu/hours/opening-hours.ts';
import { formatClock } from './format-hours.ts';

/** A calendar day as the locale writes it, e.g. `Fri, December 25`. */
export function formatDay(date: string, locale: string): string {
  const options = { weekday: 'short', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(date));
}

/** A day's hours as the locale writes them, e.g. `9 AM – 9 PM`, or the word for closed. */
export function formatDayHours(hours: DayHours, closed: string, locale: string): string {
  return hours === 'closed' ? closed : hours.map((clock) => formatClock(clock, locale)).join(' – ');
}
