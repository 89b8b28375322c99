import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealSchedule } from '../../src/menu/deal.ts';
import { findNextChange, holdsAt } from '../../src/menu/deal-schedule.ts';
import { addMinutes, toWallClock } from '../../src/menu/wall-clock-text.ts';

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

it('between two changes a deal holds all the time, or never', () => {
  const minute = fc
    .integer({ min: 0, max: 60 * 24 * 60 })
    .map((minutes) => addMinutes('2026-10-20T00:00', minutes));
  const schedules: fc.Arbitrary<DealSchedule> = fc.oneof(
    fc.record({
      repeat: fc.constant('weekly' as const),
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
      startLocal: minute,
      minutes: fc.integer({ min: 1, max: 1440 }),
    }),
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
