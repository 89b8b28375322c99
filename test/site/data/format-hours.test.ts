import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '#menu/hours/opening-hours.ts';
import { formatClock, formatDay, formatDayHours, formatWeekday, toDayPart } from '#site/data/format-hours.ts';

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

describe('a special day', () => {
  it.each([
    ['en-US', 'Fri, December 25'],
    ['es-US', 'vie, 25 de diciembre'],
  ])('has its date as %s writes it', (locale, text) => {
    expect(formatDay('2026-12-25', locale)).toBe(text);
  });

  it('has its hours, or is closed', () => {
    expect(formatDayHours(['10:00', '24:00'], 'Closed', 'en-US').replaceAll('\u202f', ' ')).toBe(
      '10 AM – 12 AM',
    );
    expect(formatDayHours('closed', 'Cerrado', 'es-US')).toBe('Cerrado');
  });
});

it.each([
  ['2026-11-22T08:00:00.000Z', 'America/Los_Angeles', 'morning'],
  ['2026-11-22T19:59:59.000Z', 'America/Los_Angeles', 'morning'],
  ['2026-11-22T20:00:00.000Z', 'America/Los_Angeles', 'afternoon'],
  ['2026-11-23T01:59:59.000Z', 'America/Los_Angeles', 'afternoon'],
  ['2026-11-23T02:00:00.000Z', 'America/Los_Angeles', 'evening'],
  ['2026-11-23T07:59:59.000Z', 'America/Los_Angeles', 'evening'],
  ['2026-11-22T20:00:00.000Z', 'Europe/Zurich', 'evening'],
  ['2026-07-22T19:00:00.000Z', 'America/Los_Angeles', 'afternoon'],
])('%s in %s was in the %s', (at, timeZone, part) => {
  expect(toDayPart(at, timeZone)).toBe(part);
});
