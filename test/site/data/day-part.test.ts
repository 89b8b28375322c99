import { expect, it } from 'vitest';
import { toDayPart } from '#site/data/day-part.ts';

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
