import type { MonthDay } from '#menu/model/deal.ts';
import { cleanTitle } from '../wire/clean-description.ts';
import { isObject } from '../wire/product-schema.ts';
import { readFlag } from '../wire/read-flag.ts';
import { readNumber } from '../wire/read-number.ts';
import { readMonthName, readWallTime } from './read-wall-time.ts';
import { mergeFacts, type RepeatFacts, type ScheduleFacts, toEndMinute } from './schedule-facts.ts';
import { readDayName, readOrdinal, readScheduleWords, readStart } from './schedule-words.ts';

const MAX_CHARACTERS = 1000;
const MAX_NUMBER = 1000;
const MAX_DATE = 31;
const MONTHS_PER_YEAR = 12;

/** What a field says; undefined where it cannot be read, and so may say anything. */
type Reader = (value: unknown, unit: RepeatFacts['unit']) => ScheduleFacts | undefined;

interface Field {
  keys: ReadonlySet<string>;
  read: Reader;
}

/** @param keys apart by blanks, lower-case letters only: `interval_type`, `intervalType` and `INTERVAL TYPE` are one key */
const field = (keys: string, read: Reader): Field => ({ keys: new Set(keys.split(' ')), read });

// On the wire have been `type`, `start_date`, `end_date` and `repeat`. What a custom repeat sends is not published: the other names in
// these tables are those that calendars and forms commonly have for the same facts. Where there is prose, the fields must agree with it, so
// that a wrong guess makes the schedule unknown, and no price wrong.

const UNIT_FIELD = field(
  'type repeat repeats repeattype recurrencetype intervaltype intervalunit frequencytype freq unit period',
  readRule,
);

/** How often, in any part of a schedule. */
const REPEAT_FIELDS: readonly Field[] = [
  UNIT_FIELD,
  field('recurrence recurrencerule custom customrecurrence rule', readRule),
  field(
    'interval frequency every repeatevery intervalcount intervalvalue repeatinterval recurrenceinterval',
    readEvery,
  ),
  field(
    'days day daysofweek dayofweek weekdays weekday byday byweekday repeaton repeatdays repeatondays selecteddays daynames',
    readDays,
  ),
  field('dayofmonth daysofmonth monthday monthdays bymonthday date dates', (value) =>
    toDates(toItems(value).map(readNumber)),
  ),
  field('month monthofyear bymonth', readMonth),
  field(
    'until untildate repeatuntil repeatend repeatenddate recurrenceend recurrenceenddate ends endson endondate endtype endmode endcondition',
    readLast,
  ),
  field(
    'count occurrences occurrencecount numberofoccurrences endafter afteroccurrences endafteroccurrences times',
    readCount,
  ),
];

const WEEK_KEYS: ReadonlySet<string> = new Set(
  'week weeks weekofmonth weeksofmonth nth ordinal position bysetpos setpos weeknumber'.split(' '),
);

/** When, on the schedule itself: its own end is that of the first time. */
const TIME_FIELDS: readonly Field[] = [
  field('startdate start startdatetime starttime', readStart),
  field('enddate enddatetime endtime', readEnd),
  field('allday isallday', (value) => (readFlag(value) === true ? { isAllDay: true } : {})),
];

/** In a description of how often, an end is that of the whole series. */
const SERIES_FIELDS: readonly Field[] = [
  field('end enddate', readLast),
  field('startdate start', () => ({})),
];

/** Of the end of a series: `{type: "ON_DATE", date: "2026-12-31"}`. */
const END_FIELDS: readonly Field[] = [
  field('type mode kind date on ondate enddate until value', readLast),
  field('count after occurrences numberofoccurrences times', readCount),
];

const END_KIND =
  /^(?:on(?: date)?|date|after(?: (?:n|number of|count))?(?: ?occurrences?)?|occurrences?|count)$/;

/** Keys that say nothing about when. */
const NOTE =
  /^(?:.*id|timezone|tz|name|label|title|description|text|created.*|updated.*|modified.*|version|wkst|weekstart|spansmultipledays|ismultiday|enabled|active)$/;

/**
 * Reads the fields of a discount's schedule, in any of their spellings.
 * @returns undefined where one of them cannot be read, or contradicts another
 */
export function readScheduleFields(wire: Record<string, unknown>): ScheduleFacts | undefined {
  const keys = Object.keys(wire).map(toKey);
  // Beside `end_date`, which ends the first time, a plain `end` is that of the series.
  const end = field('end', keys.includes('enddate') ? readLast : readEnd);
  return readFields(wire, [...TIME_FIELDS, end, ...REPEAT_FIELDS], true);
}

function readRepeat(wire: object): ScheduleFacts | undefined {
  return readFields(wire, [...SERIES_FIELDS, ...REPEAT_FIELDS, ...TIME_FIELDS], false);
}

/**
 * @param isOpen whether fields of other names are passed over. A schedule has notes on itself; in a rule, an unknown field may change
 * what the rule means
 */
function readFields(wire: object, fields: readonly Field[], isOpen: boolean): ScheduleFacts | undefined {
  const entries = Object.entries(wire)
    .map(([key, value]) => ({ key: toKey(key), value }))
    .filter(({ value }) => !isNothing(value));
  // What a number under `days` counts depends on the unit: that comes first.
  const sorted = entries.toSorted(
    (a, b) => Number(UNIT_FIELD.keys.has(b.key)) - Number(UNIT_FIELD.keys.has(a.key)),
  );
  let facts: ScheduleFacts | undefined = {};
  let weeks: unknown;
  for (const { key, value } of sorted) {
    if (WEEK_KEYS.has(key)) {
      weeks = value;
      continue;
    }
    const known = fields.find(({ keys }) => keys.has(key));
    if (!known) {
      if (isOpen || NOTE.test(key)) continue;
      return undefined;
    }
    const read = known.read(value, facts.repeats?.unit);
    facts = read && mergeFacts(facts, read);
    if (!facts) return undefined;
  }
  return weeks === undefined ? facts : inWeeks(facts, weeks);
}

function toKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** The first or last of those days in a month. */
function inWeeks(facts: ScheduleFacts, value: unknown): ScheduleFacts | undefined {
  const { days = [], ...repeats } = facts.repeats ?? {};
  const weeks = toItems(value).map((item) =>
    typeof item === 'string' && /[a-z]/i.test(item)
      ? readOrdinal(item.trim().toLowerCase())
      : readNumber(item),
  );
  const isWeek = (week: unknown): week is number => isWhole(week, 1, 5) || week === -1;
  if (!weeks.every(isWeek) || days.length === 0) return undefined;
  const on = weeks.flatMap((week) => days.map((day): MonthDay => ({ week, day })));
  return { ...facts, repeats: { unit: 'month', ...repeats, on } };
}

function readRule(value: unknown): ScheduleFacts | undefined {
  return isObject(value) ? readRepeat(value) : readWords(value);
}

/** Every how many units: 2, or `Every 2 weeks`. */
function readEvery(value: unknown): ScheduleFacts | undefined {
  const every = readNumber(value);
  if (every === 'unreadable') return readWords(value);
  return isWhole(every, 1, MAX_NUMBER) ? { repeats: { every } } : undefined;
}

/** A number from 1, or a name. */
function readMonth(value: unknown): ScheduleFacts | undefined {
  const isName = typeof value === 'string' && /^[a-z]{3}/i.test(value);
  const month = isName ? readMonthName(value.toLowerCase()) : readNumber(value);
  return isWhole(month, 1, MONTHS_PER_YEAR) ? { repeats: { unit: 'year', month } } : undefined;
}

function readWords(value: unknown): ScheduleFacts | undefined {
  const text = cleanTitle(value, MAX_CHARACTERS);
  return text === undefined ? undefined : readScheduleWords(text);
}

function readEnd(value: unknown): ScheduleFacts | undefined {
  const time = readWallTime(value);
  if (!time) return undefined;
  return { ...(time.date && { endDate: time.date }), endMinute: toEndMinute(time) };
}

/** A date, `Never`, `After 5 occurrences`, a count, or an object that holds one of them. */
function readLast(value: unknown): ScheduleFacts | undefined {
  if (isObject(value)) return readFields(value, END_FIELDS, false);
  if (typeof value === 'number') return readCount(value);
  const text = cleanTitle(value, MAX_CHARACTERS)?.toLowerCase().replaceAll('_', ' ') ?? '';
  // The kind of end by itself: another field has its date or count.
  if (END_KIND.test(text)) return {};
  if (/^(?:never|none|no|no end(?: date)?)$/.test(text)) return { isEndless: true };
  const date = readWallTime(value)?.date;
  if (date !== undefined) return { lastDate: date };
  return readScheduleWords(/^(?:ends?|until|for) /.test(text) ? text : `ends ${text}`);
}

function readCount(value: unknown): ScheduleFacts | undefined {
  const count = readNumber(value);
  if (count === 0) return {};
  if (isWhole(count, 1, MAX_NUMBER)) return { count };
  return count === 'unreadable' ? readLast(isObject(value) ? value : String(value)) : undefined;
}

/** Names, abbreviations or numbers of days; a list of them, one text, or an object of flags. */
function readDays(value: unknown, unit: RepeatFacts['unit']): ScheduleFacts | undefined {
  const items = toItems(value);
  const numbers = items.map(readNumber);
  const isNumeric = numbers.every((number) => typeof number === 'number');
  if (isNumeric && (unit === 'month' || unit === 'year')) return toDates(numbers);
  if (typeof value === 'string' && !isNumeric) {
    // `Friday` beside `MONTH` is a day of the month's weeks.
    const { unit: said, ...repeats } = readScheduleWords(value)?.repeats ?? {};
    if (said) return { repeats: { ...(said !== 'week' && { unit: said }), ...repeats } };
  }
  const days = items.map((item, index) => toMonthDay(item, numbers[index]));
  const weekDays = days.flatMap((day) => (day && day.week === undefined ? [day.day] : []));
  const monthDays = days.flatMap((day) =>
    day?.week === undefined ? [] : [{ week: day.week, day: day.day }],
  );
  if (days.includes(undefined) || (weekDays.length > 0 && monthDays.length > 0)) return undefined;
  if (monthDays.length > 0) return { repeats: { on: monthDays } };
  const sorted = [...new Set(weekDays)].sort((a, b) => a - b);
  return { repeats: { days: sorted } };
}

/** `Monday`, `MO`, 1; `2MO`, `-1FR`. Sunday is 0 or 7. */
function toMonthDay(item: unknown, number: unknown): { day: number; week?: number } | undefined {
  if (isWhole(number, 0, 7)) return { day: (number + 6) % 7 };
  if (isObject(item))
    return toMonthDay(
      Object.values(item).find((each) => typeof each === 'string'),
      undefined,
    );
  const [, week, name = ''] = (typeof item === 'string' && /^([1-5]|-1)?([a-z.]+)$/i.exec(item.trim())) || [];
  const day = readDayName(name);
  return day === -1 ? undefined : { day, ...(week !== undefined && { week: Number(week) }) };
}

function toDates(numbers: readonly unknown[]): ScheduleFacts | undefined {
  const isDate = (date: unknown): date is number => isWhole(date, 1, MAX_DATE) || date === -1;
  return numbers.length > 0 && numbers.every(isDate)
    ? { repeats: { on: numbers.map((date) => ({ date })) } }
    : undefined;
}

function toItems(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value))
    return Object.entries(value).flatMap(([key, flag]) => (readFlag(flag) === true ? [key] : []));
  return typeof value === 'string'
    ? value.split(/[\s,;/|]+/).filter((item) => item !== '' && item !== 'and')
    : [value];
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isNothing);
}
