import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureEdits } from '#menu/search/edit-distance.ts';
import { findSimilarTerms } from '#menu/search/find-similar-terms.ts';
import { foldWords } from '#menu/search/fold-words.ts';
import { createLexicon } from '#menu/search/lexicon.ts';
import { SAMPLE_SHELF } from './sample-menu.ts';

const TERMS = [...new Set(SAMPLE_SHELF.flatMap(({ name }) => foldWords(name)))].sort();

function findTerms(word: string, terms: readonly string[], isOpen = false): string[] {
  return findSimilarTerms(word, isOpen, createLexicon(terms)).map(({ term }) => terms[term] ?? '');
}

describe('a misspelt word', () => {
  it.each([
    ['deam', 'dream'],
    ['gelatto', 'gelato'],
    ['kuhs', 'kush'],
    ['ream', 'dream'],
    ['strawberyy', 'strawberry'],
    ['pinaple', 'pineapple'],
    ['hze', 'haze'],
    ['aze', 'haze'],
  ])('%s may mean %s', (word, meant) => {
    expect(findTerms(word, TERMS)).toContain(meant);
  });

  it.each([
    ['og', ['oh', 'g', 'dog']],
    ['33', ['34', '3', '333']],
    ['gelato33', ['gelato41', 'gelato34']],
    ['haze', ['hash', 'hemp']],
    ['ape', ['ace2', 'ap', 'ipa', 'grape']],
  ])('%s means none of %j', (word, terms) => {
    expect(findTerms(word, terms.toSorted())).toEqual([]);
  });

  it('may be the beginning of a word only while it is being typed', () => {
    expect(findTerms('strwa', ['strawberry'], true)).toEqual(['strawberry']);
    expect(findTerms('strwa', ['strawberry'], false)).toEqual([]);
  });

  it('is found by Fuse.js and the letters wherever one slip is all that is wrong', () => {
    const slip = fc.tuple(
      fc.constantFrom(...TERMS.filter((term) => /^\p{L}{4,}$/u.test(term))),
      fc.nat(),
      fc.nat(25),
      fc.nat(3),
    );
    fc.assert(
      fc.property(slip, ([term, at, letter, kind]) => {
        const place = at % term.length;
        const other = String.fromCharCode(97 + letter);
        const rest = term.slice(place + 1);
        const misspelt = [
          term.slice(0, place) + rest,
          term.slice(0, place) + other + term.slice(place),
          term.slice(0, place) + other + rest,
          term.slice(0, place) + rest.slice(0, 1) + term.slice(place, place + 1) + rest.slice(1),
        ][kind];
        if (misspelt === undefined || misspelt.length < 4) return;
        expect(measureEdits(misspelt, term).whole).toBeLessThanOrEqual(1);
        expect(findTerms(misspelt, TERMS)).toContain(term);
      }),
      { numRuns: 300 },
    );
  });
});
