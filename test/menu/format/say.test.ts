import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '#menu/format/say.ts';
import { type PluralMessage, sayCount } from '#menu/format/say-count.ts';
import { getMessages } from '#site/messages/get-messages.ts';

describe('a message', () => {
  it.each<[message: string, values: Record<string, string | number>, said: string]>([
    ['Licence {number}', { number: 'C10' }, 'Licence C10'],
    ['{count} left', { count: 0 }, '0 left'],
    ['{name}!', { name: '' }, '!'],
    ['{a} and {a}, {b}', { a: 1, b: 2 }, '1 and 1, 2'],
    ['No place', { number: 1 }, 'No place'],
    ['{a}{b}', { a: '{b}', b: '$&' }, '{b}$&'],
    ['{ a } {} {a-b}', { a: 1 }, '{ a } {} {a-b}'],
    ['', {}, ''],
  ])('%j with %j is %j', (message, values, said) => {
    expect(say(message, values)).toBe(said);
  });

  it.each(['{number}', '{constructor}', '{toString}', '{__proto__}', '{hasOwnProperty}'])(
    'keeps a place without a value as it is written, so that it is seen: %s',
    (message) => {
      expect(say(message, {})).toBe(message);
    },
  );

  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('{', '}', '{a}', '{b}', '{__proto__}', '$1', ' '))
      .map((parts) => parts.join('')),
  );
  const values = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.double()));

  it('can be said whatever it is and whatever is put into it', () => {
    fc.assert(
      fc.property(texts, values, (message, given) => {
        expect(typeof say(message, given)).toBe('string');
      }),
    );
  });

  it('says each value whole, in its place', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(say('<{a}|{b}|{a}>', { a, b })).toBe(`<${a}|${b}|${a}>`);
      }),
    );
  });
});

const products = (locale: string) => getMessages(locale).pages.counts.products;

describe('a number of things', () => {
  it.each([
    ['en-US', 0, '0 products'],
    ['en-US', 1, '1 product'],
    ['en-US', 2, '2 products'],
    ['en-US', 1.5, '1.5 products'],
    ['en-US', 1000, '1,000 products'],
    ['en-US', 1_000_000, '1,000,000 products'],
    ['es-US', 0, '0 productos'],
    ['es-US', 1, '1 producto'],
    ['es-US', 2, '2 productos'],
    ['es-US', 1.5, '1.5 productos'],
    ['es-US', 1000, '1,000 productos'],
    // Spanish has a form of its own for millions, which we don’t.
    ['es-US', 1_000_000, '1,000,000 productos'],
    ['es-ES', 1.5, '1,5 productos'],
    ['es-ES', 12_345, '12.345 productos'],
  ])('in %s: %d is "%s"', (locale, count, said) => {
    expect(sayCount(products(locale), count, locale)).toBe(said);
  });

  it.each([
    ['en-US', 1, 'The one maker on the shelves of Fernwood, Oakland.'],
    ['en-US', 12, 'The 12 makers on the shelves of Fernwood, Oakland.'],
    ['es-US', 1, 'El único productor en los estantes de Fernwood, Oakland.'],
    ['es-US', 12, 'Los 12 productores en los estantes de Fernwood, Oakland.'],
  ])('in %s may stand among other words: %d', (locale, count, said) => {
    const { makersCount } = getMessages(locale).pages.list;
    expect(sayCount(makersCount, count, locale, { store: 'Fernwood', city: 'Oakland' })).toBe(said);
  });

  it('is the one that was counted, whatever else is called so', () => {
    expect(sayCount({ other: '{count} of {total}' }, 3, 'en-US', { count: 9, total: 12 })).toBe('3 of 12');
  });

  it.each<[form: string, count: number, said: string]>([
    ['one', 1, 'a thing'],
    ['other', 0, 'some things'],
    ['many, where there is no form for it', 1_000_000, 'some things'],
  ])('is said in the form %s: %d', (_, count, said) => {
    expect(sayCount({ one: 'a thing', other: 'some things' }, count, 'es-US')).toBe(said);
  });

  it('is said in a form that only another language has', () => {
    const hours: PluralMessage = { one: '{count} godzina', few: '{count} godziny', other: '{count} godzin' };
    expect([1, 3, 5].map((count) => sayCount(hours, count, 'pl-PL'))).toEqual([
      '1 godzina',
      '3 godziny',
      '5 godzin',
    ]);
  });

  it('can be said whatever it is, and leaves no place open', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom('en-US', 'es-US', 'es-ES', 'de-CH'), (count, locale) => {
        expect(sayCount(products(locale), count, locale)).not.toMatch(/[{}]|undefined/);
      }),
    );
  });
});
