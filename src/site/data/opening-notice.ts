import { listSpecialDays, type Opening, toStoreDay } from '#menu/hours/opening-hours.ts';
import type { hours } from '../messages/en/pages.ts';

/** All that the browser needs to say whether the store is open: `data-opening` in the header, as JSON. */
export interface OpeningNotice extends Opening {
  /** BCP 47, by which clock times and days are written. */
  locale: string;
  messages: (typeof hours)['openState'];
}

/** As long as a menu may lie unrenewed before its header forgets special days, and two weeks more to look ahead. */
const DAYS_CARRIED = 74;
const DAY_MS = 86_400_000;

/**
 * What the header hands to the browser. Special days that are over, or far away, stay out of the page.
 * @param feedAt when the menu was taken, ISO-8601
 * @param locale of the page, BCP 47
 */
export function toOpeningNotice(
  { hours, holidays = [], timeZone }: Opening,
  feedAt: string,
  locale: string,
  messages: OpeningNotice['messages'],
): OpeningNotice {
  // A night that began the day before may last into the day on which the menu was taken.
  const dayBefore = toStoreDay(new Date(Date.parse(feedAt) - DAY_MS), timeZone).date;
  const near = listSpecialDays(holidays, dayBefore, DAYS_CARRIED);
  return { hours, timeZone, locale, messages, ...(near.length > 0 && { holidays: near }) };
}
