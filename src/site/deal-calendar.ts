import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import type { DealSchedule } from '../menu/deal.ts';
import type { MenuDeal } from '../menu/menu.ts';
import { addMinutes } from '../menu/wall-clock-text.ts';
import { say } from '../messages/say.ts';
import { describeDeal } from './describe-deal.ts';
import type { Site } from './site.ts';

const WEEKDAYS = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
] as const;

/**
 * The deals that have a time, as RFC 5545 describes a calendar. Times are those of the store's clock and bear no zone, as the hours
 * on a shop's door do.
 */
export function formatDealCalendar(
  site: Pick<Site, 'deals' | 'feedAt' | 'link' | 'store' | 't' | 'words'>,
): string {
  const { deals, store, t } = site;
  const calendar = ical({
    name: say(t.deals.calendarOf, { store: store.name }),
    prodId: { company: 'Herbarium', product: 'Deals', language: site.words.locale },
    url: new URL(site.link('/deals/'), store.url).href,
  });
  for (const deal of deals)
    for (const [index, { terms }] of deal.conditions.entries())
      if (terms?.type === 'schedule') addEvent(calendar, deal, terms.schedule, index, site);
  return calendar.toString();
}

function addEvent(
  calendar: ReturnType<typeof ical>,
  deal: MenuDeal,
  schedule: DealSchedule,
  index: number,
  { feedAt, store, words }: Pick<Site, 'feedAt' | 'store' | 'words'>,
): void {
  const { startLocal } = schedule;
  if (startLocal === undefined) return;
  const { street, city, region, postalCode } = store.address;
  calendar.createEvent({
    id: `${deal.slug}-${index}@${new URL(store.url).hostname}`,
    stamp: new Date(feedAt),
    floating: true,
    start: toDate(startLocal),
    ...toEnd(schedule, startLocal),
    summary: deal.title,
    description: describeDeal(deal, words),
    location: `${store.name}, ${street}, ${city}, ${region} ${postalCode}`,
    url: new URL(deal.path, store.url).href,
  });
}

function toEnd(schedule: DealSchedule, startLocal: string) {
  if (schedule.repeat === 'none')
    return schedule.endLocal === undefined ? {} : { end: toDate(addMinutes(schedule.endLocal, 1)) };
  return {
    end: toDate(addMinutes(startLocal, schedule.minutes)),
    repeating: {
      freq: ICalEventRepeatingFreq.WEEKLY,
      byDay: schedule.days.flatMap((day) => WEEKDAYS[day] ?? []),
    },
  };
}

/** An event that bears no zone is written with the hours that its date has in UTC. */
function toDate(wallClock: string): Date {
  return new Date(`${wallClock}Z`);
}
