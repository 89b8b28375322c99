import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLastMinute, findNextChange, findWindow, holdsAt } from '#menu/deals/deal-schedule.ts';
import { startSchedule } from '#menu/deals/start-schedule.ts';
import { addMinutes, toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { DealSchedule, MonthDay } from '#menu/model/deal.ts';

const weekly = (days: number[], startLocal: string, minutes: number): DealSchedule => ({
  repeat: 'weekly',
  days,
  startLocal,
  minutes,
});

/** 26 October 2026 is a Monday. */
const MONDAYS = weekly([0], '2026-10-26T00:00', 1440);
const FRIDAY_NIGHTS = weekly([4], '2026-10-30T22:00', 240);
const ONCE: DealSchedule = { repeat: 'none', startLocal: '2026-11-27T09:00', endLocal: '2026-11-27T17:59' };

describe('a deal on Mondays', () => {
  it.each([
    ['2026-11-22T23:59', false],
    ['2026-11-23T00:00', true],
    ['2026-11-23T12:00', true],
    ['2026-11-23T23:59', true],
    ['2026-11-24T00:00', false],
    ['2026-10-19T12:00', false],
  ])('at %s holds: %s', (nowLocal, holds) => {
    expect(holdsAt(MONDAYS, nowLocal)).toBe(holds);
  });

  it.each([
    ['2026-11-22T12:00', '2026-11-23T00:00'],
    ['2026-11-23T00:00', '2026-11-24T00:00'],
    ['2026-11-23T23:59', '2026-11-24T00:00'],
    ['2026-11-24T00:00', '2026-11-30T00:00'],
  ])('after %s changes at %s', (nowLocal, change) => {
    expect(findNextChange(MONDAYS, nowLocal)).toBe(change);
  });
});

describe('a deal from ten on Friday night to two', () => {
  it.each([
    ['2026-10-30T21:59', false],
    ['2026-10-30T22:00', true],
    ['2026-10-31T00:00', true],
    ['2026-10-31T01:59', true],
    ['2026-10-31T02:00', false],
    ['2026-10-31T22:00', false],
    ['2026-11-07T01:00', true],
    ['2026-10-24T01:00', false],
  ])('at %s holds: %s', (nowLocal, holds) => {
    expect(holdsAt(FRIDAY_NIGHTS, nowLocal)).toBe(holds);
  });

  it('ends on the day after it began', () => {
    expect(findNextChange(FRIDAY_NIGHTS, '2026-10-31T01:59')).toBe('2026-10-31T02:00');
  });
});

describe('a deal that is once', () => {
  it.each([
    ['2026-11-27T08:59', false, '2026-11-27T09:00'],
    ['2026-11-27T09:00', true, '2026-11-27T18:00'],
    ['2026-11-27T17:59', true, '2026-11-27T18:00'],
    ['2026-11-27T18:00', false, undefined],
  ])('at %s holds: %s, until %s', (nowLocal, holds, change) => {
    expect(holdsAt(ONCE, nowLocal)).toBe(holds);
    expect(findNextChange(ONCE, nowLocal)).toBe(change);
  });

  it('may have no end, or no start', () => {
    expect(holdsAt({ repeat: 'none', startLocal: '2026-11-27T09:00' }, '2030-01-01T00:00')).toBe(true);
    expect(holdsAt({ repeat: 'none', endLocal: '2026-11-27T09:00' }, '2020-01-01T00:00')).toBe(true);
    expect(holdsAt({ repeat: 'none' }, '2020-01-01T00:00')).toBe(true);
  });

  it('that ends before it starts never holds', () => {
    const backwards: DealSchedule = {
      repeat: 'none',
      startLocal: '2026-11-27T09:00',
      endLocal: '2026-11-26T09:00',
    };
    for (const now of ['2026-11-26T08:00', '2026-11-26T12:00', '2026-11-27T12:00'])
      expect(holdsAt(backwards, now)).toBe(false);
  });
});

describe('when the clocks change in Los Angeles', () => {
  const holdsIn = (schedule: DealSchedule, at: string) =>
    holdsAt(schedule, toWallClock(at, 'America/Los_Angeles'));
  /** Sundays, an hour long each: in spring the clock jumps from two to three, in autumn it goes from two back to one. */
  const fromOne = weekly([6], '2026-01-04T01:00', 60);
  const fromTwo = weekly([6], '2026-01-04T02:00', 60);

  it.each([
    ['in spring, from two to three never holds', fromTwo, '2026-03-08T09:59:59.000Z', false],
    ['in spring, from two to three never holds', fromTwo, '2026-03-08T10:00:00.000Z', false],
    ['in spring, from one to two ends with the jump', fromOne, '2026-03-08T09:59:59.000Z', true],
    ['in spring, from one to two ends with the jump', fromOne, '2026-03-08T10:00:00.000Z', false],
    ['in autumn, from one to two holds in both hours', fromOne, '2026-11-01T08:30:00.000Z', true],
    ['in autumn, from one to two holds in both hours', fromOne, '2026-11-01T09:30:00.000Z', true],
    ['in autumn, from one to two is over at the second two', fromOne, '2026-11-01T10:00:00.000Z', false],
  ])('%s', (_, schedule, at, holds) => {
    expect(holdsIn(schedule, at)).toBe(holds);
  });
});

const rules = fc.oneof(
  fc.constant({ repeat: 'daily' as const }),
  fc.record({
    repeat: fc.constant('weekly' as const),
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  }),
  fc.record({
    repeat: fc.constant('monthly' as const),
    on: fc.oneof(
      fc.uniqueArray(fc.record({ date: fc.constantFrom(-1, 1, 15, 28, 29, 30, 31) }), {
        minLength: 1,
        maxLength: 2,
        selector: ({ date }) => date,
      }),
      fc
        .record({ week: fc.constantFrom(-1, 1, 2, 3, 4, 5), day: fc.integer({ min: 0, max: 6 }) })
        .map((monthDay) => [monthDay]),
    ),
  }),
);

/** As a store may set one up; those whose times would overlap are none. */
const anySetup = fc.record(
  {
    rule: rules,
    every: fc.integer({ min: 2, max: 4 }),
    from: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    minutes: fc.oneof(
      fc.integer({ min: 1, max: 1440 }),
      fc.constant(1440),
      fc.integer({ min: 1, max: 6000 }),
    ),
    untilDay: fc.integer({ min: 0, max: 200 }),
    count: fc.integer({ min: 1, max: 30 }),
  },
  { requiredKeys: ['rule', 'from', 'minutes'] },
);
type Setup = typeof anySetup extends fc.Arbitrary<infer T> ? T : never;

const BEGINNING = '2026-10-20T00:00';

function setUp({ rule, every, from, minutes, untilDay, count }: Setup) {
  return startSchedule(
    { ...rule, ...(every !== undefined && { every }) },
    {
      fromLocal: addMinutes(BEGINNING, from),
      minutes,
      untilDate: untilDay === undefined ? undefined : addMinutes(BEGINNING, untilDay * 1440).slice(0, 10),
      count,
    },
  );
}

const anyRepeating = anySetup.map(setUp).filter((schedule) => schedule !== undefined);

/**
 * Reads a set-up day by day, with nothing but the calendar of Date: the minutes since the beginning at which times begin, over a
 * year and a half.
 */
function listStartsPlainly({ rule, every = 1, from, untilDay, count }: Setup): number[] {
  const begin = Date.parse(`${BEGINNING}Z`);
  const dateOf = (day: number) => new Date(begin + day * 86_400_000);
  const firstDay = Math.floor(from / 1440);
  const weekOf = (day: number) => Math.floor((begin / 86_400_000 + day - 4) / 7);
  const monthOf = (day: number) => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();
  const lengthOfMonth = (day: number) =>
    new Date(Date.UTC(dateOf(day).getUTCFullYear(), dateOf(day).getUTCMonth() + 1, 0)).getUTCDate();
  const isNamed = (day: number, anchor: number): boolean => {
    const date = dateOf(day).getUTCDate();
    const dayOfWeek = (dateOf(day).getUTCDay() + 6) % 7;
    if (rule.repeat === 'daily') return (day - anchor) % every === 0;
    if (rule.repeat === 'weekly')
      return rule.days.includes(dayOfWeek) && (weekOf(day) - weekOf(anchor)) % every === 0;
    const named: readonly MonthDay[] = rule.on;
    const isDay = named.some((monthDay) => {
      if ('date' in monthDay) return date === (monthDay.date === -1 ? lengthOfMonth(day) : monthDay.date);
      const nth =
        monthDay.week === -1
          ? date > lengthOfMonth(day) - 7
          : Math.floor((date - 1) / 7) + 1 === monthDay.week;
      return dayOfWeek === monthDay.day && nth;
    });
    return isDay && (monthOf(day) - monthOf(anchor)) % every === 0;
  };
  let anchor = firstDay;
  const days: number[] = [];
  for (let day = firstDay; day <= Math.min(untilDay ?? 550, 550); day += 1) {
    if (!isNamed(day, anchor)) continue;
    if (days.length === 0) anchor = day;
    if (days.length < (count ?? 1000)) days.push(day);
  }
  return days.map((day) => day * 1440 + (from % 1440));
}

it('a repeating deal holds at exactly those minutes at which a plain reading of its rule has it hold', () => {
  fc.assert(
    fc.property(
      anySetup,
      fc.array(fc.integer({ min: 0, max: 400 * 1440 }), { minLength: 20, maxLength: 20 }),
      (setup, nows) => {
        const schedule = setUp(setup);
        const starts = listStartsPlainly(setup);
        if (schedule === undefined) {
          const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
          expect(starts.length === 0 || Math.min(...gaps) < setup.minutes || setup.minutes > 1440).toBe(true);
          return;
        }
        const edges = starts
          .slice(0, 30)
          .flatMap((start) => [start - 1, start, start + setup.minutes - 1, start + setup.minutes]);
        for (const now of [...nows, ...edges].filter((each) => each >= 0)) {
          const isIn = starts.some((start) => start <= now && now < start + setup.minutes);
          expect(holdsAt(schedule, addMinutes(BEGINNING, now)), addMinutes(BEGINNING, now)).toBe(isIn);
        }
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);

describe('a time at which a deal holds', () => {
  const daily: DealSchedule = { repeat: 'daily', startLocal: '2026-11-27T09:00', minutes: 120 };

  it.each<[string, DealSchedule, string, object | undefined]>([
    [
      'is that of now',
      daily,
      '2026-11-28T10:00',
      { startLocal: '2026-11-28T09:00', untilLocal: '2026-11-28T11:00' },
    ],
    [
      'is the next where none is now',
      daily,
      '2026-11-28T11:00',
      { startLocal: '2026-11-29T09:00', untilLocal: '2026-11-29T11:00' },
    ],
    ['is none once the last is over', { ...daily, untilDate: '2026-11-28' }, '2026-11-28T11:00', undefined],
    [
      'goes on over midnights without a gap',
      { repeat: 'weekly', days: [5, 6], startLocal: '2026-11-07T00:00', minutes: 1440 },
      '2026-11-28T10:00',
      { startLocal: '2026-11-28T00:00', untilLocal: '2026-11-30T00:00' },
    ],
    [
      'has no end where a deal is for every day',
      { repeat: 'daily', startLocal: '2026-11-01T00:00', minutes: 1440 },
      '2026-11-28T10:00',
      { startLocal: '2026-11-28T00:00' },
    ],
    [
      'may be years away',
      { repeat: 'monthly', on: [{ date: 29 }], startLocal: '2024-02-29T09:00', minutes: 60, every: 12 },
      '2026-11-28T10:00',
      { startLocal: '2028-02-29T09:00', untilLocal: '2028-02-29T10:00' },
    ],
  ])('%s', (_, schedule, now, window) => {
    expect(findWindow(schedule, now)).toEqual(window);
  });

  it('is the last one of a series that ends', () => {
    expect(findLastMinute({ ...daily, untilDate: '2026-12-31' })).toBe('2026-12-31T10:59');
    expect(findLastMinute(daily)).toBeUndefined();
  });
});

it('between two changes a deal holds all the time, or never', () => {
  const minute = fc
    .integer({ min: 0, max: 60 * 24 * 60 })
    .map((minutes) => addMinutes('2026-10-20T00:00', minutes));
  const schedules: fc.Arbitrary<DealSchedule> = fc.oneof(
    anyRepeating,
    fc.record(
      { repeat: fc.constant('none' as const), startLocal: minute, endLocal: minute },
      { requiredKeys: ['repeat'] },
    ),
  );
  fc.assert(
    fc.property(schedules, minute, fc.integer({ min: 0, max: 20_000 }), (schedule, now, later) => {
      const change = findNextChange(schedule, now);
      const then = addMinutes(now, later);
      if (change === undefined || then < change) expect(holdsAt(schedule, then)).toBe(holdsAt(schedule, now));
    }),
    { numRuns: 2000 },
  );
});
