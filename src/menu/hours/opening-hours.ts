import {
  fromDate,
  MINUTES_PER_DAY,
  toDate,
  toDayOfWeek,
  toDayStart,
  toMinuteOfDay,
  toWallMinute,
  type WallMinute,
} from './wall-clock.ts';

/** Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** `[opens, closes]` as HH:MM in the store's time zone; a closing time at or before the opening time is in the night that follows. */
export type DayHours = 'closed' | readonly [opens: string, closes: string];

export type OpeningHours = Readonly<Record<Weekday, DayHours>>;

/** A day whose hours are not those of its weekday; `date` is YYYY-MM-DD by the store's calendar. */
export interface SpecialDay {
  date: string;
  hours: DayHours;
  name?: string | undefined;
}

export interface Opening {
  hours: OpeningHours;
  /** In any order, each date once. */
  holidays?: readonly SpecialDay[] | undefined;
  /** IANA name of the store's zone, whatever the reader's is. */
  timeZone: string;
}

/** When a closed store opens; `daysAhead` is 0 for today and at most 14. */
export interface NextOpening {
  opensAt: string;
  date: string;
  daysAhead: number;
}

/**
 * Whether a store is open at an instant. `closesAt` (HH:MM) is absent where it stays open for a day and night or more;
 * `next` is absent where it stays closed for two weeks. `holiday` is the name that today has.
 */
export type OpenState = { holiday?: string } & (
  | { isOpen: true; closesAt?: string; closesSoon: boolean }
  | { isOpen: false; next?: NextOpening }
);

/** From its opening until just before its closing. */
interface Span {
  from: WallMinute;
  to: WallMinute;
  opensAt: string;
  closesAt: string;
}

const DAYS_LOOKED_AHEAD = 14;
const SOON_MS = 30 * 60_000;

/** Whether the store is open, and until or from when. What its clock reads decides, also in nights in which clocks change. */
export function toOpenState(opening: Opening, now: Date): OpenState {
  const minute = toWallMinute(now, opening.timeZone);
  const holiday = findHoliday(opening, minute)?.name;
  const today = holiday ? { holiday } : {};
  const span = findLastSpan(opening, minute);
  if (!span) {
    const next = findNextOpening(opening, minute);
    return next ? { ...today, isOpen: false, next } : { ...today, isOpen: false };
  }
  if (span.to - minute >= MINUTES_PER_DAY) return { ...today, isOpen: true, closesSoon: false };
  const soon = toWallMinute(new Date(now.getTime() + SOON_MS), opening.timeZone);
  return { ...today, isOpen: true, closesAt: span.closesAt, closesSoon: !findSpan(opening, soon) };
}

/** The date and the weekday in a time zone at an instant. */
export function toStoreDay(now: Date, timeZone: string): { date: string; weekday: Weekday } {
  const minute = toWallMinute(now, timeZone);
  return { date: toDate(minute), weekday: toWeekday(minute) };
}

/**
 * The special days of some days in a row, the earliest first.
 * @param from YYYY-MM-DD
 * @param dayCount how many days, the first included
 */
export function listSpecialDays(
  holidays: readonly SpecialDay[],
  from: string,
  dayCount: number,
): SpecialDay[] {
  const end = toDate(fromDate(from) + dayCount * MINUTES_PER_DAY);
  return holidays
    .filter(({ date }) => date >= from && date < end)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** The last of the spans that follow each other without a gap, for a day at most; the first of them is the one at a minute. */
function findLastSpan(opening: Opening, minute: WallMinute): Span | undefined {
  const span = findSpan(opening, minute);
  let last = span;
  let next = span;
  while (next && next.to - minute < MINUTES_PER_DAY) {
    next = findSpan(opening, next.to);
    last = next ?? last;
  }
  return last;
}

/** The span in which a minute is: of its own day, or of the night before. */
function findSpan(opening: Opening, minute: WallMinute): Span | undefined {
  const day = toDayStart(minute);
  return [day, day - MINUTES_PER_DAY]
    .map((each) => toSpan(opening, each))
    .find((span) => span && span.from <= minute && minute < span.to);
}

function findNextOpening(opening: Opening, minute: WallMinute): NextOpening | undefined {
  for (let daysAhead = 0; daysAhead <= DAYS_LOOKED_AHEAD; daysAhead++) {
    const day = toDayStart(minute) + daysAhead * MINUTES_PER_DAY;
    const span = toSpan(opening, day);
    if (span && span.from > minute) return { opensAt: span.opensAt, date: toDate(day), daysAhead };
  }
  return undefined;
}

/** @param day the minute at which it begins */
function toSpan(opening: Opening, day: WallMinute): Span | undefined {
  const hours = findHoliday(opening, day)?.hours ?? opening.hours[toWeekday(day)];
  if (hours === 'closed') return undefined;
  const [opensAt, closesAt] = hours;
  const [from, to] = [day + toMinuteOfDay(opensAt), day + toMinuteOfDay(closesAt)];
  return { from, to: to <= from ? to + MINUTES_PER_DAY : to, opensAt, closesAt };
}

function findHoliday({ holidays }: Opening, minute: WallMinute): SpecialDay | undefined {
  const date = toDate(minute);
  return holidays?.find((holiday) => holiday.date === date);
}

function toWeekday(minute: WallMinute): Weekday {
  return WEEKDAYS[toDayOfWeek(minute)] ?? 'monday';
}
