import { expect, it } from 'vitest';
import { WEEKDAYS } from '#menu/hours/opening-hours.ts';
import { formatClock, formatWeekday } from '#site/data/format-hours.ts';

const inPlainBlanks = (text: string) => text.replace(/\s/g, ' ');

it.each([
  ['09:00', 'en-US', '9 AM'],
  ['21:30', 'en-US', '9:30 PM'],
  ['00:00', 'en-US', '12 AM'],
  ['12:05', 'en-US', '12:05 PM'],
  ['24:00', 'en-US', '12 AM'],
  ['21:30', 'de-DE', '21:30'],
  ['09:00', 'de-DE', '09 Uhr'],
])('%s reads in %s: %s', (clock, locale, words) => {
  expect(inPlainBlanks(formatClock(clock, locale))).toBe(words);
});

it('the days of the week are in their order', () => {
  expect(WEEKDAYS.map((weekday) => formatWeekday(weekday, 'en-US'))).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ]);
  expect(formatWeekday('monday', 'es-MX')).toBe('lunes');
});
