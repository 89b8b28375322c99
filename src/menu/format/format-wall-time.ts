import { getDateFormat } from './intl-formats.ts';
import type { Words } from './words.ts';

/** A time on the store's clock in words, wherever it is read. @param wallClock `YYYY-MM-DDTHH:mm` */
export function formatWallTime(
  wallClock: string,
  { locale }: Pick<Words, 'locale'>,
  options: Intl.DateTimeFormatOptions,
): string {
  return getDateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${wallClock}Z`));
}
