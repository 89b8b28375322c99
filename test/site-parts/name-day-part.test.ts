import { expect, it } from 'vitest';
import { nameDayPart } from '../../src/site/name-day-part.ts';

it.each([
  ['2026-11-22T08:00:00.000Z', 'America/Los_Angeles', 'this morning'],
  ['2026-11-22T19:59:59.000Z', 'America/Los_Angeles', 'this morning'],
  ['2026-11-22T20:00:00.000Z', 'America/Los_Angeles', 'this afternoon'],
  ['2026-11-23T01:59:59.000Z', 'America/Los_Angeles', 'this afternoon'],
  ['2026-11-23T02:00:00.000Z', 'America/Los_Angeles', 'this evening'],
  ['2026-11-23T07:59:59.000Z', 'America/Los_Angeles', 'this evening'],
  ['2026-11-22T20:00:00.000Z', 'Europe/Zurich', 'this evening'],
  ['2026-07-22T19:00:00.000Z', 'America/Los_Angeles', 'this afternoon'],
])('%s in %s was %s', (at, timeZone, words) => {
  expect(nameDayPart(at, timeZone)).toBe(words);
});
