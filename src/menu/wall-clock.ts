import { getDateFormat } from './intl-formats.ts';

const MINUTES_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

/**
 * What the store's clock shows at an instant, as `YYYY-MM-DDTHH:mm`: such texts sort as the times do. In the hour that a clock shows
 * twice in autumn they are as ambiguous as the clock.
 * @param at ISO-8601
 * @param timeZone IANA name of the store's zone
 * @throws RangeError if either is none
 */
export function toWallClock(at: string, timeZone: string): string {
  const format = getDateFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}`;
}

/** The same time of day some days later. */
export function addDays(wallClock: string, days: number): string {
  const day = new Date(`${wallClock}Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, MINUTES_LENGTH);
}
