import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpeningHours, type OpenState, toOpenState, toWeekday } from '../../src/menu/opening-hours.ts';

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

const open = (closesAt: string): OpenState => ({ isOpen: true, closesAt });
const closed = (opensAt?: string): OpenState => (opensAt ? { isOpen: false, opensAt } : { isOpen: false });

/** Clock times of the week from Monday, 16 November 2026, in Los Angeles, eight hours behind UTC. */
const WEEK: [when: string, at: string, state: OpenState][] = [
  ['on Monday before it opens', '2026-11-16T16:59:59Z', closed('09:00')],
  ['on Monday as it opens', '2026-11-16T17:00:00Z', open('21:00')],
  ['on Monday in its last minute', '2026-11-17T04:59:59Z', open('21:00')],
  ['on Monday as it closes', '2026-11-17T05:00:00Z', closed()],
  ['on Tuesday before half past nine', '2026-11-17T17:29:00Z', closed('09:30')],
  ['all Wednesday', '2026-11-18T20:00:00Z', closed()],
  ['on Thursday at midnight', '2026-11-19T08:00:00Z', open('24:00')],
  ['on Thursday in the last minute', '2026-11-20T07:59:59Z', open('24:00')],
  ['on Friday at midnight', '2026-11-20T08:00:00Z', closed('09:00')],
  ['on Friday night', '2026-11-21T07:00:00Z', open('02:00')],
  ['in the night to Saturday', '2026-11-21T09:59:59Z', open('02:00')],
  ['in the night to Saturday when it closes', '2026-11-21T10:00:00Z', closed('10:00')],
  ['on Saturday until midnight', '2026-11-22T07:59:59Z', open('24:00')],
  ['on Sunday at midnight', '2026-11-22T08:00:00Z', closed('18:00')],
  ['in the night from Sunday to Monday', '2026-11-23T11:00:00Z', open('04:00')],
];

describe('the store', () => {
  it.each(WEEK)('%s', (_, at, state) => {
    expect(toOpenState(HOURS, LOS_ANGELES, new Date(at))).toEqual(state);
  });

  it('that closes at the hour at which it opens is open all the day and night', () => {
    const always: OpeningHours = { ...HOURS, monday: ['09:00', '09:00'] };
    expect(toOpenState(always, LOS_ANGELES, new Date('2026-11-17T16:59:00Z'))).toEqual(open('09:00'));
  });

  it('keeps its hours by its own clock when the clocks change', () => {
    const hours: OpeningHours = { ...HOURS, saturday: ['10:00', '03:00'], sunday: ['09:00', '21:00'] };
    const states = [
      '2026-03-08T09:59:00Z',
      '2026-03-08T10:00:00Z',
      '2026-03-08T15:59:00Z',
      '2026-03-08T16:00:00Z',
    ];
    expect(states.map((at) => toOpenState(hours, LOS_ANGELES, new Date(at)))).toEqual([
      open('03:00'),
      closed('09:00'),
      closed('09:00'),
      open('21:00'),
    ]);
  });

  it('is open by its clock, not by the reader’s', () => {
    const at = new Date('2026-11-16T17:00:00Z');
    expect(toOpenState(HOURS, 'America/New_York', at)).toEqual(open('21:00'));
    expect(toOpenState(HOURS, 'Pacific/Honolulu', at)).toEqual(closed('09:00'));
    expect(toOpenState(HOURS, 'Asia/Tokyo', at)).toEqual(closed('09:30'));
  });
});

it.each([
  ['2026-11-16T07:59:59Z', LOS_ANGELES, 'sunday'],
  ['2026-11-16T08:00:00Z', LOS_ANGELES, 'monday'],
  ['2026-11-16T08:00:00Z', 'Asia/Kolkata', 'monday'],
  ['2026-11-16T19:00:00Z', 'Asia/Kolkata', 'tuesday'],
])('at %s it is in %s %s', (at, timeZone, weekday) => {
  expect(toWeekday(new Date(at), timeZone)).toBe(weekday);
});

it('a store that never opens is never open, and one that never closes always is', () => {
  const everyDay = (hours: OpeningHours['monday']): OpeningHours => ({
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: hours,
    sunday: hours,
  });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (now) => {
        expect(toOpenState(everyDay('closed'), LOS_ANGELES, now)).toEqual({ isOpen: false });
        expect(toOpenState(everyDay(['00:00', '24:00']), LOS_ANGELES, now).isOpen).toBe(true);
      },
    ),
  );
});
