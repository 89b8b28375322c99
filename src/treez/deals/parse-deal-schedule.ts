import { startSchedule } from '#menu/deals/start-schedule.ts';
import { fromDate, MINUTES_PER_DAY, toDate, toDayOfWeek } from '#menu/hours/wall-clock.ts';
import { addMinutes, parseWallMinute } from '#menu/hours/wall-clock-text.ts';
import type { DealSchedule, MonthDay } from '#menu/model/deal.ts';
import { cleanTitle } from '../wire/clean-description.ts';
import type { TreezCondition } from '../wire/product-schema.ts';
import { mergeFacts, type RepeatFacts, type ScheduleFacts } from './schedule-facts.ts';
import { readScheduleFields } from './schedule-fields.ts';
import { readScheduleWords } from './schedule-words.ts';

const MAX_CHARACTERS = 1000;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

/**
 * Reads when a discount holds. Its words and its fields must be understood to the last word, and must agree.
 * @returns undefined for anything else, which is quoted
 */
export function parseDealSchedule({
  discount_condition_value: value,
  discount_condition_schedule: wire,
}: TreezCondition): DealSchedule | undefined {
  const prose = cleanTitle(Array.isArray(value) ? value.join(', ') : value, MAX_CHARACTERS);
  const said = prose === undefined ? {} : readScheduleWords(prose);
  const fields = readScheduleFields(wire);
  // What its fields say is once, from a start to an end, needs no words.
  const isOnce = said === undefined && fields?.repeats?.unit === 'once';
  const facts = isOnce ? fields : said && fields && mergeFacts(fields, said);
  return facts && toSchedule(facts);
}

function toSchedule(facts: ScheduleFacts): DealSchedule | undefined {
  const { unit, days, on } = facts.repeats ?? {};
  if (unit === 'once' || (facts.repeats === undefined && !facts.isCustom)) return toOnce(facts);
  if (facts.repeats === undefined) return undefined;
  return toRepeating(facts, { ...facts.repeats, unit: unit ?? (days ? 'week' : on ? 'month' : 'once') });
}

function toOnce(facts: ScheduleFacts): DealSchedule | undefined {
  const { startDate, endDate, endMinute, lastDate } = facts;
  const isPlain = (facts.count === undefined || facts.count === 1) && facts.endDay === undefined;
  if (!isPlain || (startDate === undefined && facts.startMinute !== undefined)) return undefined;
  const startLocal = startDate && toLocal(startDate, facts.startMinute ?? 0);
  const untilDate = endDate ?? lastDate ?? (endMinute === undefined ? undefined : startDate);
  const untilLocal = untilDate && toLocal(untilDate, endMinute ?? MINUTES_PER_DAY);
  if (!startLocal && !untilLocal) return undefined;
  if (!untilLocal) return { repeat: 'none', ...(startLocal && { startLocal }) };
  if (!startLocal) return { repeat: 'none', endLocal: addMinutes(untilLocal, -1) };
  const isNextDay = untilDate === startDate && (untilLocal < startLocal || endMinute === 0);
  const end = isNextDay ? addMinutes(untilLocal, MINUTES_PER_DAY) : untilLocal;
  return end > startLocal ? { repeat: 'none', startLocal, endLocal: addMinutes(end, -1) } : undefined;
}

function toRepeating(facts: ScheduleFacts, repeats: RepeatFacts): DealSchedule | undefined {
  const { startDate, startMinute = 0, count } = facts;
  if (startDate === undefined) return undefined;
  const hours = toHours(facts, startDate);
  if (!hours) return undefined;
  const { every = 1, month } = repeats;
  const setup = {
    fromLocal: toLocal(startDate, startMinute),
    minutes: hours.minutes,
    untilDate: facts.lastDate,
    count,
  };
  if (facts.isEndless && (facts.lastDate !== undefined || count !== undefined)) return undefined;
  const steps = (step: number) => (step > 1 ? { every: step } : {});
  const start = fromDate(startDate);
  switch (repeats.unit) {
    case 'day': {
      if (repeats.days || repeats.on) return undefined;
      // Every day that is longer than a day is each from the first to the last on which it holds. Of every second day, nothing says so.
      const isSeries =
        every === 1 && setup.minutes > MINUTES_PER_DAY && setup.untilDate === undefined && hours.ofDay > 0;
      const series = { ...setup, minutes: hours.ofDay, untilDate: hours.lastDate };
      return startSchedule({ repeat: 'daily', ...steps(every) }, isSeries ? series : setup);
    }
    case 'week': {
      if (repeats.on) return undefined;
      const days = repeats.days ?? [toDayOfWeek(start)];
      const minutes = areWholeDays(startMinute, setup.minutes, start, days) ? MINUTES_PER_DAY : setup.minutes;
      return startSchedule({ repeat: 'weekly', days: [...days], ...steps(every) }, { ...setup, minutes });
    }
    case 'month':
    case 'year': {
      if (repeats.days) return undefined;
      const isYearly = repeats.unit === 'year';
      const on: MonthDay[] = repeats.on ?? [{ date: Number(startDate.slice('YYYY-MM-'.length)) }];
      const startMonth = Number(startDate.slice('YYYY-'.length, 'YYYY-MM'.length));
      return startSchedule(
        { repeat: 'monthly', on, ...steps(isYearly ? every * MONTHS_PER_YEAR : every) },
        { ...setup, ...(isYearly && { month: month ?? startMonth }) },
      );
    }
    default:
      return undefined;
  }
}

/** A weekend from Saturday to the end of Sunday is two whole days, even if the feed has it as one time of two days. */
function areWholeDays(startMinute: number, minutes: number, start: number, days: readonly number[]): boolean {
  if (startMinute > 0 || minutes % MINUTES_PER_DAY > 0) return false;
  const span = Array.from({ length: minutes / MINUTES_PER_DAY }, (_, index) =>
    toDayOfWeek(start + index * MINUTES_PER_DAY),
  );
  return (
    new Set(span).size === days.length &&
    span.length === days.length &&
    span.every((day) => days.includes(day))
  );
}

/** How long each time lasts, in minutes; undefined where that is not said. */
function toHours(
  { startMinute = 0, endMinute, endDate, endDay, isAllDay }: ScheduleFacts,
  startDate: string,
): { minutes: number; ofDay: number; lastDate: string } | undefined {
  const isDay = startMinute === 0 && (isAllDay || endMinute === undefined || endMinute === 0);
  if (isAllDay && !isDay) return undefined;
  const until = isDay ? (endDate !== undefined && endMinute === 0 ? 0 : MINUTES_PER_DAY) : endMinute;
  if (until === undefined) return undefined;
  const daysLater =
    endDay === undefined ? 0 : (endDay - toDayOfWeek(fromDate(startDate)) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const lastDate = endDate ?? toDate(fromDate(startDate) + daysLater * MINUTES_PER_DAY);
  const isOvernight = until <= startMinute;
  const start = parseWallMinute(toLocal(startDate, startMinute));
  const end = parseWallMinute(toLocal(lastDate, until));
  if (end === start && startMinute > 0) return undefined;
  // Hours such as 10 PM to 2 AM end on the next day, whether or not the date of the end says so.
  const minutes = end > start || lastDate !== startDate ? end - start : end - start + MINUTES_PER_DAY;
  const ofDay = isOvernight ? until - startMinute + MINUTES_PER_DAY : until - startMinute;
  const lastStart =
    isOvernight && lastDate !== startDate
      ? addMinutes(toLocal(lastDate, 0), -MINUTES_PER_DAY)
      : toLocal(lastDate, 0);
  return minutes >= 1 ? { minutes, ofDay, lastDate: lastStart.slice(0, 'YYYY-MM-DD'.length) } : undefined;
}

/** @param minuteOfDay 0 to 1440 */
function toLocal(date: string, minuteOfDay: number): string {
  return addMinutes(`${date}T00:00`, minuteOfDay);
}
