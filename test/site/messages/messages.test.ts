import { describe, expect, it } from 'vitest';
import { getOwnWords } from '#embed/own-words.ts';
import { LANGUAGES, type Language } from '#menu/format/language.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { type FoundMessage, isPlural, listForms, listMessages, listPlaces } from './list-messages.ts';

/** All that is said in a language, by the site and by the embedded menu's script before any message has come. */
const listAll = (language: string) =>
  listMessages({ ...getMessages(language), ownWords: getOwnWords(language) });

/** What reads the same as in English without having been forgotten. */
const SAME_AS_IN_ENGLISH: Record<Exclude<Language, 'en'>, readonly string[]> = {
  es: ['CBD', 'Kush', 'No', 'Sativa'],
};

const ENGLISH = listAll('en');
const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== 'en');

const keysOf = (messages: readonly FoundMessage[]) => messages.map(({ key }) => key);
const pluralsOf = (messages: readonly FoundMessage[]) => messages.filter(({ message }) => isPlural(message));

/** Every sentence of a language, with where it stands. */
const textsOf = (language: string) =>
  listAll(language).flatMap(({ key, message }) =>
    listForms(message).map(([form, text]) => ({ name: `${key} (${form})`, text })),
  );

it('there are messages to hold to this, plural ones among them', () => {
  expect(ENGLISH.length).toBeGreaterThan(250);
  expect(pluralsOf(ENGLISH).length).toBeGreaterThan(20);
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  const said = listAll(language);

  it('no message is empty, or begins or ends with a space', () => {
    expect(textsOf(language).filter(({ text }) => text === '' || text !== text.trim())).toEqual([]);
  });

  it('every brace belongs to a place', () => {
    expect(textsOf(language).filter(({ text }) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });

  it('every form of a message tells all that the others do, but for a number that it may say in words', () => {
    const untold = said.flatMap(({ key, message }) =>
      listForms(message).flatMap(([form, text]) => {
        const told = new Set([...listPlaces(text), 'count']);
        return placesOf(message)
          .filter((place) => !told.has(place))
          .map((place) => `${key} (${form}) without {${place}}`);
      }),
    );
    expect(untold).toEqual([]);
  });

  it.each(pluralsOf(said))(
    '$key has plural forms that the language has, the last resort among them',
    ({ message }) => {
      const forms = listForms(message).map(([form]) => form);
      expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories).toEqual(
        expect.arrayContaining(forms),
      );
      expect(forms).toContain('other');
    },
  );
});

describe.each(OTHER_LANGUAGES)('in the language %s', (language) => {
  const said = listAll(language);
  const byKey = new Map(said.map(({ key, message }) => [key, message]));

  it('the same is said as in English', () => {
    expect(keysOf(said).toSorted()).toEqual(keysOf(ENGLISH).toSorted());
  });

  it('the same is counted as in English', () => {
    expect(keysOf(pluralsOf(said)).toSorted()).toEqual(keysOf(pluralsOf(ENGLISH)).toSorted());
  });

  it.each(ENGLISH)('$key has the same places as in English', ({ key, message }) => {
    expect(placesOf(byKey.get(key) ?? '')).toEqual(placesOf(message));
  });

  it.each(pluralsOf(ENGLISH))('$key has a singular where it has one in English', ({ key, message }) => {
    const formsOf = (each: FoundMessage['message']) => listForms(each).map(([form]) => form);
    expect(formsOf(byKey.get(key) ?? '')).toEqual(expect.arrayContaining(formsOf(message)));
  });

  it('no message is left in English', () => {
    const english = new Map(textsOf('en').map(({ name, text }) => [name, text]));
    const left = textsOf(language).filter(({ name, text }) => hasWords(text) && english.get(name) === text);
    expect([...new Set(left.map(({ text }) => text))].toSorted()).toEqual(SAME_AS_IN_ENGLISH[language]);
  });

  it('no message of several words is one of the English ones', () => {
    const english = new Set(textsOf('en').map(({ text }) => text));
    const left = textsOf(language).filter(({ text }) => countWords(text) > 1 && english.has(text));
    expect(left).toEqual([]);
  });
});

/** Those of all its forms, by name. */
function placesOf(message: FoundMessage['message']): string[] {
  const texts = listForms(message).map(([, text]) => text);
  return listPlaces(texts.join());
}

/** Places and signs are no words. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, ''));
}

/** Nor are units. */
function countWords(text: string): number {
  return text.replace(/\{\w+\}/g, '').match(/\p{L}{3,}/gu)?.length ?? 0;
}
