import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanParagraphs, cleanText } from '#treez/wire/clean-text.ts';

describe('a text of the feed', () => {
  it.each([
    ['trailing and doubled blanks', '  BLUE \t DREAM \n ', 'BLUE DREAM'],
    ['other blanks', 'BLUE\u00a0\u2003DREAM\u3000', 'BLUE DREAM'],
    ['control characters', 'BLUE\u0000\u0007 DREAM\u009f', 'BLUE DREAM'],
    ['zero-width characters', 'BL\u200bUE\u200d\u2060\ufeff DREAM', 'BLUE DREAM'],
    ['direction overrides and isolates', '\u202eMAERD\u202c \u2066BLUE\u2069\u200f', 'MAERD BLUE'],
    ['lone surrogates', 'BLUE\ud800 DREAM\udc00', 'BLUE DREAM'],
    ['a decomposed letter', 'BISKANTE\u0301', 'BISKANTÉ'],
    ['an emoji', 'GREEN 🌿', 'GREEN 🌿'],
    ['markup', '<b>BLUE</b>', '<b>BLUE</b>'],
  ])('with %s is clean', (_, value, expected) => {
    expect(cleanText(value, 200)).toBe(expected);
  });

  it.each([null, undefined, '', ' \n', '\u200b\u202e', '\u3164', {}, [], true])('of %j is none', (value) => {
    expect(cleanText(value, 200)).toBeUndefined();
  });

  it('that is a number beyond all numbers is no text', () => {
    expect(cleanText(Number.POSITIVE_INFINITY, 10)).toBeUndefined();
  });

  it('that is a number is its digits', () => {
    expect(cleanText(710, 200)).toBe('710');
  });

  it('is the same composed and decomposed, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
        const clean = cleanText(value, 200);
        expect(cleanText(value.normalize('NFD'), 200)).toBe(cleanText(value.normalize('NFC'), 200));
        expect(cleanText(clean, 200)).toBe(clean);
        expect([...(clean ?? '')].length).toBeLessThanOrEqual(200);
        expect(clean?.isWellFormed() ?? true).toBe(true);
      }),
    );
  });

  it('of ten megabytes is cut before any work is done on it', () => {
    expect(cleanText('é'.normalize('NFD').repeat(5_000_000), 200)).toBe('é'.repeat(200));
  });

  it('is not cut through a character', () => {
    expect(cleanText('🌿🌿🌿', 2)).toBe('🌿🌿');
  });
});

describe('paragraphs', () => {
  it.each([
    ['One.\r\n\r\nTwo.\rThree.', 'One.\n\nTwo.\nThree.'],
    ['One. \n \n\n\n Two.', 'One.\n\nTwo.'],
    ['\n\nOne.\u2029Two.\n', 'One.\nTwo.'],
  ])('%j becomes %j', (value, expected) => {
    expect(cleanParagraphs(value, 200)).toBe(expected);
  });
});
