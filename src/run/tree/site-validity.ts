import { findDealNewsAt } from '#menu/deals/deal-change.ts';
import { toStoreDay } from '#menu/hours/opening-hours.ts';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import { toDayPart } from '#site/data/format-hours.ts';
import { findNewUntil } from '#site/data/pick-selection.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';

/** The stretch of time in which the same menu makes the same pages. */
export interface SiteValidity {
  /** The store's day, YYYY-MM-DD: warnings and special days are those of a day. */
  day: string;
  /** Which part of that day it is: the home page greets by it. */
  dayPart: string;
  /** When the feed was taken that the pages were made of, ISO-8601 UTC. */
  from: string;
  /**
   * When a deal begins or ends, or a product is new no longer: ISO-8601 UTC; `never`, which sorts behind all of those, where nothing
   * does.
   */
  until: string;
}

type Taken = Pick<Snapshot, 'feedAt' | 'menu' | 'store'>;

export function toSiteValidity({ feedAt, menu, store }: Taken): SiteValidity {
  const changes = [findDealNewsAt(menu, store.timeZone, feedAt), findNewUntil(menu.products, feedAt)];
  const [until = 'never'] = changes.sort(byCodeUnits);
  return { ...toDay({ feedAt, store }), from: feedAt, until };
}

/** Whether a menu that has not changed makes the same pages still. */
export function isValidFor(
  { day, dayPart, from, until }: SiteValidity,
  taken: Pick<Taken, 'feedAt' | 'store'>,
): boolean {
  const now = toDay(taken);
  return taken.feedAt >= from && taken.feedAt < until && now.day === day && now.dayPart === dayPart;
}

function toDay({
  feedAt,
  store: { timeZone },
}: Pick<Taken, 'feedAt' | 'store'>): Pick<SiteValidity, 'day' | 'dayPart'> {
  return { day: toStoreDay(new Date(feedAt), timeZone).date, dayPart: toDayPart(feedAt, timeZone) };
}
