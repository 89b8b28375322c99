import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toWallClock } from '#menu/hours/wall-clock-text.ts';

const LOS_ANGELES = 'America/Los_Angeles';

describe('the clock of the store', () => {
  it.each([
    ['2026-11-22T16:40:00.000Z', LOS_ANGELES, '2026-11-22T08:40'],
    ['2026-11-22T07:59:59.999Z', LOS_ANGELES, '2026-11-21T23:59'],
    ['2026-11-22T08:00:00.000Z', LOS_ANGELES, '2026-11-22T00:00'],
    ['2026-11-22T08:40:00-08:00', 'Asia/Kolkata', '2026-11-22T22:10'],
    ['2026-03-08T09:59:00Z', LOS_ANGELES, '2026-03-08T01:59'],
    ['2026-03-08T10:00:00Z', LOS_ANGELES, '2026-03-08T03:00'],
    ['2026-11-01T08:30:00Z', LOS_ANGELES, '2026-11-01T01:30'],
    ['2026-11-01T09:30:00Z', LOS_ANGELES, '2026-11-01T01:30'],
  ])('at %s in %s shows %s', (at, timeZone, expected) => {
    expect(toWallClock(at, timeZone)).toBe(expected);
  });

  it('shows UTC in UTC', () => {
    const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(toWallClock(date.toISOString(), 'UTC')).toBe(date.toISOString().slice(0, 16));
      }),
    );
  });

  it.each([
    ['2026-11-22T08:40', 7, '2026-11-29T08:40'],
    ['2026-10-31T12:00', 1, '2026-11-01T12:00'],
    ['2027-12-28T00:00', 7, '2028-01-04T00:00'],
    ['2026-03-07T02:30', 1, '2026-03-08T02:30'],
  ])('from %s on, %i days later it is %s', (wallClock, days, expected) => {
    expect(addDays(wallClock, days)).toBe(expected);
  });
});
