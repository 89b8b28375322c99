import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriceBreak, priceFor } from '#menu/price/tier-quotes.ts';

const BREAKS: PriceBreak[] = [
  { startValue: 0, unitPriceCents: 1200 },
  { startValue: 1, unitPriceCents: 1000 },
  { startValue: 3.5, unitPriceCents: 800 },
];

describe('the price of a quantity', () => {
  it.each([
    [0.5, 600],
    [1, 1000],
    [2, 2000],
    [3.49, 3490],
    [3.5, 2800],
    [100, 80_000],
  ])('%d g cost %d cents', (grams, cents) => {
    expect(priceFor(BREAKS, grams)).toBe(cents);
  });

  it('is unknown below the lowest break', () => {
    expect(priceFor([{ startValue: 3.5, unitPriceCents: 800 }], 1)).toBeUndefined();
  });

  const someBreaks = fc.array(
    fc.record({ startValue: fc.nat(28), unitPriceCents: fc.double({ min: 1, max: 5000, noNaN: true }) }),
    { minLength: 1, maxLength: 6 },
  );

  it('rises with the quantity as long as no break is passed', () => {
    fc.assert(
      fc.property(
        someBreaks,
        fc.double({ min: 28, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (breaks, amount, more) => {
          expect(priceFor(breaks, amount + more)).toBeGreaterThanOrEqual(
            priceFor(breaks, amount) ?? Number.NaN,
          );
        },
      ),
    );
  });

  it('is what that many units cost at some price of the table', () => {
    fc.assert(
      fc.property(someBreaks, fc.integer({ min: 28, max: 100 }), (breaks, amount) => {
        const price = priceFor(breaks, amount) ?? Number.NaN;
        const nearest = Math.min(...breaks.map((each) => Math.abs(each.unitPriceCents * amount - price)));
        expect(nearest).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});
