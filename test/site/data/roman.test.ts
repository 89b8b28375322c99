import { expect, it } from 'vitest';
import { toRoman } from '#site/data/roman.ts';

it.each([
  [1, 'I'],
  [2, 'II'],
  [3, 'III'],
  [4, 'IV'],
  [5, 'V'],
  [6, 'VI'],
  [8, 'VIII'],
  [9, 'IX'],
  [10, 'X'],
  [14, 'XIV'],
  [19, 'XIX'],
  [24, 'XXIV'],
  [39, 'XXXIX'],
])('plate %d is numbered %s', (value, numeral) => {
  expect(toRoman(value)).toBe(numeral);
});
