import { MINUTES_PER_DAY } from '#menu/hours/wall-clock.ts';

/** A date, a time of day or both, on the store's clock. Treez sends them without a zone. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  date?: string;
  /** Minutes from midnight, 0 to 1439. */
  minuteOfDay?: number;
  /** Present where seconds are given that are not 0. */
  hasSeconds?: true;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_NAME = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?';
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** `2026-11-27`, `11/27/2026`, `11/27/26`, `Nov 27, 2026`, `November 27th 2026`, `27 Nov 2026`; a day of the week may come first. */
export const DATE = `${DAY_NAME}(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{4}|\\d{2})|${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} ${MONTH_NAME},? \\d{4})(?!\\d)`;

/** `9:00 am`, `9 AM`, `9:00:00 a.m.`, `17:00`, `noon`, `midnight`. */
export const TIME =
  '(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]\\.?m(?:\\.|\\b))?|\\d{1,2} ?[ap]\\.?m(?:\\.|\\b)|noon\\b|midnight\\b)';

const WALL_TIME = new RegExp(
  `^(?:(?<date>${DATE})(?:(?:t|,? (?:at |@ ?)?)(?<dateTime>${TIME}))?|(?<time>${TIME}))$`,
);
const ISO_DATE = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})/;
const US_DATE = /(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})/;
const NAMED_DATE = new RegExp(
  `(?:(${MONTH_NAME}) (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2}) (${MONTH_NAME})),? (\\d{4})`,
);
const CLOCK = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?(?:\.\d+)? ?([ap])?/;

/**
 * Reads a date, a time of day or both, in any spelling that Treez uses. Dates with slashes are American: the month comes first.
 * @returns undefined for anything else, such as a time with an offset or a day that no calendar has
 */
export function readWallTime(value: unknown): WallTime | undefined {
  if (typeof value !== 'string') return undefined;
  const { groups } = WALL_TIME.exec(value.trim().toLowerCase().replace(/\s+/g, ' ')) ?? {};
  if (!groups) return undefined;
  const date = groups['date'] === undefined ? undefined : readDate(groups['date']);
  if (groups['date'] !== undefined && date === undefined) return undefined;
  const clock = groups['dateTime'] ?? groups['time'];
  const time = clock === undefined ? undefined : readClock(clock);
  if (clock !== undefined && time === undefined) return undefined;
  return { ...(date && { date }), ...time };
}

/** @param name e.g. `nov` or `november` @returns 1 to 12; 0 for none */
export function readMonthName(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function readDate(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(text) ?? [];
  if (isoYear !== undefined) return toDate(isoYear, isoMonth, isoDay);
  const [, month, day, year = ''] = US_DATE.exec(text) ?? [];
  if (month !== undefined) return toDate(year.length === 2 ? `20${year}` : year, month, day);
  const [, name, dayAfter, dayBefore, nameAfter, namedYear] = NAMED_DATE.exec(text) ?? [];
  return toDate(namedYear, String(readMonthName(name ?? nameAfter ?? '')), dayAfter ?? dayBefore);
}

function toDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const atUtc = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(atUtc)) return undefined;
  return new Date(atUtc).toISOString().startsWith(date) ? date : undefined;
}

function readClock(text: string): Omit<WallTime, 'date'> | undefined {
  if (text === 'noon') return { minuteOfDay: MINUTES_PER_DAY / 2 };
  if (text === 'midnight') return { minuteOfDay: 0 };
  const [, hourText, minuteText = '0', secondText = '0', half] = CLOCK.exec(text) ?? [];
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  const isHour = half === undefined ? hour <= 23 : hour >= 1 && hour <= 12;
  if (!isHour || minute > 59 || second > 59) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return { minuteOfDay: hours * 60 + minute, ...(second > 0 && { hasSeconds: true as const }) };
}
