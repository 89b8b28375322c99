import { getDateFormat } from '#menu/format/intl-formats.ts';

/**
 * A time of the store's own clock, e.g. `Nov 27, 2026, 9:00 AM`, wherever it is read.
 * @param wallClock `YYYY-MM-DDTHH:mm`
 */
export function formatWallClock(wallClock: string, locale: string): string {
  const format = getDateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${wallClock}Z`));
}
