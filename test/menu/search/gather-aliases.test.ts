import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '#menu/search/fold-words.ts';
import { gatherAliases } from '#menu/search/gather-aliases.ts';
import { EQUAL_NAMES, NARROWER_WORDS } from '#menu/search/known-aliases.ts';
import { toPhraseKey } from '#menu/search/stem.ts';

describe('the aliases of a menu', () => {
  it('are those that lead to something on it', () => {
    expect(gatherAliases(['girl scout cookies', 'haze'], [])).toEqual([['gsc', 'girl scout cookies']]);
    expect(gatherAliases(['haze'], [])).toEqual([]);
  });

  it('lead to it in the singular and the plural', () => {
    expect(gatherAliases(['girl scout cookie'], [])).toEqual([['gsc', 'girl scout cookies']]);
  });

  it('lead to it with its words parted or together', () => {
    expect(gatherAliases(['grand daddy purple'], [])).toContainEqual(['gdp', 'granddaddy purple']);
  });

  it('lead both ways where the menu has both', () => {
    expect(gatherAliases(['gsc', 'girl scout cookies'], [])).toEqual([
      ['gsc', 'girl scout cookies'],
      ['girl scout cookies', 'gsc'],
    ]);
  });

  it('are not there for parts of words, or words of two texts', () => {
    expect(gatherAliases(['girl', 'scout cookies', 'bggb'], [])).toEqual([]);
  });

  it('for a part of a category lead to it only where the menu has no such word', () => {
    expect(gatherAliases(['extract'], [])).toContainEqual(['shatter', 'extract']);
    expect(gatherAliases(['extract', 'zkittlez shatter'], [])).not.toContainEqual(['shatter', 'extract']);
  });

  it('of the store come first, and replace a known one', () => {
    const aliases = gatherAliases(
      ['girl scout cookies', 'green sour crush', 'white widow'],
      [{ alias: 'GSC', means: 'Green Sour Crush' }],
    );
    expect(aliases).toEqual([
      ['gsc', 'green sour crush'],
      ['ww', 'white widow'],
    ]);
  });

  it('hold folded words, and never a blank alias or one that is its own meaning', () => {
    const own = fc.record({ alias: fc.string({ unit: 'grapheme' }), means: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.array(own), (aliases) => {
        const phrases = aliases.map(({ means }) => foldWords(means).join(' '));
        for (const [alias, means] of gatherAliases(phrases, aliases)) {
          expect(alias).not.toBe('');
          expect(alias).not.toBe(means);
          expect([alias, means]).toEqual([alias, means].map((text) => foldWords(text).join(' ')));
        }
      }),
    );
  });
});

describe('the known aliases', () => {
  const toKey = (text: string) => toPhraseKey(foldWords(text));

  it('have at most four words', () => {
    for (const name of EQUAL_NAMES.flat()) expect(foldWords(name).length, name).toBeLessThanOrEqual(4);
  });

  it('stand in one place each', () => {
    const keys = [...EQUAL_NAMES.flat(), ...NARROWER_WORDS.map(({ alias }) => alias)].map(toKey);
    expect(keys.toSorted()).toEqual([...new Set(keys)].sort());
  });
});
