import { describe, expect, it } from 'vitest';
import { openCardTypefaces } from '#illustrations/link-cards/card-typefaces.ts';
import { openTypeface } from '#illustrations/link-cards/type/typeface.ts';

const FRAUNCES = '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2';
const SANS = '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2';
const FILES = [
  FRAUNCES,
  FRAUNCES.replace('latin', 'latin-ext'),
  SANS,
  SANS.replace('latin', 'latin-ext'),
] as const;

/** Every code point that the fonts may have; their last one is a ligature at U+FB04. */
const CHARACTERS = Array.from({ length: 0xff00 - 0x21 }, (_, index) => String.fromCodePoint(0x21 + index));

describe('a font file', () => {
  it.each(FILES)('%s draws every character that it has', async (file) => {
    const typeface = await openTypeface([file], 400);
    const characters = CHARACTERS.filter(typeface.hasCharacter);
    expect(characters.length).toBeGreaterThan(100);
    const isDrawn = (character: string) => typeface.shape(character).glyphs.every(({ outline }) => outline);
    expect(characters.filter((each) => !isDrawn(each) && !/[\p{Z}\p{C}]/u.test(each))).toEqual([]);
  });

  it('can be of any weight: a light word is narrower than a heavy one', async () => {
    const opened = await Promise.all([100, 380, 900].map((weight) => openTypeface([FRAUNCES], weight)));
    const widths = opened.map((typeface) => typeface.shape('Dream').width);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(new Set(widths).size).toBe(3);
  });

  it.each([
    ['is not a font', '@fontsource-variable/fraunces/package.json'],
    ['is missing', '@fontsource-variable/fraunces/files/none.woff2'],
  ])('that %s is refused', async (_, file) => {
    await expect(openTypeface([file], 400)).rejects.toThrow();
  });
});

describe('a typeface of a card', async () => {
  const { display, text } = await openCardTypefaces('fraunces');

  it.each([
    ['the letters of English', 'ABCXYZabcxyz0123456789&%+-–—…·’“”'],
    ['the letters of Spanish', 'ÁÉÍÑÓÚÜáéíñóúü¿¡ªº'],
    ['letters of a second file', 'őčşŁżĐğ'],
  ])('has %s', (_, characters) => {
    for (const typeface of [display, text]) {
      expect([...characters].filter((character) => !typeface.hasCharacter(character))).toEqual([]);
    }
  });

  it.each(['🔥', '大', 'ش', 'ש', '\u200d', '\ufe0f'])('has no %j', (character) => {
    expect(display.hasCharacter(character)).toBe(false);
    expect(display.shape(character)).toEqual({ glyphs: [], width: 0, bearing: 0 });
  });

  it('sets letters of two files on one line', () => {
    const [plain, mixed] = [display.shape('Lodz'), display.shape('Łodz')];
    expect(mixed.glyphs).toHaveLength(plain.glyphs.length);
    expect(mixed.glyphs.slice(1).map(({ outline }) => outline)).toEqual(
      plain.glyphs.slice(1).map(({ outline }) => outline),
    );
  });

  it('draws letters together that stand apart else', () => {
    const apart = text.shape('A').width + text.shape('V').width;
    expect(text.shape('AV').width).toBeLessThan(apart);
  });

  it('joins letters that have a ligature', () => {
    expect(display.shape('ffi').glyphs.length).toBeLessThan(3);
  });

  it('sets a letter and its mark as the letter that has the mark', () => {
    for (const typeface of [display, text]) {
      const [letter, marked] = [typeface.shape('A'), typeface.shape('A\u0301')];
      expect(marked).toEqual(typeface.shape('Á'));
      expect(marked.width).toBe(letter.width);
    }
  });

  it('knows where the ink of a letter ends', () => {
    const { ink } = text.shape('É').glyphs[0] ?? {};
    const plain = text.shape('E').glyphs[0]?.ink;
    expect(ink?.top).toBeGreaterThan(plain?.top ?? 0);
    expect(ink).toMatchObject({ left: plain?.left, right: plain?.right, bottom: 0 });
  });

  it('is that of the store’s look', async () => {
    expect((await openCardTypefaces('sans')).display).toBe(text);
    expect(display).not.toBe(text);
  });
});
