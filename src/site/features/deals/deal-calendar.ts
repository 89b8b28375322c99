import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { say } from '#menu/format/say.ts';
import { addMinutes } from '#menu/hours/wall-clock-text.ts';
import type { DealSchedule, RepeatingSchedule } from '#menu/model/deal.ts';
import type { MenuDeal } from '#menu/model/menu.ts';
import { toTextKey } from '#site/data/page-key.ts';
import type { Site } from '#site/data/site.ts';
import { describeDeal } from './describe-deal.ts';
import { formatRecurrence } from './recurrence-rule.ts';

/** How often a calendar that follows this one should look for changes: deals are set up days ahead. */
const REFRESH = 'PT6H';
const DATE_LENGTH = 'YYYY-MM-DD'.length;

type CalendarSite = Pick<Site, 'deals' | 'feedAt' | 'link' | 'store' | 't' | 'words'>;

/**
 * The deals that have a time, as RFC 5545 describes a calendar. Times are in the store's zone, which the calendar defines, and days are
 * those that a rule names; deals that last for whole days have no times.
 */
export function formatDealCalendar(site: CalendarSite): string {
  const { deals, store, t, words } = site;
  const calendar = new ICAL.Component('vcalendar');
  const name = say(t.deals.calendarOf, { store: store.name });
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//Herbarium//Deals//${words.locale.toUpperCase()}`);
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('x-wr-timezone', store.timeZone);
  calendar.addPropertyWithValue('url', new URL(site.link('/deals/'), store.url).href);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(REFRESH));
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  const zone = createZone(store.timeZone);
  if (zone) calendar.addSubcomponent(zone.component);
  for (const deal of deals) {
    const schedules = deal.conditions.flatMap(({ terms }) =>
      terms?.type === 'schedule' ? [terms.schedule] : [],
    );
    for (const [index, schedule] of schedules.entries()) {
      const event = toEvent(deal, schedule, zone, site);
      event?.addPropertyWithValue('uid', `${deal.slug}-${index}@${new URL(store.url).hostname}`);
      if (event) calendar.addSubcomponent(event);
    }
  }
  return `${calendar.toString()}\r\n`;
}

/** The key of a calendar, which says of itself when it was printed. */
export function toDealCalendarKey(site: CalendarSite): string {
  return toTextKey(formatDealCalendar({ ...site, feedAt: NO_TIME }));
}

const NO_TIME = '1970-01-01T00:00:00.000Z';

/** Undefined for a zone without a definition, such as UTC: times then bear no zone. */
function createZone(timeZone: string): ICAL.Timezone | undefined {
  const [definition] = tzlib_get_ical_block(timeZone);
  if (!definition?.startsWith('BEGIN:VTIMEZONE')) return undefined;
  return new ICAL.Timezone(ICAL.Component.fromString(definition));
}

/** Undefined where a deal has begun at no known time. */
function toEvent(
  deal: MenuDeal,
  schedule: DealSchedule,
  zone: ICAL.Timezone | undefined,
  { feedAt, store, words }: CalendarSite,
): ICAL.Component | undefined {
  const { startLocal } = schedule;
  if (startLocal === undefined) return undefined;
  const endLocal = toEnd(schedule, startLocal);
  const isOfDays = startLocal.endsWith('T00:00') && endLocal?.endsWith('T00:00') === true;
  const event = new ICAL.Component('vevent');
  const add = (name: string, local: string) => {
    const property = event.addPropertyWithValue(name, toTime(local, isOfDays));
    if (zone && !isOfDays) property.setParameter('tzid', zone.tzid);
  };
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(feedAt), true));
  add('dtstart', startLocal);
  if (endLocal !== undefined) add('dtend', endLocal);
  if (schedule.repeat !== 'none') {
    const last = toLastStart(schedule, isOfDays, zone);
    event.addPropertyWithValue('rrule', ICAL.Recur.fromString(formatRecurrence(schedule, last)));
  }
  const { street, city, region, postalCode } = store.address;
  event.addPropertyWithValue('summary', deal.title);
  event.addPropertyWithValue('description', describeDeal(deal, words));
  event.addPropertyWithValue('location', `${store.name}, ${street}, ${city}, ${region} ${postalCode}`);
  event.addPropertyWithValue('url', new URL(deal.path, store.url).href);
  // Nobody is busy because a store has a deal.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

/** The first minute after the first time. */
function toEnd(schedule: DealSchedule, startLocal: string): string | undefined {
  if (schedule.repeat !== 'none') return addMinutes(startLocal, schedule.minutes);
  return schedule.endLocal === undefined ? undefined : addMinutes(schedule.endLocal, 1);
}

/** When the last time begins, as a rule says it: a date for whole days, else in UTC. */
function toLastStart(
  { startLocal, untilDate }: RepeatingSchedule,
  isOfDays: boolean,
  zone: ICAL.Timezone | undefined,
): string | undefined {
  if (untilDate === undefined) return undefined;
  const last = toTime(`${untilDate}${startLocal.slice(DATE_LENGTH)}`, isOfDays);
  if (isOfDays || !zone) return last.toICALString();
  last.zone = zone;
  return last.convertToZone(ICAL.Timezone.utcTimezone).toICALString();
}

function toTime(local: string, isDate: boolean): ICAL.Time {
  return isDate
    ? ICAL.Time.fromDateString(local.slice(0, DATE_LENGTH))
    : ICAL.Time.fromDateTimeString(`${local}:00`);
}
