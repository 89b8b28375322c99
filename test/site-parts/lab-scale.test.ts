import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLabScale } from '../../src/site/lab-scale.ts';

const measured = (...values: number[]) =>
  values.map((max) => ({ type: 'THC', unit: 'percent' as const, min: 0, max }));

it.each([
  [[], 0],
  [[0.4], 1],
  [[1, 0.2], 1],
  [[21.4, 0.3], 40],
  [[40], 40],
  [[87], 100],
  [[5, 1000], 1000],
  [[250_000], 250_000],
])('the scale of %j ends at %d', (values, end) => {
  expect(toLabScale(measured(...values))).toBe(end);
});

it('any value is within its scale', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      expect(toLabScale(measured(...values))).toBeGreaterThanOrEqual(Math.max(...values));
    }),
  );
});
