import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { getMessages } from '../../src/messages/get-messages.ts';
import { toLanguage } from '../../src/messages/language.ts';
import { loadLiveMessages } from '../../src/messages/load-live-messages.ts';
import { loadShortlistMessages } from '../../src/messages/load-shortlist-messages.ts';
import { spanish } from '../../src/messages/spanish.ts';

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
    expect(getMessages(locale)).toBe(language === 'es' ? spanish : english);
  });

  it.each(['', 'en_US', 'no locale'])('that is none, such as %j, are not guessed', (locale) => {
    expect(() => getMessages(locale)).toThrow(RangeError);
  });
});

describe('what scripts load', () => {
  it.each(['en-US', 'es-US', 'de-CH'])('is what pages say, in %s', async (locale) => {
    const { live, shortlist } = getMessages(locale);
    expect(await loadLiveMessages(locale)).toBe(live);
    expect(await loadShortlistMessages(locale)).toBe(shortlist);
  });
});
