import { describe, expect, it } from 'vitest';
import { LANGUAGES, toLanguage } from '#menu/format/language.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { loadLiveMessages } from '#site/messages/load-live-messages.ts';
import { loadShortlistMessages } from '#site/messages/load-saved-list-messages.ts';

describe('the words for a locale', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['en', 'en'],
    ['es-US', 'es'],
    ['es-MX', 'es'],
    ['es-Latn-419', 'es'],
    ['es', 'es'],
    ['ES-us', 'es'],
    ['de-CH', 'en'],
    ['est', 'en'],
    ['zh-Hant', 'en'],
  ])('%s are those of the language %s', (locale, language) => {
    expect(toLanguage(locale)).toBe(language);
    expect(getMessages(locale)).toBe(getMessages(language));
  });

  it.each(['', 'en_US', 'no locale'])('that is none, such as %j, are not guessed', (locale) => {
    expect(() => getMessages(locale)).toThrow(RangeError);
  });
});

it('every language has messages of its own', () => {
  expect(new Set(LANGUAGES.map(getMessages)).size).toBe(LANGUAGES.length);
});

describe('what scripts load', () => {
  it.each([...LANGUAGES, 'en-US', 'es-US', 'de-CH'])('is what pages say, in %s', async (locale) => {
    const { live, shortlist } = getMessages(locale);
    expect(await loadLiveMessages(locale)).toBe(live);
    expect(await loadShortlistMessages(locale)).toBe(shortlist);
  });
});
