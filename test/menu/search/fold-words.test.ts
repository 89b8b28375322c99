import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, foldWords, MAX_WORD_CHARACTERS } from '#menu/search/fold-words.ts';

describe('the words of a text', () => {
  it.each([
    ['Blue Dream', ['blue', 'dream']],
    ['BISKANTÉ', ['biskante']],
    ['BISKANTE\u0301', ['biskante']],
    ['AK-47', ['ak', '47']],
    ['Gorilla Glue #4', ['gorilla', 'glue', '4']],
    ['Salt & Vinegar', ['salt', 'vinegar']],
    ["Gran's Gran’s Granʼs", ['grans', 'grans', 'grans']],
    ['20:1 CBD', ['20:1', 'cbd']],
    ['3.5g, 7 g. ⒈', ['3.5g', '7', 'g', '1']],
    ['No⒈5, 2⒈5', ['no15', '215']],
    ['Weißer Ørsted Łódź', ['weisser', 'orsted', 'lodz']],
    ['ΟΔΟΣ οδος', ['οδοσ', 'οδοσ']],
    ['İstanbul ISTANBUL', ['istanbul', 'istanbul']],
    ['ｆｕｌｌ ﬁne 𝐁𝐥𝐮𝐞', ['full', 'fine', 'blue']],
    ['zero\u200bwidth so\u00adft \ufeffbom', ['zerowidth', 'soft', 'bom']],
    ['\u202eblue\u202c', ['blue']],
    ['🔥 fire🔥dept 3️⃣', ['fire', 'dept', '3']],
    ['Brand™ ®', ['brand']],
    ['שָׁלוֹם', ['שלום']],
    ['__proto__', ['proto']],
    ['\ud800 … — ', []],
  ])('%j', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  it('know where they stand in the text', () => {
    const text = '«Crème» de la AK-47';
    expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Crème',
      'de',
      'la',
      'AK',
      '47',
    ]);
  });

  it('are cut at the length that a search can hold', () => {
    expect(foldWords('x'.repeat(500))).toEqual(['x'.repeat(MAX_WORD_CHARACTERS)]);
  });

  it('are the same in every Unicode form, and fold to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldWords(text);
        expect(foldWords(text.normalize('NFD'))).toEqual(foldWords(text.normalize('NFC')));
        expect(foldWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});
