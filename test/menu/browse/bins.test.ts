import { describe, expect, it } from 'vitest';
import { toBin } from '#menu/browse/bins.ts';

describe('a part of a range', () => {
  it.each([
    [1000, 0],
    [1099, 0],
    [1100, 1],
    [2199, 11],
    [2200, 11],
  ])('%i of 1,000 to 2,200 falls into number %i', (value, bin) => {
    expect(toBin(value, { least: 1000, most: 2200 })).toBe(bin);
  });

  it('is the first where all have the same', () => {
    expect(toBin(1000, { least: 1000, most: 1000 })).toBe(0);
  });
});
