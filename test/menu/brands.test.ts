import { describe, expect, it } from 'vitest';
import { chooseBrandNames, toBrandKey } from '../../src/menu/brands.ts';
import { createTitleCase } from '../../src/menu/title-case.ts';

const titleCase = createTitleCase({ locale: 'en-US', keptWords: [] });

describe('the name of a brand', () => {
  it.each([
    ['is out of capitals', ['ALIEN LABS'], 'Alien Labs'],
    ['is without surplus blanks', ['  ALIEN   LABS '], 'Alien Labs'],
    [
      'is the one that somebody gave its letter case',
      ['IO EXTRACTS', 'IO EXTRACTS', 'iO Extracts'],
      'iO Extracts',
    ],
    ['is not the one in small letters', ['ALIEN LABS', 'alien labs'], 'Alien Labs'],
    ['is the one used more often', ['Café Sol', 'Cafe Sol', 'Cafe Sol'], 'Cafe Sol'],
    ['is the one with accents where both are used as often', ['Cafe Sol', 'Café Sol'], 'Café Sol'],
    ['is the one with blanks where both are used as often', ['FieldDay', 'Field Day'], 'Field Day'],
    ['is the same in any Unicode form', ['Cafe\u0301 Sol', 'Caf\u00e9 Sol'], 'Caf\u00e9 Sol'],
  ])('%s', (_, spellings, name) => {
    expect([...chooseBrandNames(spellings, titleCase).values()]).toEqual([name]);
    expect([...chooseBrandNames(spellings.toReversed(), titleCase).values()]).toEqual([name]);
  });

  it('is found by any of its spellings', () => {
    const names = chooseBrandNames(['Café Sol'], titleCase);
    expect(names.get(toBrandKey('CAFE  SOL'))).toBe('Café Sol');
  });

  it('is none where the feed has blanks', () => {
    expect(chooseBrandNames(['', '  '], titleCase).size).toBe(0);
  });
});
