import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openCardTypefaces } from '../../../src/link-cards/card-typefaces.ts';
import { openTypeface } from '../../../src/link-cards/type/typeface.ts';
import { unpackWoff2 } from '../../../src/link-cards/type/unpack-woff2.ts';

const FRAUNCES = '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2';
const SANS = '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2';
const FILES = [
  FRAUNCES,
  FRAUNCES.replace('latin', 'latin-ext'),
  SANS,
  SANS.replace('latin', 'latin-ext'),
] as const;

const readFont = (file: string) => readFileSync(fileURLToPath(import.meta.resolve(file)));

function openFont(bytes: Buffer) {
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('These are several fonts.');
  return font;
}

describe('an unpacked font', () => {
  it.each(FILES)('%s draws every character as the packed one does, at the weight of the file', (file) => {
    const [packed, unpacked] = [openFont(readFont(file)), openFont(unpackWoff2(readFont(file)))];
    const outline = (font: typeof packed, character: number) => {
      const { path, advanceWidth } = font.glyphForCodePoint(character);
      return { path: path.toSVG(), advanceWidth };
    };
    expect(unpacked.characterSet).toEqual(packed.characterSet);
    expect(unpacked.characterSet.length).toBeGreaterThan(100);
    for (const character of packed.characterSet) {
      expect(outline(unpacked, character)).toEqual(outline(packed, character));
    }
  });

  it('can be of any weight: a light word is narrower than a heavy one', () => {
    const widths = [100, 380, 900].map((weight) => openTypeface([FRAUNCES], weight).shape('Dream').width);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(new Set(widths).size).toBe(3);
  });

  it('is none where the bytes are another thing', () => {
    expect(() => unpackWoff2(Buffer.from('<!doctype html><p>This is a page and no font.</p>'))).toThrow(
      'The font is no WOFF2 file.',
    );
    expect(() => unpackWoff2(readFont(SANS).subarray(0, 5000))).toThrow(/ends before/);
  });
});

describe('a typeface of a card', () => {
  const { display, text } = openCardTypefaces('fraunces');

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

  it('is that of the store’s look', () => {
    expect(openCardTypefaces('sans').display).toBe(text);
    expect(display).not.toBe(text);
  });
});
