import { describe, expect, it } from 'vitest';
import { BRAND_SPELLINGS, BRANDS_IN_NAMES } from '#menu/names/brand-spellings.ts';
import { chooseBrandNames, createBrandSpelling, toBrandKey } from '#menu/names/brands.ts';
import { createTitleCase } from '#menu/names/title-case.ts';

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
    ['is how a known brand writes itself', ['STIIIZY'], 'STIIIZY'],
    ['is how a known brand writes itself, whoever wrote it otherwise', ['Stiiizy', 'Stiiizy'], 'STIIIZY'],
    ['is the known one with the marks of the feed', ['OGEEZ'], 'OGeez'],
    ['is the known one with the marks of the feed: !', ['OGEEZ!'], 'OGeez!'],
    ['is the known one where the feed has other marks', ["O'GEEZ"], 'OGeez'],
    ['has the accents of the known one', ['GRON'], 'Grön'],
    ['is the known one though it is a word', ['RAW'], 'RAW'],
    ['is the known one in small letters', ['NICHE'], 'niche.'],
    ['has an article that is no city', ['LA BOMBA'], 'La Bomba'],
    ['is one for spellings with and without marks', ['Oak & Ivy', 'OAK AND IVY', 'Oak & Ivy'], 'Oak & Ivy'],
    ['is one for spellings with and without an apostrophe', ["Lily's", 'LILYS', "Lily's"], "Lily's"],
    ['is one for spellings with and without a trade mark', ['Fern®', 'Fern', 'FERN™', 'Fern'], 'Fern'],
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

  it('is never another brand for a difference in letters or digits', () => {
    const names = chooseBrandNames(['1906', '1937', '木', '林', '!!', '??', '&Shine', 'Shine'], titleCase);
    expect([...names.values()]).toEqual(['1906', '1937', '木', '林', '!!', '??', '&Shine', 'Shine']);
  });
});

describe('the spelling of a brand', () => {
  it("is the store's own before the known one", () => {
    const findSpelling = createBrandSpelling(['wyld', 'Fog City!']);
    expect(findSpelling('WYLD')).toBe('wyld');
    expect(findSpelling('FOG CITY')).toBe('Fog City!');
    expect(findSpelling('STIIIZY')).toBe('STIIIZY');
    expect(findSpelling('SOMEBODY ELSE')).toBeUndefined();
  });

  it('is known of hundreds of brands, in capitals, in small letters and without blanks', () => {
    const findSpelling = createBrandSpelling([]);
    expect(new Set(BRAND_SPELLINGS).size).toBe(BRAND_SPELLINGS.length);
    expect(BRAND_SPELLINGS.length).toBeGreaterThan(500);
    for (const spelling of BRAND_SPELLINGS) {
      expect(findSpelling(spelling)).toBe(spelling);
      expect(findSpelling(spelling.toUpperCase())).toBe(spelling);
      expect(findSpelling(` ${spelling.toLowerCase()}  `)).toBe(spelling);
      expect(toBrandKey(findSpelling(toBrandKey(spelling)) ?? '')).toBe(toBrandKey(spelling));
    }
  });

  it('is that of its own name in capitals also inside product names', () => {
    for (const spelling of BRANDS_IN_NAMES) {
      const written = titleCase(`BLUE DREAM | ${spelling.toUpperCase()}`);
      expect(written).toBe(`Blue Dream | ${spelling}`);
    }
  });
});
