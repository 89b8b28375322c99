import { type DealToday, toDealToday } from '#menu/deals/deal-today.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { MenuDeal } from '#menu/model/menu.ts';
import type { Site } from '#site/data/site.ts';

/** The deals of today, or those of other days, as when the menu was taken; a page's script moves them between the two. */
interface DealDay {
  day: 'today' | 'other';
  title: string;
  deals: { deal: MenuDeal; today: DealToday }[];
}

export function toDealDays({
  deals,
  feedAt,
  store,
  t,
  words,
}: Pick<Site, 'deals' | 'feedAt' | 'store' | 't' | 'words'>): [today: DealDay, other: DealDay] {
  const nowLocal = toWallClock(feedAt, store.timeZone);
  const all = deals.map((deal) => ({ deal, today: toDealToday(deal, nowLocal, words) }));
  return [
    { day: 'today', title: t.deals.today, deals: all.filter(({ today }) => today.isToday) },
    { day: 'other', title: t.deals.otherDays, deals: all.filter(({ today }) => !today.isToday) },
  ];
}
