import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureEdits } from '#menu/search/edit-distance.ts';

describe('the slips between two words', () => {
  it.each([
    ['dream', 'dream', 0],
    ['deam', 'dream', 1],
    ['dreeam', 'dream', 1],
    ['drean', 'dream', 1],
    ['draem', 'dream', 1],
    ['rdeam', 'dream', 1],
    ['skittlez', 'zkittles', 2],
    ['', 'dream', 5],
    ['dream', '', 5],
  ])('%s, %s: %i', (one, other, slips) => {
    expect(measureEdits(one, other).whole).toBe(slips);
    expect(measureEdits(other, one).whole).toBe(slips);
  });

  it.each([
    ['gel', 'gelato', 0],
    ['geal', 'gelato', 1],
    ['strwa', 'strawberry', 1],
  ])('%s and the beginning of %s: %i', (beginning, word, slips) => {
    expect(measureEdits(beginning, word).beginning).toBe(slips);
  });

  it('are at most the letters of the longer word, and none in a beginning of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const { whole, beginning } = measureEdits(one, other);
        expect(whole).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(whole).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(beginning).toBeLessThanOrEqual(whole);
        expect(measureEdits(one, one + other).beginning).toBe(0);
      }),
    );
  });
});
