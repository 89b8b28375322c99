import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getProfile, PROFILE_IDS } from '#menu/compliance/get-profile.ts';
import { findPhrases, indexPhrases, splitWords, toPhrase } from '#menu/compliance/phrase-words.ts';

const listed = [
  ...new Set(PROFILE_IDS.flatMap((id) => getProfile(id).claims.flatMap(({ phrases }) => phrases))),
];
const phrases = ['', '#', 'candy candy', 'berry', ...listed].map((phrase) => ({
  phrase,
  words: toPhrase(phrase),
}));

/** As `findPhrases`, the plain way: every phrase is looked for at every word. */
function findPlainly(text: string) {
  const words = splitWords(text);
  const isSingular = (word: string, singular: string | undefined) => {
    if (word === singular) return true;
    if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return false;
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y` === singular;
    return word.slice(0, /(?:ch|sh|x|ss|z)es$/.test(word) ? -2 : -1) === singular;
  };
  return phrases.flatMap((phrase) => {
    const spans = words.flatMap((first, place) => {
      const run = words.slice(place, place + phrase.words.length);
      const last = run.at(-1);
      const isThere =
        last !== undefined &&
        run.length === phrase.words.length &&
        run.every(({ word }, at) => isSingular(word, phrase.words[at])) &&
        run.every(({ end }, at) => !/[.!?\n]/.test(text.slice(end, run[at + 1]?.start ?? end)));
      return isThere ? [{ start: first.start, end: last.end }] : [];
    });
    return spans.length > 0 ? [[phrase.phrase, spans] as const] : [];
  });
}

const word = fc.oneof(
  fc.constantFrom(...phrases.map(({ phrase }) => phrase)),
  fc.constantFrom(...phrases.map(({ phrase }) => `${phrase}s`)),
  fc.constantFrom('20', '%', 'off', 'Buy', 'CANDIES', 'cándy', 'candy’s', '$', 'glasses', 'get'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', '. ', '\n', ', ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

it('phrases are found by their first words where a search for each of them finds it', () => {
  const index = indexPhrases(phrases);
  fc.assert(
    fc.property(text, (each) => {
      const found = [...findPhrases(index, each)].map(([{ phrase }, spans]) => [phrase, spans]);
      const order = phrases.map(({ phrase }) => phrase);
      found.sort(([a], [b]) => order.indexOf(String(a)) - order.indexOf(String(b)));
      expect(found).toEqual(findPlainly(each));
    }),
    { numRuns: 300 },
  );
});
