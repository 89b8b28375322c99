import { expect, it } from 'vitest';
import { getOwnWords } from '#embed/own-words.ts';
import { LANGUAGES } from '#menu/format/language.ts';

it.each(LANGUAGES)('what is said before any message has come is said in %s', (language) => {
  const others = LANGUAGES.filter((each) => each !== language).map((each) => getOwnWords(each).loading);
  expect(others).not.toContain(getOwnWords(language).loading);
});

it.each([
  ['es-MX', 'es'],
  ['ES', 'es'],
  ['est', 'en'],
  ['es_MX', 'en'],
  ['de-CH', 'en'],
  ['', 'en'],
])('for the locale %j it is said in %s', (locale, language) => {
  expect(getOwnWords(locale)).toBe(getOwnWords(language));
});
