import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DayHours,
  listSpecialDays,
  type OpeningHours,
  type OpenState,
  type SpecialDay,
  toOpenState,
  toStoreDay,
} from '#menu/hours/opening-hours.ts';

const HOURS: OpeningHours = {
  monday: ['09:00', '21:00'],
  tuesday: ['09:30', '21:00'],
  wednesday: 'closed',
  thursday: ['00:00', '24:00'],
  friday: ['09:00', '02:00'],
  saturday: ['10:00', '24:00'],
  sunday: ['18:00', '04:00'],
};
const LOS_ANGELES = 'America/Los_Angeles';

const everyDay = (hours: DayHours): OpeningHours => ({
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: hours,
  sunday: hours,
});

const open = (closesAt: string): OpenState => ({ isOpen: true, closesAt, closesSoon: false });
const closing = (closesAt: string): OpenState => ({ isOpen: true, closesAt, closesSoon: true });
const closed = (opensAt: string, date: string, daysAhead: number): OpenState => ({
  isOpen: false,
  next: { opensAt, date, daysAhead },
});

const stateOf = (at: string, hours: OpeningHours, holidays: readonly SpecialDay[] = []) =>
  toOpenState({ hours, holidays, timeZone: LOS_ANGELES }, new Date(at));

/** Clock times of the week from Monday, 16 November 2026, in Los Angeles, eight hours behind UTC. */
const WEEK: [when: string, at: string, state: OpenState][] = [
  ['on Monday before it opens', '2026-11-16T16:59:59Z', closed('09:00', '2026-11-16', 0)],
  ['on Monday as it opens', '2026-11-16T17:00:00Z', open('21:00')],
  ['on Monday half an hour and a minute before it closes', '2026-11-17T04:29:59Z', open('21:00')],
  ['on Monday half an hour before it closes', '2026-11-17T04:30:00Z', closing('21:00')],
  ['on Monday in its last minute', '2026-11-17T04:59:59Z', closing('21:00')],
  ['on Monday as it closes', '2026-11-17T05:00:00Z', closed('09:30', '2026-11-17', 1)],
  ['on Tuesday before half past nine', '2026-11-17T17:29:00Z', closed('09:30', '2026-11-17', 0)],
  ['on Tuesday as it closes', '2026-11-18T05:00:00Z', closed('00:00', '2026-11-19', 2)],
  ['all Wednesday', '2026-11-18T20:00:00Z', closed('00:00', '2026-11-19', 1)],
  ['on Thursday at one', '2026-11-19T09:00:00Z', open('24:00')],
  ['on Thursday in the last minute', '2026-11-20T07:59:59Z', closing('24:00')],
  ['on Friday at midnight', '2026-11-20T08:00:00Z', closed('09:00', '2026-11-20', 0)],
  ['on Friday night', '2026-11-21T07:00:00Z', open('02:00')],
  ['in the night to Saturday', '2026-11-21T09:59:59Z', closing('02:00')],
  ['in the night to Saturday when it closes', '2026-11-21T10:00:00Z', closed('10:00', '2026-11-21', 0)],
  ['on Saturday until midnight', '2026-11-22T07:59:59Z', closing('24:00')],
  ['on Sunday at midnight', '2026-11-22T08:00:00Z', closed('18:00', '2026-11-22', 0)],
  ['in the night from Sunday to Monday', '2026-11-23T11:00:00Z', open('04:00')],
];

describe('the store', () => {
  it.each(WEEK)('%s', (_, at, state) => {
    expect(stateOf(at, HOURS)).toEqual(state);
  });

  it('that closes at the hour at which it opens is open all the day and night', () => {
    const always: OpeningHours = { ...HOURS, monday: ['09:00', '09:00'] };
    expect(stateOf('2026-11-17T16:29:00Z', always)).toEqual(open('09:00'));
  });

  it('does not close where the hours of one day follow those of the day before', () => {
    const hours: OpeningHours = { ...HOURS, monday: ['09:00', '24:00'], tuesday: ['00:00', '03:00'] };
    expect(stateOf('2026-11-17T07:59:00Z', hours)).toEqual(open('03:00'));
    const overlapping: OpeningHours = { ...HOURS, monday: ['20:00', '10:00'] };
    expect(stateOf('2026-11-17T17:45:00Z', overlapping)).toEqual(open('21:00'));
  });

  it('that stays open for a day and longer has no closing time', () => {
    expect(stateOf('2026-11-16T20:00:00Z', everyDay(['00:00', '24:00']))).toEqual({
      isOpen: true,
      closesSoon: false,
    });
  });

  it('is open by its clock, not by the reader’s', () => {
    const now = new Date('2026-11-16T17:00:00Z');
    const stateIn = (timeZone: string) => toOpenState({ hours: HOURS, timeZone }, now);
    expect(stateIn('America/New_York')).toEqual(open('21:00'));
    expect(stateIn('Pacific/Honolulu')).toEqual(closed('09:00', '2026-11-16', 0));
    expect(stateIn('Asia/Tokyo')).toEqual(closed('09:30', '2026-11-17', 0));
  });
});

describe('the night in which clocks change', () => {
  const NIGHTS: OpeningHours = { ...HOURS, saturday: ['10:00', '02:30'], sunday: ['09:00', '21:00'] };

  it.each([
    ['2026-03-08T09:29:00Z', '01:29', open('02:30')],
    ['2026-03-08T09:30:00Z', '01:30', closing('02:30')],
    ['2026-03-08T09:59:00Z', '01:59', closing('02:30')],
    ['2026-03-08T10:00:00Z', '03:00', closed('09:00', '2026-03-08', 0)],
    ['2026-03-08T15:59:00Z', '08:59', closed('09:00', '2026-03-08', 0)],
    ['2026-03-08T16:00:00Z', '09:00', open('21:00')],
  ])('in spring: at %s it is %s', (at, _, state) => {
    expect(stateOf(at, NIGHTS)).toEqual(state);
  });

  it.each([
    ['2026-11-01T08:00:00Z', '01:00 the first time', open('02:30')],
    ['2026-11-01T09:00:00Z', '01:00 again', open('02:30')],
    ['2026-11-01T09:59:00Z', '01:59 again', open('02:30')],
    ['2026-11-01T10:29:00Z', '02:29', closing('02:30')],
    ['2026-11-01T10:30:00Z', '02:30', closed('09:00', '2026-11-01', 0)],
    ['2026-11-01T17:00:00Z', '09:00', open('21:00')],
  ])('in autumn: at %s it is %s', (at, _, state) => {
    expect(stateOf(at, NIGHTS)).toEqual(state);
  });
});

describe('a special day', () => {
  const EVERY_DAY = everyDay(['09:00', '21:00']);
  const CHRISTMAS: SpecialDay = { date: '2026-12-25', hours: 'closed', name: 'Christmas Day' };
  const EVE: SpecialDay = { date: '2026-12-24', hours: ['10:00', '01:00'], name: 'Christmas Eve' };
  const HOLIDAYS = [CHRISTMAS, EVE];

  it.each([
    ['before it opens later than usual', '2026-12-24T17:30:00Z', closed('10:00', '2026-12-24', 0)],
    ['open longer than usual', '2026-12-25T06:00:00Z', open('01:00')],
  ])('keeps hours of its own and has its name: %s', (_, at, state) => {
    expect(stateOf(at, EVERY_DAY, HOLIDAYS)).toEqual({ holiday: 'Christmas Eve', ...state });
  });

  it('on which the store is closed begins when the night before has ended', () => {
    const holiday = 'Christmas Day';
    expect(stateOf('2026-12-25T08:59:00Z', EVERY_DAY, HOLIDAYS)).toEqual({ holiday, ...closing('01:00') });
    expect(stateOf('2026-12-25T09:00:00Z', EVERY_DAY, HOLIDAYS)).toEqual({
      holiday,
      ...closed('09:00', '2026-12-26', 1),
    });
  });

  it('ends the night of the day before only where that day ends it', () => {
    const nights = everyDay(['18:00', '03:00']);
    expect(stateOf('2026-12-26T10:00:00Z', nights, HOLIDAYS)).toEqual(closed('18:00', '2026-12-26', 0));
    expect(stateOf('2026-12-24T10:00:00Z', nights, HOLIDAYS)).toMatchObject(open('03:00'));
  });

  it('without a name has hours and no name', () => {
    expect(
      stateOf('2026-12-25T20:00:00Z', EVERY_DAY, [{ date: '2026-12-25', hours: ['08:00', '14:00'] }]),
    ).toEqual(open('14:00'));
  });

  it('of last year is over', () => {
    expect(stateOf('2027-12-25T20:00:00Z', EVERY_DAY, HOLIDAYS)).toEqual(open('21:00'));
  });

  it('is looked past for the next opening, for two weeks', () => {
    const closedFor = (count: number): SpecialDay[] =>
      Array.from({ length: count }, (_, index) => ({
        date: `2026-12-${String(index + 10).padStart(2, '0')}`,
        hours: 'closed',
      }));
    expect(stateOf('2026-12-10T20:00:00Z', EVERY_DAY, closedFor(14))).toEqual(
      closed('09:00', '2026-12-24', 14),
    );
    expect(stateOf('2026-12-10T20:00:00Z', EVERY_DAY, closedFor(15))).toEqual({ isOpen: false });
  });

  it('is listed from its date on, the earliest first', () => {
    expect(listSpecialDays(HOLIDAYS, '2026-12-24', 2)).toEqual([EVE, CHRISTMAS]);
    expect(listSpecialDays(HOLIDAYS, '2026-12-25', 60)).toEqual([CHRISTMAS]);
    expect(listSpecialDays(HOLIDAYS, '2026-12-23', 2)).toEqual([EVE]);
    expect(listSpecialDays(HOLIDAYS, '2026-12-26', 60)).toEqual([]);
  });
});

it.each([
  ['2026-11-16T07:59:59Z', LOS_ANGELES, '2026-11-15', 'sunday'],
  ['2026-11-16T08:00:00Z', LOS_ANGELES, '2026-11-16', 'monday'],
  ['2026-11-16T08:00:00Z', 'Asia/Kolkata', '2026-11-16', 'monday'],
  ['2026-11-16T19:00:00Z', 'Asia/Kolkata', '2026-11-17', 'tuesday'],
])('at %s it is in %s %s, a %s', (at, timeZone, date, weekday) => {
  expect(toStoreDay(new Date(at), timeZone)).toEqual({ date, weekday });
});

const anyInstant = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});

it('a store that never opens is never open, and one that never closes always is', () => {
  fc.assert(
    fc.property(anyInstant, (now) => {
      const at = now.toISOString();
      expect(stateOf(at, everyDay('closed'))).toEqual({ isOpen: false });
      expect(stateOf(at, everyDay(['00:00', '24:00']))).toEqual({ isOpen: true, closesSoon: false });
    }),
  );
});

it('a store is open at the opening that it announces, whatever its hours are', () => {
  const clock = fc
    .integer({ min: 0, max: 95 })
    .map(
      (quarter) =>
        `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
    );
  const dayHours = fc.oneof(fc.constant('closed' as const), fc.tuple(clock, clock));
  const week = fc.record({
    monday: dayHours,
    tuesday: dayHours,
    wednesday: dayHours,
    thursday: dayHours,
    friday: dayHours,
    saturday: dayHours,
    sunday: dayHours,
  });
  fc.assert(
    fc.property(week, anyInstant, (hours, now) => {
      const opening = { hours, timeZone: 'UTC' };
      const state = toOpenState(opening, now);
      if (state.isOpen || !state.next) return;
      const { date, opensAt } = state.next;
      const opensOn = new Date(`${date}T${opensAt}Z`);
      expect(opensOn.getTime()).toBeGreaterThan(now.getTime() - 60_000);
      expect(toOpenState(opening, opensOn).isOpen).toBe(true);
      expect(toOpenState(opening, new Date(opensOn.getTime() - 60_000)).isOpen).toBe(false);
    }),
  );
});
