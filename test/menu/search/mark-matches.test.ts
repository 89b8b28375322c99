import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '#menu/search/fold-words.ts';
import { markMatches } from '#menu/search/mark-matches.ts';

/** The text with its marked parts in brackets. */
function mark(text: string, words: string[]): string {
  return markMatches(text, words)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');
}

describe('the words that matched are marked', () => {
  it.each([
    ['Blue Dream', ['dream'], 'Blue [Dream]'],
    ['Blue Dream Vape', ['blue', 'dream'], '[Blue Dream] Vape'],
    ['AK-47 Smalls', ['ak', '47'], '[AK-47] Smalls'],
    ['Biskanté — Maison Séré', ['sere', 'biskante'], '[Biskanté] — Maison [Séré]'],
    ['Gran’s Oven', ['grans'], '[Gran’s] Oven'],
    ['Dream on, Dream', ['dream'], '[Dream] on, [Dream]'],
    ['Blueberry', ['blue'], 'Blueberry'],
    ['Blue Dream', [], 'Blue Dream'],
    ['', ['blue'], ''],
  ])('%j with %j', (text, words, marked) => {
    expect(mark(text, words)).toBe(marked);
  });

  it('and the parts together are the text, none of them empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (text, every) => {
        const parts = markMatches(
          text,
          foldWords(text).filter((_, place) => place % (every + 1) === 0),
        );
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});
