import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Age, findStaleness } from '#menu/hours/staleness.ts';

const TAKEN_AT = '2026-11-22T16:00:00.000Z';
const HOUR_MS = 3_600_000;

const after = (hours: number) => new Date(Date.parse(TAKEN_AT) + hours * HOUR_MS);

const AGES: [hours: number, age: Age | undefined][] = [
  [-5, undefined],
  [0, undefined],
  [23.99, undefined],
  [24, { count: 24, unit: 'hour' }],
  [47.99, { count: 47, unit: 'hour' }],
  [48, { count: 2, unit: 'day' }],
  [71.99, { count: 2, unit: 'day' }],
  [24 * 30, { count: 30, unit: 'day' }],
];

describe('a menu that is stale after a day', () => {
  it.each(AGES)('is %d hours after it was taken %j old', (hours, age) => {
    expect(findStaleness(TAKEN_AT, after(hours), 24)).toEqual(age);
  });
});

it('a menu is stale from the hour that its store says, in whole hours or days', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 168, noNaN: true }),
      fc.integer({ min: -100, max: 5000 }),
      (staleAfterHours, hours) => {
        const age = findStaleness(TAKEN_AT, after(hours), staleAfterHours);
        expect(age !== undefined).toBe(hours >= staleAfterHours);
        if (age) expect(age.count * (age.unit === 'day' ? 24 : 1)).toBeLessThanOrEqual(hours);
      },
    ),
  );
});

it('a menu of an unknown time is not called stale', () => {
  expect(findStaleness('', after(1000), 24)).toBeUndefined();
  expect(findStaleness('yesterday', after(1000), 24)).toBeUndefined();
});
