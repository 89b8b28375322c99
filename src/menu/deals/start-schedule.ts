import { fromDate, MINUTES_PER_DAY, toDate } from '../hours/wall-clock.ts';
import { parseWallMinute } from '../hours/wall-clock-text.ts';
import type { RepeatingSchedule } from '../model/deal.ts';
import { isOn, type RepeatRule, toDayNumber } from './deal-schedule.ts';

/** February 29 is up to eight years away. */
const MAX_DAYS = 8 * 366;
/** As many occurrences as two weeks can have: every gap of a weekly rule is among them. */
const COUNTED_GAPS = 14;
const TIME_START = 'YYYY-MM-DD'.length;

/** A repeating schedule as a store sets it up. */
interface ScheduleSetup {
  /** From when on it applies, `YYYY-MM-DDTHH:mm`: perhaps a day that the rule does not name. */
  fromLocal: string;
  /** How long each time lasts, at least 1. */
  minutes: number;
  /** `YYYY-MM-DD`, the last day on which a time may begin. */
  untilDate?: string | undefined;
  /** How many times it holds; at least 1. */
  count?: number | undefined;
  /** 1 to 12: only in this month. */
  month?: number | undefined;
}

/**
 * A repeating schedule that begins on the first day that its rule names.
 * @returns undefined where it never holds, or where its times would overlap
 */
export function startSchedule(
  rule: MutableRule,
  { fromLocal, minutes, untilDate, count, month }: ScheduleSetup,
): RepeatingSchedule | undefined {
  const anchor = toDayNumber(parseWallMinute(fromLocal));
  const end = Math.min(
    untilDate === undefined ? Number.POSITIVE_INFINITY : toDayNumber(fromDate(untilDate)),
    anchor + (count === undefined ? MAX_DAYS : MAX_DAYS * count),
  );
  const first = findDay(anchor, end, (day) => isOn(anchorIn(rule, month), day, anchor) && isIn(day, month));
  if (first === undefined) return undefined;
  const isNext = (day: number) => isOn(rule, day, first);
  if (minutes > findShortestGap(first, isNext) * MINUTES_PER_DAY) return undefined;
  const last = findLast(first, untilDate === undefined ? undefined : end, count, isNext);
  return {
    ...rule,
    startLocal: `${toDate(first * MINUTES_PER_DAY)}${fromLocal.slice(TIME_START)}`,
    minutes,
    ...(last !== undefined && { untilDate: toDate(last * MINUTES_PER_DAY) }),
    ...(count !== undefined && { count }),
  };
}

type MutableRule =
  | { repeat: 'daily'; every?: number }
  | Pick<Extract<RepeatingSchedule, { repeat: 'weekly' }>, 'repeat' | 'days' | 'every'>
  | Pick<Extract<RepeatingSchedule, { repeat: 'monthly' }>, 'repeat' | 'on' | 'every'>;

/** Until its first month is found, a rule for one month of the year is looked for in every month. */
function anchorIn(rule: MutableRule, month: number | undefined): RepeatRule {
  return month === undefined ? rule : { ...rule, every: 1 };
}

function isIn(day: number, month: number | undefined): boolean {
  return month === undefined || Number(toDate(day * MINUTES_PER_DAY).slice(5, 7)) === month;
}

function findDay(from: number, to: number, isFound: (day: number) => boolean): number | undefined {
  for (let day = from; day <= to && day <= from + MAX_DAYS; day += 1) if (isFound(day)) return day;
  return undefined;
}

function findShortestGap(first: number, isNext: (day: number) => boolean): number {
  let shortest = Number.POSITIVE_INFINITY;
  let previous = first;
  for (let gaps = 0; gaps < COUNTED_GAPS; gaps += 1) {
    const day = findDay(previous + 1, Number.POSITIVE_INFINITY, isNext);
    if (day === undefined) break;
    shortest = Math.min(shortest, day - previous);
    previous = day;
  }
  return shortest;
}

/** The day of the last time. */
function findLast(
  first: number,
  end: number | undefined,
  count: number | undefined,
  isNext: (day: number) => boolean,
): number | undefined {
  if (end === undefined && count === undefined) return undefined;
  let last = first;
  for (let times = 1; count === undefined || times < count; times += 1) {
    const day = findDay(last + 1, end ?? Number.POSITIVE_INFINITY, isNext);
    if (day === undefined) break;
    last = day;
  }
  return last;
}
