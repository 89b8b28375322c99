import { describe, expect, it } from 'vitest';
import type { DealSchedule } from '#menu/model/deal.ts';
import { parseDealSchedule } from '#treez/deals/parse-deal-schedule.ts';
import { parseTreezCondition } from '#treez/wire/product-schema.ts';

/** November 2, 2026 is a Monday. */
const HOURS = { start_date: '2026-11-02T14:00', end_date: '2026-11-02T17:00' };
const TWO_TO_FIVE = { startLocal: '2026-11-02T14:00', minutes: 180 } as const;
const HOURS_IN_WORDS = 'Starting on 2026-11-02 2:00 pm and ending at 5:00 pm';

function parse(value: unknown, schedule?: object): DealSchedule | undefined {
  return parseDealSchedule(
    parseTreezCondition({
      discount_condition_type: 'Schedule',
      discount_condition_value: value,
      ...(schedule && { discount_condition_schedule: schedule }),
    }),
  );
}

const DAILY = { repeat: 'daily', ...TWO_TO_FIVE } as const;
const weekly = (...days: number[]) => ({ repeat: 'weekly', days, ...TWO_TO_FIVE }) as const;
const monthly = (on: object, startLocal: string = TWO_TO_FIVE.startLocal) =>
  ({ repeat: 'monthly', on: [on], ...TWO_TO_FIVE, startLocal }) as const;

/** How Treez's screens, and people, write how often a discount comes back. */
const REPEATS: readonly [words: string, expected: object][] = [
  ['Daily', DAILY],
  ['DAILY', DAILY],
  ['daily', DAILY],
  ['Every day', DAILY],
  ['Everyday', DAILY],
  ['Each day', DAILY],
  ['DAY', DAILY],
  ['Every 1 day', DAILY],
  ['Every 2 days', { ...DAILY, every: 2 }],
  ['Every other day', { ...DAILY, every: 2 }],
  ['Every third day', { ...DAILY, every: 3 }],
  ['Every weekday (Monday to Friday)', weekly(0, 1, 2, 3, 4)],
  ['Every Weekday (Monday to Friday)', weekly(0, 1, 2, 3, 4)],
  ['Every weekday', weekly(0, 1, 2, 3, 4)],
  ['WEEKDAYS', weekly(0, 1, 2, 3, 4)],
  ['EVERY_WEEKDAY', weekly(0, 1, 2, 3, 4)],
  ['Weekdays only', weekly(0, 1, 2, 3, 4)],
  ['Monday to Friday', weekly(0, 1, 2, 3, 4)],
  ['Weekly on Monday to Friday', weekly(0, 1, 2, 3, 4)],
  ['Mon-Fri', weekly(0, 1, 2, 3, 4)],
  ['Weekly on Monday - Wednesday', weekly(0, 1, 2)],
  ['Weekly', weekly(0)],
  ['WEEKLY', weekly(0)],
  ['WEEK', weekly(0)],
  ['Every week', weekly(0)],
  ['Once a week', weekly(0)],
  ['Weekly on Monday', weekly(0)],
  ['weekly on  monday', weekly(0)],
  ['Weekly: Monday', weekly(0)],
  ['Every Monday', weekly(0)],
  ['Mondays', weekly(0)],
  ['On Mondays', weekly(0)],
  ['Repeats weekly on Monday', weekly(0)],
  ['Weekly on Monday and Friday', weekly(0, 4)],
  ['Weekly on Friday, Monday', weekly(0, 4)],
  ['Weekly on Monday, Wednesday, and Friday', weekly(0, 2, 4)],
  ['Weekly on Mon, Wed & Fri', weekly(0, 2, 4)],
  ['Weekly on Mon/Thurs', weekly(0, 3)],
  ['Weekly on MO, TU', weekly(0, 1)],
  ['Every 2 weeks on Monday', { ...weekly(0), every: 2 }],
  ['Every 2 weeks on Monday, Friday', { ...weekly(0, 4), every: 2 }],
  ['Every other week on Monday', { ...weekly(0), every: 2 }],
  ['Biweekly on Monday', { ...weekly(0), every: 2 }],
  ['Custom, every 3 weeks on Monday', { ...weekly(0), every: 3 }],
  ['Weekends', { ...weekly(5, 6), startLocal: '2026-11-07T14:00' }],
  ['Every weekend (Saturday and Sunday)', { ...weekly(5, 6), startLocal: '2026-11-07T14:00' }],
  ['Weekly on Sunday', { ...weekly(6), startLocal: '2026-11-08T14:00' }],
  ['Monthly', monthly({ date: 2 })],
  ['MONTH', monthly({ date: 2 })],
  ['Monthly on day 2', monthly({ date: 2 })],
  ['Monthly on the 2nd', monthly({ date: 2 })],
  ['Monthly on 15', monthly({ date: 15 }, '2026-11-15T14:00')],
  ['Every month on the 15th', monthly({ date: 15 }, '2026-11-15T14:00')],
  ['Monthly on the last day', monthly({ date: -1 }, '2026-11-30T14:00')],
  ['Monthly on the last day of the month', monthly({ date: -1 }, '2026-11-30T14:00')],
  ['Monthly on fourth Friday', monthly({ week: 4, day: 4 }, '2026-11-27T14:00')],
  ['Monthly on the 4th Friday', monthly({ week: 4, day: 4 }, '2026-11-27T14:00')],
  ['Monthly on the first Monday', monthly({ week: 1, day: 0 })],
  ['Monthly on the last Sunday', monthly({ week: -1, day: 6 }, '2026-11-29T14:00')],
  ['First Monday of the month', monthly({ week: 1, day: 0 })],
  ['Every second Friday of the month', monthly({ week: 2, day: 4 }, '2026-11-13T14:00')],
  ['Every 2 months on the first Monday', { ...monthly({ week: 1, day: 0 }), every: 2 }],
  ['Quarterly', { ...monthly({ date: 2 }), every: 3 }],
  ['Annually', { ...monthly({ date: 2 }), every: 12 }],
  ['Yearly', { ...monthly({ date: 2 }), every: 12 }],
  ['YEAR', { ...monthly({ date: 2 }), every: 12 }],
  ['Annually on November 2', { ...monthly({ date: 2 }), every: 12 }],
  ['Yearly on Apr 20', { ...monthly({ date: 20 }, '2027-04-20T14:00'), every: 12 }],
  ['Every year on April 20th', { ...monthly({ date: 20 }, '2027-04-20T14:00'), every: 12 }],
  ['Every 2 years', { ...monthly({ date: 2 }), every: 24 }],
  [
    'Annually on the fourth Thursday of November',
    { ...monthly({ week: 4, day: 3 }, '2026-11-26T14:00'), every: 12 },
  ],
  ['Daily, Ends never', DAILY],
  ['Daily, never ends', DAILY],
  ['Daily, no end date', DAILY],
  ['Daily, Ends on 2026-12-31', { ...DAILY, untilDate: '2026-12-31' }],
  ['Daily until 12/31/2026', { ...DAILY, untilDate: '2026-12-31' }],
  ['Daily until Dec 31, 2026', { ...DAILY, untilDate: '2026-12-31' }],
  ['Daily, Ends after 3 occurrences', { ...DAILY, count: 3, untilDate: '2026-11-04' }],
  ['Daily, 3 times', { ...DAILY, count: 3, untilDate: '2026-11-04' }],
  ['Weekly on Monday, ending on 2026-11-20', { ...weekly(0), untilDate: '2026-11-16' }],
  [
    'Weekly on Monday, Friday, after five occurrences',
    { ...weekly(0, 4), count: 5, untilDate: '2026-11-16' },
  ],
];

describe('a schedule that repeats', () => {
  it.each(REPEATS)('“%s” is understood as a field and as prose', (words, expected) => {
    expect(parse(null, { ...HOURS, repeat: words })).toEqual(expected);
    expect(parse(words, { ...HOURS, type: 'CUSTOM' })).toEqual(expected);
    expect(parse(`${words}, ${HOURS_IN_WORDS}`)).toEqual(expected);
  });

  it.each([
    [
      '{interval_type, days}',
      { interval: 1, interval_type: 'WEEK', days: ['Monday', 'Friday'], end: null },
      weekly(0, 4),
    ],
    ['days of other case', { interval_type: 'week', days: ['FRIDAY', 'monday'] }, weekly(0, 4)],
    ['abbreviated days', { interval_type: 'WEEKS', days: ['Mon', 'FRI'] }, weekly(0, 4)],
    ['days in one text', { interval_type: 'WEEK', days: 'Monday, Friday' }, weekly(0, 4)],
    ['days as numbers', { interval_type: 'WEEK', days: [1, 5] }, weekly(0, 4)],
    ['Sunday as 0', { interval_type: 'WEEK', days: [0] }, { ...weekly(6), startLocal: '2026-11-08T14:00' }],
    [
      'days as flags',
      { interval_type: 'WEEK', days: { monday: true, tuesday: false, friday: true } },
      weekly(0, 4),
    ],
    [
      'camel case',
      { intervalType: 'WEEK', daysOfWeek: ['Monday'], repeatEvery: 2 },
      { ...weekly(0), every: 2 },
    ],
    ['upper case', { INTERVAL: '2', INTERVAL_TYPE: 'WEEK', DAYS: ['MONDAY'] }, { ...weekly(0), every: 2 }],
    ['a word as frequency', { frequency: 'WEEKLY', days: ['Monday'] }, weekly(0)],
    ['no days', { interval_type: 'WEEK' }, weekly(0)],
    ['days alone', { days: ['Monday', 'Friday'] }, weekly(0, 4)],
    ['DAY', { interval_type: 'DAY', interval: 1 }, DAILY],
    ['every 3 days', { interval_type: 'DAY', interval: 3 }, { ...DAILY, every: 3 }],
    ['MONTH', { interval_type: 'MONTH' }, monthly({ date: 2 })],
    [
      'a day of the month',
      { interval_type: 'MONTH', day_of_month: 15 },
      monthly({ date: 15 }, '2026-11-15T14:00'),
    ],
    [
      'numbers of a month',
      { interval_type: 'MONTH', days: [2, 16] },
      { repeat: 'monthly', on: [{ date: 2 }, { date: 16 }], ...TWO_TO_FIVE },
    ],
    [
      'a week of the month',
      { interval_type: 'MONTH', week: 4, days: ['Friday'] },
      monthly({ week: 4, day: 4 }, '2026-11-27T14:00'),
    ],
    [
      'a week by its word',
      { interval_type: 'MONTH', ordinal: 'LAST', day: 'Sunday' },
      monthly({ week: -1, day: 6 }, '2026-11-29T14:00'),
    ],
    [
      'a week as in a calendar',
      { freq: 'MONTHLY', byday: ['4FR'] },
      monthly({ week: 4, day: 4 }, '2026-11-27T14:00'),
    ],
    ['YEAR', { interval_type: 'YEAR' }, { ...monthly({ date: 2 }), every: 12 }],
    [
      'a day of the year',
      { interval_type: 'YEAR', month: 4, day_of_month: 20 },
      { ...monthly({ date: 20 }, '2027-04-20T14:00'), every: 12 },
    ],
    ['WEEKDAYS', { interval_type: 'WEEKDAYS' }, weekly(0, 1, 2, 3, 4)],
    ['a date as its end', { interval_type: 'DAY', end: '2026-12-31' }, { ...DAILY, untilDate: '2026-12-31' }],
    [
      'a time as its end',
      { interval_type: 'DAY', end: '2026-12-31T23:59:00' },
      { ...DAILY, untilDate: '2026-12-31' },
    ],
    ['NEVER as its end', { interval_type: 'DAY', end: 'NEVER' }, DAILY],
    ['a count as its end', { interval_type: 'DAY', end: 3 }, { ...DAILY, count: 3, untilDate: '2026-11-04' }],
    [
      'words as its end',
      { interval_type: 'DAY', end: 'After 3 occurrences' },
      { ...DAILY, count: 3, untilDate: '2026-11-04' },
    ],
    [
      'an object as its end',
      { interval_type: 'DAY', end: { type: 'ON_DATE', date: '2026-12-31' } },
      { ...DAILY, untilDate: '2026-12-31' },
    ],
    [
      'a count in an object',
      { interval_type: 'DAY', end: { type: 'AFTER', occurrences: 3 } },
      { ...DAILY, count: 3, untilDate: '2026-11-04' },
    ],
    [
      'occurrences',
      { interval_type: 'DAY', ends: 'AFTER', occurrences: '3' },
      { ...DAILY, count: 3, untilDate: '2026-11-04' },
    ],
    ['empty and needless keys', { id: 7, interval_type: 'DAY', days: [], end: '', timezone: 'PST' }, DAILY],
  ])('as an object with %s is understood', (_, repeat, expected) => {
    expect(parse('Custom', { ...HOURS, type: 'CUSTOM', repeat })).toEqual(expected);
    expect(parse(null, { ...HOURS, ...repeat })).toEqual(expected);
  });

  it('is of whole days where its dates are those of the days it names', () => {
    const weekend = { repeat: 'weekly', days: [5, 6], startLocal: '2026-11-07T00:00', minutes: 1440 };
    const dates = { start_date: '2026-11-07T00:00', end_date: '2026-11-08T23:59' };
    expect(parse('Weekends', dates)).toEqual(weekend);
    expect(parse(null, { ...dates, repeat: 'WEEKENDS' })).toEqual(weekend);
    expect(parse('Weekly on Saturday', dates)).toEqual({ ...weekend, days: [5], minutes: 2880 });
    expect(parse('Weekly on Friday, Saturday, Sunday', dates)).toBeUndefined();
  });

  it.each([
    ['over midnight, with the next date', '2026-11-02T22:00', '2026-11-03T02:00', '2026-11-02T22:00', 240],
    ['over midnight, with the same date', '2026-11-02T22:00', '2026-11-02T02:00', '2026-11-02T22:00', 240],
    ['until midnight', '2026-11-02T17:00', '2026-11-03T00:00', '2026-11-02T17:00', 420],
    ['until midnight, with the same date', '2026-11-02T17:00', '2026-11-02T00:00', '2026-11-02T17:00', 420],
    ['all day', '2026-11-02T00:00', '2026-11-02T23:59', '2026-11-02T00:00', 1440],
    ['all day, with seconds', '2026-11-02T00:00:00', '2026-11-02T23:59:59', '2026-11-02T00:00', 1440],
    ['all day, as dates', '2026-11-02', '2026-11-02', '2026-11-02T00:00', 1440],
    ['all day, from midnight to midnight', '2026-11-02T00:00', '2026-11-03T00:00', '2026-11-02T00:00', 1440],
    ['all day, with no end', '2026-11-02', null, '2026-11-02T00:00', 1440],
    ['over several days', '2026-11-02T17:00', '2026-11-04T23:59', '2026-11-02T17:00', 3300],
    ['in American dates', '11/2/2026 2:00 PM', '11/02/2026 5:00 PM', '2026-11-02T14:00', 180],
    ['in American dates with seconds', '11/02/2026 14:00:00', '11/02/2026 17:00:00', '2026-11-02T14:00', 180],
    ['with a blank', '2026-11-02 14:00', '2026-11-02 17:00', '2026-11-02T14:00', 180],
    ['to the last minute of an hour', '2026-11-02T09:00', '2026-11-02T20:59', '2026-11-02T09:00', 720],
    ['to five sharp', '2026-11-02T09:00', '2026-11-02T17:00', '2026-11-02T09:00', 480],
    ['to half past', '2026-11-02T09:00', '2026-11-02T17:30', '2026-11-02T09:00', 510],
  ])('%s lasts from its start to its end', (_, start_date, end_date, startLocal, minutes) => {
    const schedule = { type: 'WEEK', repeat: 'Weekly on Monday', start_date, end_date };
    expect(parse(null, schedule)).toEqual({ repeat: 'weekly', days: [0], startLocal, minutes });
  });

  it.each([
    ['Daily from 2:00 pm to 5:00 pm, starting 11/2/2026', DAILY],
    ['Daily 2 PM - 5 PM, starting on November 2, 2026', DAILY],
    ['Daily, 14:00 to 17:00, beginning 2026-11-02', DAILY],
    ['Every day between 2 p.m. and 5 p.m. starting 11/2/26', DAILY],
    ['Starting on 2026-11-02 2:00 pm and ending at 5:00 pm, Daily', DAILY],
    ['Weekly on Monday, Starting on Mon, Nov 2, 2026 at 2:00 PM and ending at 5:00 PM', weekly(0)],
    ['Weekly on Monday, Starting on 2026-11-02 2:00 pm and ending on 2026-11-02 5:00 pm', weekly(0)],
    [
      'Weekly on Monday, Starting on 2026-11-02 2:00 pm and ending at 5:00 pm, until 2026-11-20 11:59 pm',
      { ...weekly(0), untilDate: '2026-11-16' },
    ],
    [
      'Daily, all day, starting 2026-11-02',
      { repeat: 'daily', startLocal: '2026-11-02T00:00', minutes: 1440 },
    ],
    [
      'Friday 5:00 PM to Sunday 11:59 PM, starting 2026-11-06',
      { repeat: 'weekly', days: [4], startLocal: '2026-11-06T17:00', minutes: 3300 },
    ],
    [
      'Weekly on Friday, starting on 2026-11-06 5:00 pm and ending on Sunday at 11:59 pm',
      { repeat: 'weekly', days: [4], startLocal: '2026-11-06T17:00', minutes: 3300 },
    ],
  ])('in prose alone: “%s”', (prose, expected) => {
    expect(parse(prose)).toEqual(expected);
  });

  it('that begins on a day that its rule does not name starts on the first that it does', () => {
    const from = (repeat: string) => {
      const schedule = parse(null, { repeat, start_date: '2026-11-27T09:00', end_date: '2026-11-27T20:59' });
      return schedule?.startLocal;
    };
    expect(from('Weekly on Monday')).toBe('2026-11-30T09:00');
    expect(from('Monthly on day 31')).toBe('2026-12-31T09:00');
    expect(from('Annually on February 29')).toBe('2028-02-29T09:00');
    expect(from('Monthly on the fifth Monday')).toBe('2026-11-30T09:00');
  });

  it('every day, from a first date to a last one, holds on each of them', () => {
    const schedule = { type: 'DAY', start_date: '2026-11-02T14:00', end_date: '2026-11-30T17:00' };
    expect(parse('Daily', schedule)).toEqual({ ...DAILY, untilDate: '2026-11-30' });
    const nights = { type: 'DAY', start_date: '2026-11-02T22:00', end_date: '2026-11-30T02:00' };
    expect(parse('Daily', nights)).toMatchObject({ minutes: 240, untilDate: '2026-11-29' });
  });
});

it('a schedule of every second day whose times would overlap is left to be quoted', () => {
  const schedule = (end_date: string) =>
    parse('Every 2 days', { type: 'CUSTOM', start_date: '2026-11-02T14:00', end_date });
  expect(schedule('2026-11-30T17:00')).toBeUndefined();
  expect(schedule('2026-11-03T17:00')).toEqual({ ...DAILY, every: 2, minutes: 1620 });
});

describe('a schedule that is once', () => {
  it.each([
    'Does not repeat',
    'DOES NOT REPEAT',
    'DO_NOT',
    'Do not repeat',
    'Doesn’t repeat',
    'NONE',
    'Never',
    'NO REPEAT',
    'Once',
    'One-time',
  ])('“%s” is understood', (words) => {
    const once = { repeat: 'none', startLocal: '2026-11-02T14:00', endLocal: '2026-11-02T16:59' };
    expect(parse(null, { ...HOURS, repeat: words })).toEqual(once);
    expect(parse(null, { ...HOURS, type: words })).toEqual(once);
    expect(parse(`${words}, ${HOURS_IN_WORDS}`, { ...HOURS, type: 'DO_NOT' })).toEqual(once);
  });

  it.each([
    ['2026-11-06T17:00', '2026-11-08T23:59', '2026-11-08T23:59'],
    ['2026-11-06T17:00', '2026-11-08T18:00', '2026-11-08T17:59'],
    ['2026-11-06T22:00', '2026-11-06T02:00', '2026-11-07T01:59'],
    ['2026-11-06', '2026-11-08', '2026-11-08T23:59'],
    ['11/6/2026', '11/8/2026', '2026-11-08T23:59'],
  ])('from %s to %s ends with %s', (start_date, end_date, endLocal) => {
    expect(parse(null, { type: 'DO_NOT', start_date, end_date })).toMatchObject({ endLocal });
  });
});

it('a schedule whose fields say that it is once needs no prose', () => {
  expect(parse('As the shop says', { ...HOURS, type: 'DO_NOT' })).toMatchObject({ repeat: 'none' });
  expect(parse('As the shop says', HOURS)).toBeUndefined();
});

describe('a schedule is left to be quoted', () => {
  it.each([
    ['for words of no calendar', 'By the phase of the moon', HOURS],
    ['for one word more', `Daily except holidays, ${HOURS_IN_WORDS}`, HOURS],
    ['where prose and fields name other days', 'Weekly on Tuesday', { ...HOURS, repeat: 'Weekly on Monday' }],
    [
      'where prose and fields name other hours',
      'Daily from 2:00 pm to 6:00 pm',
      { ...HOURS, repeat: 'Daily' },
    ],
    ['where type and words differ', 'Daily', { ...HOURS, type: 'MONTH' }],
    ['where “custom” is all that it says', 'Custom', { ...HOURS, type: 'CUSTOM' }],
    ['for “every second Friday”, which may be of the month or of the weeks', 'Every second Friday', HOURS],
    ['for a day of no week', 'Weekly on Someday', HOURS],
    ['for a day of no month', 'Monthly on day 32', HOURS],
    ['for a week that times outlast', 'Weekly on Monday', { ...HOURS, end_date: '2026-12-28T17:00' }],
    ['for an end before its start', 'Weekly on Monday', { ...HOURS, end_date: '2026-11-01T17:00' }],
    ['for an end in a zone', 'Daily', { ...HOURS, end_date: '2026-11-02T17:00-08:00' }],
    ['for an end of no calendar', 'Daily', { ...HOURS, end_date: '2026-02-30T17:00' }],
    ['without a start', 'Daily', { end_date: '2026-11-02T17:00' }],
    ['without an end of its hours', 'Daily', { start_date: '2026-11-02T14:00' }],
    ['without a rule or a time', 'Once', { type: 'DO_NOT' }],
    [
      'for a key that is unknown',
      'Custom',
      { ...HOURS, repeat: { interval_type: 'DAY', skip: ['2026-11-05'] } },
    ],
    ['for a unit that is unknown', 'Custom', { ...HOURS, repeat: { interval_type: 'LUNAR' } }],
    ['for an interval of 0', 'Custom', { ...HOURS, repeat: { interval_type: 'DAY', interval: 0 } }],
    ['for days that are none', 'Custom', { ...HOURS, repeat: { interval_type: 'WEEK', days: ['Funday'] } }],
    ['for a series that is over before it begins', 'Daily, ends on 2026-11-01', HOURS],
    ['for an end that is unknown', 'Custom', { ...HOURS, repeat: { interval_type: 'DAY', end: 'Easter' } }],
  ])('%s', (_, value, schedule) => {
    expect(parse(value, schedule)).toBeUndefined();
  });
});
