import { findDealChangeAt } from '#menu/deals/deal-change.ts';
import { toStoreDay } from '#menu/hours/opening-hours.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';

/** The stretch of time in which the same menu makes the same pages. */
export interface SiteValidity {
  /** The store's day, YYYY-MM-DD: warnings and special days are those of a day. */
  day: string;
  /** When the feed was taken that the pages were made of, ISO-8601 UTC. */
  from: string;
  /** When a deal begins or ends, ISO-8601 UTC; `never`, which sorts behind all of those, where none does. */
  until: string;
}

type Taken = Pick<Snapshot, 'feedAt' | 'menu' | 'store'>;

export function toSiteValidity({ feedAt, menu, store }: Taken): SiteValidity {
  return {
    day: toDay({ feedAt, store }),
    from: feedAt,
    until: findDealChangeAt(menu, store.timeZone, feedAt),
  };
}

/** Whether a menu that has not changed makes the same pages still. */
export function isValidFor(
  { day, from, until }: SiteValidity,
  taken: Pick<Taken, 'feedAt' | 'store'>,
): boolean {
  return taken.feedAt >= from && taken.feedAt < until && toDay(taken) === day;
}

function toDay({ feedAt, store }: Pick<Taken, 'feedAt' | 'store'>): string {
  return toStoreDay(new Date(feedAt), store.timeZone).date;
}
