import { expect, it } from 'vitest';
import { groupByStem, toStem } from '#menu/search/stem.ts';

it.each([
  ['gummies', 'gummy'],
  ['cookies', 'cookie'],
  ['edibles', 'edible'],
  ['brownies', 'brownie'],
  ['berries', 'berry'],
  ['vapes', 'vape'],
  ['boxes', 'box'],
  ['matches', 'match'],
  ['caramels', 'caramel'],
])('%s is found as %s', (plural, singular) => {
  expect(toStem(plural)).toBe(toStem(singular));
});

it.each([
  ['glass', 'glas'],
  ['og', 'ogs'],
  ['gas', 'ga'],
])('%s is not %s', (one, other) => {
  expect(toStem(one)).not.toBe(toStem(other));
});

it('keeps the words of one stem together', () => {
  expect(groupByStem(['gummies', 'gummy', 'haze']).get(toStem('gummy'))).toEqual([0, 1]);
});
