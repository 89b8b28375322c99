import { getDateFormat } from '../format/intl-formats.ts';

/**
 * The calendar day of a store at an instant, `YYYY-MM-DD`.
 * @param at ISO-8601
 * @param timeZone IANA
 */
export function toStoreDay(at: string, timeZone: string): string {
  const format = getDateFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
