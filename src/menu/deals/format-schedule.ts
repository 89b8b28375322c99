import { formatWallTime } from '../format/format-wall-time.ts';
import { say } from '../format/say.ts';
import { sayCount } from '../format/say-count.ts';
import type { Words } from '../format/words.ts';
import { MINUTES_PER_DAY, toDayOfWeek } from '../hours/wall-clock.ts';
import { addMinutes, parseWallMinute } from '../hours/wall-clock-text.ts';
import type { DealSchedule, MonthDay, RepeatingSchedule } from '../model/deal.ts';

/** A Monday, so that adding a day's number gives that day. */
const MONDAY = '2024-01-01T00:00';
const MONTHS_PER_YEAR = 12;
const DATE_LENGTH = 'YYYY-MM-DD'.length;
const DATE_AND_TIME = { dateStyle: 'medium', timeStyle: 'short' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** When a deal holds in plain words, e.g. `every Monday and Friday, 2:00 PM to 5:00 PM`. Empty for always. */
export function formatSchedule(schedule: DealSchedule, words: Words): string {
  if (schedule.repeat === 'none') return formatOnce(schedule, words);
  const { untilDate } = schedule;
  const when = formatHours(schedule, formatDays(schedule, words), words);
  if (untilDate === undefined) return when;
  const day = formatWallTime(`${untilDate}T00:00`, words, { dateStyle: 'medium' });
  return say(words.menu.deals.through, { when, day });
}

/**
 * The time at which something ends, as people say it: a deal whose last minute is 4:59 PM ends at 5:00 PM, and one that lasts for the
 * whole of a day ends at 11:59 PM.
 */
export function toSaidEnd(lastMinute: string): string {
  return lastMinute.endsWith('T23:59') ? lastMinute : addMinutes(lastMinute, 1);
}

function formatOnce(
  { startLocal, endLocal }: Extract<DealSchedule, { repeat: 'none' }>,
  words: Words,
): string {
  const { deals } = words.menu;
  const time = (at: string) => formatWallTime(at, words, DATE_AND_TIME);
  if (startLocal === undefined)
    return endLocal === undefined ? '' : say(deals.until, { time: time(toSaidEnd(endLocal)) });
  if (endLocal === undefined) return say(deals.from, { time: time(startLocal) });
  const isOfDays = startLocal.endsWith('T00:00') && endLocal.endsWith('T23:59');
  const options = isOfDays ? ({ dateStyle: 'medium' } as const) : DATE_AND_TIME;
  const from = formatWallTime(startLocal, words, options);
  const to = formatWallTime(toSaidEnd(endLocal), words, options);
  return from === to ? say(deals.onDay, { day: from }) : say(deals.span, { from, to });
}

function formatDays(schedule: RepeatingSchedule, words: Words): string {
  const { deals } = words.menu;
  const { every = 1, startLocal } = schedule;
  switch (schedule.repeat) {
    case 'daily':
      return sayCount(deals.daily, every, words.locale);
    case 'weekly':
      return sayCount(deals.weekly, every, words.locale, { days: formatWeekDays(schedule.days, words) });
    case 'monthly': {
      const isYearly = every % MONTHS_PER_YEAR === 0;
      const days = listAll(
        schedule.on.map((day) => formatMonthDay(day, isYearly ? startLocal : undefined, words)),
        words,
      );
      return isYearly
        ? sayCount(deals.yearly, every / MONTHS_PER_YEAR, words.locale, { days })
        : sayCount(deals.monthly, every, words.locale, { days });
    }
  }
}

/** Three days or more in a row are said by the first and the last. */
function formatWeekDays(days: readonly number[], words: Words): string {
  const names = days.map((day) => formatDayName(day, words));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const isRow = days.length > 2 && last - first === days.length - 1;
  if (isRow) return say(words.menu.deals.days, { from: names[0] ?? '', to: names.at(-1) ?? '' });
  return listAll(names, words);
}

/** @param inMonth some time of the month that is meant; absent where it is every month */
function formatMonthDay(monthDay: MonthDay, inMonth: string | undefined, words: Words): string {
  const { deals } = words.menu;
  const isLast = 'date' in monthDay && monthDay.date === -1;
  if (inMonth !== undefined && 'date' in monthDay)
    return formatWallTime(inMonth, words, { month: 'long', day: 'numeric' });
  if ('date' in monthDay) return isLast ? deals.lastDate : say(deals.monthDate, { date: monthDay.date });
  const weeks = new Map(Object.entries(deals.weeks));
  const week = weeks.get(String(monthDay.week)) ?? '';
  const day = formatDayName(monthDay.day, words);
  if (inMonth === undefined) return say(deals.monthDay, { week, day });
  return say(deals.yearDay, { week, day, month: formatWallTime(inMonth, words, { month: 'long' }) });
}

/** A whole day needs no hours. */
function formatHours(schedule: RepeatingSchedule, when: string, words: Words): string {
  const { deals } = words.menu;
  const { startLocal, minutes } = schedule;
  const endLocal = addMinutes(startLocal, minutes);
  const isFromMidnight = startLocal.endsWith('T00:00');
  if (isFromMidnight && minutes === MINUTES_PER_DAY) return when;
  const from = formatWallTime(startLocal, words, TIME);
  const to = formatWallTime(endLocal, words, TIME);
  if (minutes <= MINUTES_PER_DAY) return say(deals.hours, { when, from, to });
  const isOneDay = schedule.repeat === 'weekly' && schedule.days.length === 1;
  if (!isOneDay) {
    const count = toDay(endLocal) - toDay(startLocal);
    return sayCount(deals.toLaterDay, count, words.locale, { when, from, to });
  }
  const isToMidnight = endLocal.endsWith('T00:00');
  const lastMinute = parseWallMinute(endLocal) - (isToMidnight ? 1 : 0);
  const day = formatDayName(toDayOfWeek(lastMinute), words);
  return isToMidnight ? say(deals.fromDay, { when, from, day }) : say(deals.toDay, { when, from, to, day });
}

function toDay(wallClock: string): number {
  return parseWallMinute(`${wallClock.slice(0, DATE_LENGTH)}T00:00`) / MINUTES_PER_DAY;
}

function formatDayName(day: number, words: Words): string {
  return formatWallTime(addMinutes(MONDAY, day * MINUTES_PER_DAY), words, { weekday: 'long' });
}

function listAll(names: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
