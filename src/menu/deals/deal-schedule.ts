import { fromDate, MINUTES_PER_DAY, toDayOfWeek, type WallMinute } from '../hours/wall-clock.ts';
import { formatWallMinute, parseWallMinute } from '../hours/wall-clock-text.ts';
import type { DealSchedule, MonthDay, RepeatingSchedule } from '../model/deal.ts';

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
const MS_PER_DAY = 86_400_000;

/** How far to look for the next change, in days: February 29 is up to eight years away. */
const HORIZONS_DAYS = [9, 70, 3000] as const;

/** From `start` up to, not including, `end`; infinite where it has none. */
interface DealTime {
  start: WallMinute;
  end: WallMinute;
}

/** The same on the store's clock, `YYYY-MM-DDTHH:mm`; absent where it has none. */
export interface DealWindow {
  startLocal?: string;
  /** The first minute at which the deal no longer holds. */
  untilLocal?: string;
}

/** Days since 1970 began. */
type DayNumber = number;

/**
 * Whether a schedule holds at a minute. Schedules follow the clock on the wall: in the night in which an hour comes twice they hold in
 * both, and of a time that would begin in an hour that is skipped, the part after that hour counts.
 * @param nowLocal `YYYY-MM-DDTHH:mm`
 */
export function holdsAt(schedule: DealSchedule, nowLocal: string): boolean {
  const now = parseWallMinute(nowLocal);
  return listTimes(schedule, now, now + 1).length > 0;
}

/** The first minute after this one at which a schedule begins or stops holding; undefined if there is none. */
export function findNextChange(schedule: DealSchedule, nowLocal: string): string | undefined {
  const now = parseWallMinute(nowLocal);
  const { startLocal, untilLocal } = findWindow(schedule, nowLocal) ?? {};
  return [startLocal, untilLocal].find((change) => change !== undefined && parseWallMinute(change) > now);
}

/**
 * The time span in which a schedule holds at a minute, or else the next one; undefined if there is none. Spans without a gap
 * between them count as one.
 */
export function findWindow(schedule: DealSchedule, nowLocal: string): DealWindow | undefined {
  const now = parseWallMinute(nowLocal);
  const from = Math.max(now, schedule.startLocal === undefined ? now : parseWallMinute(schedule.startLocal));
  let found: DealTime | undefined;
  for (const days of HORIZONS_DAYS) {
    const horizon = from + days * MINUTES_PER_DAY;
    [found] = joinTimes(listTimes(schedule, now, horizon));
    // A time that reaches the horizon may go on beyond it.
    if (found && found.end < horizon) break;
  }
  if (!found) return undefined;
  const isLasting = found.end >= from + HORIZONS_DAYS[2] * MINUTES_PER_DAY;
  return {
    ...(Number.isFinite(found.start) && { startLocal: formatWallMinute(found.start) }),
    ...(!isLasting && { untilLocal: formatWallMinute(found.end) }),
  };
}

/** The last minute at which a schedule holds; undefined where it has no end. */
export function findLastMinute(schedule: DealSchedule): string | undefined {
  if (schedule.repeat === 'none') return schedule.endLocal;
  const { startLocal, untilDate, minutes } = schedule;
  if (untilDate === undefined) return undefined;
  return formatWallMinute(parseWallMinute(`${untilDate}${startLocal.slice(DATE_LENGTH)}`) + minutes - 1);
}

/** All times that hold at some minute from `from` up to, not including, `to`, in their order. */
export function listTimes(schedule: DealSchedule, from: WallMinute, to: WallMinute): DealTime[] {
  if (schedule.repeat === 'none') {
    const { startLocal, endLocal } = schedule;
    const start = startLocal === undefined ? Number.NEGATIVE_INFINITY : parseWallMinute(startLocal);
    const end = endLocal === undefined ? Number.POSITIVE_INFINITY : parseWallMinute(endLocal) + 1;
    return start < Math.min(end, to) && end > from ? [{ start, end }] : [];
  }
  const { minutes, untilDate } = schedule;
  const first = parseWallMinute(schedule.startLocal);
  const firstDay = toDayNumber(first);
  const minuteOfDay = first - firstDay * MINUTES_PER_DAY;
  const lastDay = Math.min(
    toDayNumber(to - 1 - minuteOfDay),
    untilDate === undefined ? Number.POSITIVE_INFINITY : toDayNumber(fromDate(untilDate)),
  );
  const times: DealTime[] = [];
  for (
    let day = Math.max(firstDay, toDayNumber(from - minutes - minuteOfDay) + 1);
    day <= lastDay;
    day += 1
  ) {
    if (!isOn(schedule, day, firstDay)) continue;
    const start = day * MINUTES_PER_DAY + minuteOfDay;
    times.push({ start, end: start + minutes });
  }
  return times;
}

export function toDayNumber(minute: WallMinute): DayNumber {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** What of a schedule says on which days it begins. */
export type RepeatRule = Pick<RepeatingSchedule, 'every'> &
  (
    | { repeat: 'daily' }
    | { repeat: 'weekly'; days: readonly number[] }
    | { repeat: 'monthly'; on: readonly MonthDay[] }
  );

/** Whether a rule names a day. @param anchor the day from which `every` counts */
export function isOn(rule: RepeatRule, day: DayNumber, anchor: DayNumber): boolean {
  const { every = 1 } = rule;
  switch (rule.repeat) {
    case 'daily':
      return (day - anchor) % every === 0;
    case 'weekly':
      return (
        rule.days.includes(toDayOfWeek(day * MINUTES_PER_DAY)) &&
        (toWeekNumber(day) - toWeekNumber(anchor)) % every === 0
      );
    case 'monthly':
      return (
        (toMonthNumber(day) - toMonthNumber(anchor)) % every === 0 &&
        rule.on.some((monthDay) => isMonthDay(monthDay, day))
      );
  }
}

/** Days count from a Thursday. */
function toWeekNumber(day: DayNumber): number {
  return Math.floor((day + 3) / DAYS_PER_WEEK);
}

function toMonthNumber(day: DayNumber): number {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * MONTHS_PER_YEAR + date.getUTCMonth();
}

function isMonthDay(monthDay: MonthDay, day: DayNumber): boolean {
  const date = new Date(day * MS_PER_DAY).getUTCDate();
  if ('date' in monthDay) return monthDay.date === date || (monthDay.date === -1 && isNextMonth(day, 1));
  const { week, day: dayOfWeek } = monthDay;
  if (toDayOfWeek(day * MINUTES_PER_DAY) !== dayOfWeek) return false;
  return week === -1 ? isNextMonth(day, DAYS_PER_WEEK) : Math.ceil(date / DAYS_PER_WEEK) === week;
}

function isNextMonth(day: DayNumber, daysLater: number): boolean {
  return toMonthNumber(day + daysLater) !== toMonthNumber(day);
}

function joinTimes(times: readonly DealTime[]): DealTime[] {
  const joined: DealTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    if (last && time.start <= last.end) last.end = Math.max(last.end, time.end);
    else joined.push({ ...time });
  }
  return joined;
}
