import { addMinutes, toWallClock } from '../hours/wall-clock-text.ts';
import type { Menu } from '../model/menu.ts';
import { findNextChange, holdsAt } from './deal-schedule.ts';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
/** Sorts behind every time of a clock. */
const NEVER = 'never';

/**
 * When the next deal of a menu begins, or is over, by the store's clock: from that minute on its pages say something else.
 * @param withinDays how far to look ahead
 * @returns since the epoch; undefined where none does
 */
export function findDealChange(
  { deals }: Pick<Menu, 'deals'>,
  timeZone: string,
  nowMs: number,
  withinDays = 1,
): number | undefined {
  const read = (atMs: number) => toWallClock(new Date(atMs).toISOString(), timeZone);
  const nowLocal = read(nowMs);
  const changes = deals.flatMap(({ startsLocal, endsLocal, conditions }) => [
    ...(startsLocal ? withDay(startsLocal) : []),
    ...(endsLocal ? [addMinutes(endsLocal, 1)] : []),
    ...conditions.flatMap(({ terms }) =>
      terms?.type === 'schedule' ? withDay(findNextChange(terms.schedule, nowLocal)) : [],
    ),
  ]);
  const [next = NEVER] = changes.filter((change) => change > nowLocal).sort();
  if (deals.length === 0) return undefined;
  let hourMs = Math.floor(nowMs / MS_PER_MINUTE) * MS_PER_MINUTE;
  for (let hour = 0; hour <= withinDays * HOURS_PER_DAY; hour += 1) {
    const nextHourMs = hourMs + MINUTES_PER_HOUR * MS_PER_MINUTE;
    // Clocks that are put forward skip minutes: the first at or after the change is it.
    if (read(nextHourMs) >= next || read(nextHourMs) < addMinutes(read(hourMs), MINUTES_PER_HOUR)) {
      for (let minute = 1; minute <= MINUTES_PER_HOUR; minute += 1) {
        const atMs = hourMs + minute * MS_PER_MINUTE;
        const atLocal = read(atMs);
        if (atLocal >= next) return atMs;
        const beforeLocal = read(atMs - MS_PER_MINUTE);
        // Clocks that are put back show an hour twice, and deals that were over in it hold again.
        if (atLocal < beforeLocal)
          return hasOtherDeals(deals, beforeLocal, atLocal)
            ? atMs
            : findDealChange({ deals }, timeZone, atMs, withinDays);
      }
    }
    hourMs = nextHourMs;
  }
  return undefined;
}

function hasOtherDeals(deals: Menu['deals'], beforeLocal: string, afterLocal: string): boolean {
  return deals.some(({ conditions }) =>
    conditions.some(
      ({ terms }) =>
        terms?.type === 'schedule' &&
        holdsAt(terms.schedule, beforeLocal) !== holdsAt(terms.schedule, afterLocal),
    ),
  );
}

/** A deal is one of today's from the first minute of its day. */
function withDay(change: string | undefined): string[] {
  return change === undefined ? [] : [`${change.slice(0, 'YYYY-MM-DD'.length)}T00:00`, change];
}

/** A menu that is older than that has other things to be wary of than its deals. */
const DAYS_AHEAD = 8;

/**
 * When a page whose menu was taken at an instant may have to show other prices.
 * @param feedAt ISO-8601
 * @returns ISO-8601 UTC; `never`, which sorts behind all of those, where no deal begins or ends in eight days
 */
export function findDealChangeAt(menu: Pick<Menu, 'deals'>, timeZone: string, feedAt: string): string {
  const changeMs = findDealChange(menu, timeZone, Date.parse(feedAt), DAYS_AHEAD);
  return changeMs === undefined ? 'never' : new Date(changeMs).toISOString();
}

const MS_PER_HOUR = MINUTES_PER_HOUR * MS_PER_MINUTE;
/** How far `findDealChange` looks ahead for so many days. */
const SIGHT_MS = (DAYS_AHEAD * HOURS_PER_DAY + 1) * MS_PER_HOUR;

/**
 * When `findDealChangeAt` will next give another answer for some deal of a menu: because it begins or ends, or because its change comes
 * within the days that are looked ahead.
 * @param takenAt ISO-8601
 * @returns ISO-8601 UTC; `never`, which sorts behind all of those, where none does in the day after
 */
export function findDealNewsAt({ deals }: Pick<Menu, 'deals'>, timeZone: string, takenAt: string): string {
  const nowMs = Date.parse(takenAt);
  const news = deals.flatMap((deal) => {
    const changeMs = findDealChange({ deals: [deal] }, timeZone, nowMs, DAYS_AHEAD + 2);
    if (changeMs === undefined) return [];
    return changeMs - nowMs <= SIGHT_MS ? changeMs : changeMs - SIGHT_MS;
  });
  return news.length === 0 ? NEVER : new Date(Math.min(...news)).toISOString();
}
