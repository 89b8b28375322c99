import { MINUTES_PER_DAY } from '#menu/hours/wall-clock.ts';
import type { MonthDay } from '#menu/model/deal.ts';
import type { WallTime } from './read-wall-time.ts';

/** How often a discount comes back. What is absent is not said. */
export interface RepeatFacts {
  unit?: 'once' | 'day' | 'week' | 'month' | 'year';
  /** Every so many units, at least 1. */
  every?: number;
  /** Of the week: 0 Monday to 6 Sunday, ascending. */
  days?: number[];
  /** Of the month. */
  on?: MonthDay[];
  /** Of the year, 1 to 12. */
  month?: number;
}

/** What one part of a schedule says: its prose, its fields, its `repeat`. What is absent is not said. */
export interface ScheduleFacts {
  repeats?: RepeatFacts;
  /** It says that there is a rule, but not which. */
  isCustom?: true;
  /** `YYYY-MM-DD` */
  startDate?: string;
  /** Of the day, 0 to 1439. */
  startMinute?: number;
  /** `YYYY-MM-DD`, on which the first time ends. */
  endDate?: string;
  /** The day of the week on which the first time ends: 0 Monday to 6 Sunday. */
  endDay?: number;
  /** The first minute of the day at which it no longer holds, 0 to 1440. */
  endMinute?: number;
  /** `YYYY-MM-DD`, after which it does not come back. */
  lastDate?: string;
  /** How many times it comes back. */
  count?: number;
  isEndless?: true;
  isAllDay?: true;
}

/** Puts two parts of a schedule together; undefined where they contradict each other. */
export function mergeFacts(one: ScheduleFacts, other: ScheduleFacts): ScheduleFacts | undefined {
  const { repeats: ours, ...facts } = one;
  const { repeats: theirs, ...otherFacts } = other;
  const merged = mergeFields(facts, otherFacts);
  const repeats = ours && theirs ? mergeRepeats(ours, theirs) : (ours ?? theirs);
  if (!merged || (ours && theirs && !repeats)) return undefined;
  return { ...merged, ...(repeats && { repeats }) };
}

/** A month of the year makes a rule that comes back once a year. */
function mergeRepeats(one: RepeatFacts, other: RepeatFacts): RepeatFacts | undefined {
  const { unit, ...facts } = one;
  const { unit: otherUnit, ...otherFacts } = other;
  const merged = mergeFields(facts, otherFacts);
  if (!merged) return undefined;
  if (!unit || !otherUnit || unit === otherUnit) {
    const same = unit ?? otherUnit;
    return { ...(same && { unit: same }), ...merged };
  }
  return [unit, otherUnit].every((each) => each === 'month' || each === 'year')
    ? { unit: 'year', ...merged }
    : undefined;
}

function mergeFields<Facts extends object>(one: Facts, other: Facts): Facts | undefined {
  const theirs = new Map<string, unknown>(Object.entries(other));
  const isSame = ([key, value]: [string, unknown]) =>
    !theirs.has(key) || JSON.stringify(theirs.get(key)) === JSON.stringify(value);
  return Object.entries(one).every(isSame) ? { ...one, ...other } : undefined;
}

/**
 * The minute of the day from which something that ends at a time no longer holds. "5:00 pm" is until five; "11:59 pm" is all of the day's
 * last minute, so too any other last minute of an hour, and a minute of which seconds are named.
 */
export function toEndMinute({ minuteOfDay = MINUTES_PER_DAY, hasSeconds }: WallTime): number {
  const isLastMinute = hasSeconds || minuteOfDay % 60 === 59;
  return isLastMinute ? minuteOfDay + 1 : minuteOfDay;
}
