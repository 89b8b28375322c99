import type { MonthDay } from '#menu/model/deal.ts';
import { DATE, MONTH_NAME, readMonthName, readWallTime, TIME } from './read-wall-time.ts';
import { mergeFacts, type ScheduleFacts, toEndMinute } from './schedule-facts.ts';

const MAX_NUMBER = 1000;
/** Days of the week are 0 Monday to 6 Sunday. */
const WEEKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];
const ORDINAL = '(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|last)';
const DAY =
  '(?:mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:s|nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|mo|tu|we|th|fr|sa|su)\\b\\.?';
const DAY_STARTS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
/** Between the items of a list. */
const AND = '(?:,? ?(?:and|&|\\+) |, ?|/)';
const RANGE = ' ?(?:-|–|—|to|through|thru) ?';
const DAYS = `${DAY}(?:(?:${AND}|${RANGE})${DAY})*`;
const COUNT = `\\d{1,4}|${NUMBER_WORDS.join('|')}`;
const OF_MONTH = '(?: (?:of|in) (?:the|each|every|a) month)?';
const MONTH_DATE = '(?:(?:day )?\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[:/-])|last day)';
const EVERY = '(?:every|each|all|on|only)';

interface Clause {
  pattern: RegExp;
  /** Undefined where its words are of no calendar. */
  read(groups: Record<string, string | undefined>): ScheduleFacts | undefined;
}

const clause = (pattern: string, read: Clause['read']): Clause => ({
  pattern: new RegExp(`^(?:${pattern})`),
  read,
});

/** By the first three letters of a unit, such as `days`, `daily` or `annually`. */
const UNITS = { dai: 'day', day: 'day', wee: 'week', mon: 'month', yea: 'year', ann: 'year' } as const;

/**
 * All that Treez's screens say of a schedule, and the usual ways to write it, with examples above each group. The first clause that fits the
 * beginning of the text counts, so a clause comes before those that would take less of it: "Friday 5 pm to Sunday 9 pm" before "Friday".
 */
const CLAUSES: readonly Clause[] = [
  // "Ends never", "Does not repeat", "Custom"
  clause(
    '(?:ends?|ending|stops?|stopping|expires?):? ?never|never (?:ends?|stops?|expires?)|(?:with )?no end(?: date)?|without (?:an )?end|forever|indefinitely|ongoing',
    () => ({ isEndless: true }),
  ),
  clause(
    "(?:does not|doesn'?t|doesn’t|do not|never|not?) ?(?:repeat(?:s|ing)?|recur(?:s|ring|rence)?)|do not\\b|once(?! (?:a|every|per))|one[- ]time(?: only)?|none\\b|never\\b",
    () => ({ repeats: { unit: 'once' } }),
  ),
  clause('custom(?: (?:recurrence|repeat|schedule))?(?:\\.\\.\\.|…)?', () => ({ isCustom: true })),
  // "from 2:00 pm to 5:00 pm", "Friday 5 pm to Sunday 9 pm", "Starting on 2026-11-02", "for 5 times", "ending at 11:59 pm", "all day"
  clause(
    `(?:from |between |at |@ ?)?(?<from>${TIME})(?:${RANGE}| (?:and|until|till) )(?<to>${TIME})`,
    ({ from, to }) => join(readStart(from), readEnd(to)),
  ),
  clause(
    `(?:${EVERY} )*(?<day>${DAY}),? (?:at |@ ?)?(?<from>${TIME})(?:${RANGE}| (?:until|till) )(?<lastDay>${DAY}),? (?:at |@ ?)?(?<to>${TIME})`,
    ({ day = '', from, lastDay = '', to }) =>
      join(
        { repeats: { unit: 'week', days: [readDay(day)] }, endDay: readDay(lastDay) },
        join(readStart(from), readEnd(to)),
      ),
  ),
  clause(
    `(?:(?:ends?|ending|stops?|stopping)(?: on)?|until|till|through|thru|to) (?<day>${DAY}),? (?:at |@ ?)?(?<time>${TIME})`,
    ({ day = '', time }) => join({ endDay: readDay(day) }, readEnd(time)),
  ),
  clause(
    `(?:(?:starts?|starting|begins?|beginning|effective)(?: (?:on|at|from))?|from|as of|since|at|@):? ?(?<time>${DATE}(?:(?:t|,? (?:at |@ ?)?)${TIME})?|${TIME})`,
    ({ time }) => readStart(time),
  ),
  clause(
    `(?:(?:ends?|ending|stops?|stopping|expires?) )?(?:after |for )?(?<count>${COUNT}) (?:times?|occurrences?|repeats?|repetitions?)`,
    ({ count }) => {
      const times = readNumberWord(count);
      return times === undefined ? undefined : { count: times };
    },
  ),
  clause(
    `(?:(?:ends?|ending|stops?|stopping|expires?)(?: (?:on|at|by|after))?|until|till|through|thru|to|-|–|—):? ?(?<time>${DATE}(?:(?:t|,? (?:at |@ ?)?)${TIME})?|${TIME})`,
    ({ time }) => readEnd(time),
  ),
  clause('all[- ]day\\b', () => ({ isAllDay: true })),
  // "Every weekday (Monday to Friday)", "weekends"
  clause(
    `(?:${EVERY} )?(?:business days?|work ?days?|week ?-?days?(?: only)?)\\b(?: ?\\((?:monday|mon)${RANGE}(?:friday|fri)\\))?`,
    () => ({ repeats: { unit: 'week', days: WEEKDAYS } }),
  ),
  clause(
    `(?:${EVERY} )?week ?-?ends?(?: only)?\\b(?: ?\\((?:saturday|sat)(?:${AND}|${RANGE})(?:sunday|sun)\\))?`,
    () => ({ repeats: { unit: 'week', days: WEEKEND } }),
  ),
  // "Every other week", "Quarterly", "Every 2 days", "Weekly", "WEEK"
  clause(
    '(?:every ?other|bi-?weekly|fortnightly)(?: (?<unit>day|week|month|year))?\\b',
    ({ unit = 'week' }) => toUnit(unit, 2),
  ),
  clause('quarterly\\b', () => toUnit('month', 3)),
  clause(
    `(?:every|each|once (?:a|every|per)) ?(?:(?<every>${COUNT}|[2-9](?:nd|rd|th)|second|third|fourth) )?(?<unit>day|week|month|year)(?:s|\\(s\\))?\\b`,
    ({ every = '1', unit }) => toUnit(unit, readNumberWord(every) ?? readOrdinal(every)),
  ),
  clause('(?<unit>daily|weekly|monthly|yearly|annual(?:ly)?)\\b', ({ unit }) => toUnit(unit)),
  clause('(?<unit>day|week|month|year)s?(?=$|[,;.(])', ({ unit }) => toUnit(unit)),
  // "on the fourth Thursday of November", "on April 20th", "on the 20th of April", "on day 2", "on the last day of the month"
  clause(
    `(?:on )?(?:the |(?:every|each) (?=.* month))?(?<weeks>${ORDINAL}(?:${AND}(?:the )?${ORDINAL})*) (?<day>${DAY})(?:(?: (?:of|in) (?<month>${MONTH_NAME}))(?! \\d)|${OF_MONTH})`,
    ({ weeks = '', day = '', month }) =>
      toMonthDays(
        matchAll(weeks, ORDINAL).map((week) => ({ week: readOrdinal(week) ?? 0, day: readDay(day) })),
        month,
      ),
  ),
  clause(`(?:on )?(?:the )?(?<month>${MONTH_NAME}) (?<date>\\d{1,2})(?:st|nd|rd|th)?\\b`, ({ month, date }) =>
    toMonthDays([{ date: Number(date) }], month),
  ),
  clause(
    `(?:on )?(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH_NAME})(?![a-z])`,
    ({ month, date }) => toMonthDays([{ date: Number(date) }], month),
  ),
  clause(
    `(?:on )?(?:the |days )*(?<dates>${MONTH_DATE}(?:${AND}(?:the )?${MONTH_DATE})*)${OF_MONTH}`,
    ({ dates = '' }) =>
      toMonthDays(
        matchAll(dates, MONTH_DATE).map((date) => ({
          date: date === 'last day' ? -1 : Number(/\d+/.exec(date)?.[0]),
        })),
      ),
  ),
  // "on Monday, Wednesday and Friday", "Mon-Fri"
  clause(`(?:(?:${EVERY}):? )*(?<days>${DAYS})(?: only)?`, ({ days = '' }) => {
    const read = readDays(days);
    return read && { repeats: { unit: 'week', days: read } };
  }),
];

/** Between clauses. */
const SEPARATOR = /^[\s,;.:·|]*(?:(?:and|but|then|&) )?/;
/** Words before a clause that add nothing to it. */
const LEAD =
  /^(?:(?:repeats?|repeating|recurs|recurring|recurrence|occurs|schedule[ds]?|valid|available)\b:? ?)+/;

/**
 * Reads what words say of a schedule, e.g. `Weekly on Monday, Starting on 2026-10-26 12:00 am and ending at 11:59 pm`.
 * @returns undefined where any of the words is not understood: it may be what matters
 */
export function readScheduleWords(text: string): ScheduleFacts | undefined {
  let rest = text
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
  let facts: ScheduleFacts | undefined = {};
  for (rest = strip(rest); rest !== ''; rest = strip(rest)) {
    const said = readClause(rest);
    if (!said) return undefined;
    facts = addClause(facts, said.facts);
    if (!facts) return undefined;
    rest = rest.slice(said.length);
    if (/^[a-z\d]/.test(rest)) return undefined;
  }
  return facts;
}

/** `Weekly on Monday … ending at 5:00 pm, ends on 2026-12-31`: once the hours are known, another end is that of the whole series. */
function addClause(facts: ScheduleFacts, said: ScheduleFacts): ScheduleFacts | undefined {
  const { endDate, endMinute, ...others } = said;
  const isSeries = facts.endMinute !== undefined && endDate !== undefined;
  return mergeFacts(facts, isSeries ? { ...others, lastDate: endDate } : said);
}

function readClause(text: string): { facts: ScheduleFacts; length: number } | undefined {
  for (const { pattern, read } of CLAUSES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const facts = read({ ...match.groups });
    return facts && { facts, length: match[0].length };
  }
  return undefined;
}

function strip(text: string): string {
  return text.replace(SEPARATOR, '').replace(LEAD, '').trim();
}

function join(one: ScheduleFacts | undefined, other: ScheduleFacts | undefined): ScheduleFacts | undefined {
  return one && other && mergeFacts(one, other);
}

export function readStart(value: unknown): ScheduleFacts | undefined {
  const time = readWallTime(value);
  if (!time) return undefined;
  const { date, minuteOfDay } = time;
  return { ...(date && { startDate: date }), ...(minuteOfDay !== undefined && { startMinute: minuteOfDay }) };
}

/** A date by itself may be the end of the first time, or of all. */
function readEnd(text = ''): ScheduleFacts | undefined {
  const time = readWallTime(text);
  if (!time) return undefined;
  const { date, minuteOfDay } = time;
  if (minuteOfDay === undefined) return date === undefined ? undefined : { lastDate: date };
  return { ...(date && { endDate: date }), endMinute: toEndMinute(time) };
}

function toUnit(name = '', every?: number): ScheduleFacts | undefined {
  const unit = Object.entries(UNITS).find(([start]) => name.startsWith(start))?.[1];
  return unit && { repeats: { unit, ...(every !== undefined && { every }) } };
}

function toMonthDays(on: MonthDay[], monthName?: string): ScheduleFacts | undefined {
  const isDay = (monthDay: MonthDay) =>
    'date' in monthDay
      ? monthDay.date === -1 || (monthDay.date >= 1 && monthDay.date <= 31)
      : monthDay.week !== 0 && monthDay.day >= 0;
  if (on.length === 0 || !on.every(isDay)) return undefined;
  if (monthName === undefined) return { repeats: { unit: 'month', on } };
  return { repeats: { unit: 'year', on, month: readMonthName(monthName) } };
}

/** @returns from 1; undefined for none, and for what is beyond reason */
function readNumberWord(text = ''): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : NUMBER_WORDS.indexOf(text) + 1;
  return number >= 1 && number <= MAX_NUMBER ? number : undefined;
}

/** @returns 1 to 9; -1 for the last */
export function readOrdinal(text: string): number | undefined {
  if (text === 'last') return -1;
  const number = ORDINAL_WORDS.indexOf(text) + 1 || Number(/^\d/.exec(text)?.[0]);
  return number >= 1 ? number : undefined;
}

/** @param text any spelling of one day @returns 0 Monday to 6 Sunday; -1 for none */
function readDay(text: string): number {
  return DAY_STARTS.indexOf(text.slice(0, 2));
}

const ONE_DAY = new RegExp(`^${DAY}$`);

/** A day by its name or an abbreviation of it. @returns 0 Monday to 6 Sunday; -1 for none */
export function readDayName(text: string): number {
  const name = text.trim().toLowerCase();
  return ONE_DAY.test(name) ? readDay(name) : -1;
}

/** @returns ascending, 0 Monday to 6 Sunday */
function readDays(text: string): number[] | undefined {
  const parts = [...text.matchAll(new RegExp(`(?<joint>${RANGE}|${AND})?(?<day>${DAY})`, 'g'))];
  const days = new Set<number>();
  let previous = 0;
  for (const { groups } of parts) {
    const day = readDay(groups?.['day'] ?? '');
    const isRange = new RegExp(`^${RANGE}$`).test(groups?.['joint'] ?? '');
    for (let each = isRange ? previous : day; each !== day; each = (each + 1) % 7) days.add(each);
    days.add(day);
    previous = day;
  }
  return days.size > 0 ? [...days].sort((a, b) => a - b) : undefined;
}

function matchAll(text: string, pattern: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map(([match]) => match);
}
