import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Face, Blob as FontBytes } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import unpack from 'woff2-encoder/decompress';
import { ROOT } from '../../../.packages/locks.ts';
import {
  buildPageFont,
  PAGE_FONTS,
  type PageFont,
  readPackagedFont,
  toFontFile,
} from '../../../.packages/page-fonts.ts';
import { PAGE_BOUNDS } from '../../../bench/page-bounds.ts';

const STYLES = readFileSync(resolve(ROOT, 'src/site/styles/fonts.css'), 'utf8');

const readCharacters = (font: Uint8Array) => new Set(new Face(new FontBytes(font)).collectUnicodes());

/** The letters of a page, of its package's two files together, and of what `fonts.css` lists beside it. */
async function listCharacters(font: PageFont) {
  const own = readCharacters(await unpack(readFileSync(toFontFile(font))));
  const latin = readCharacters(await readPackagedFont(font, 'latin'));
  const latinExt = readCharacters(await readPackagedFont(font, 'latin-ext'));
  return { own, latin, latinExt, extra: readRanges(font) };
}

/** By the file that they are of. */
function readRanges({ name }: PageFont) {
  const faces = STYLES.split('@font-face').filter((face) => face.includes(`/${name}-latin`));
  const read = (file: string) => {
    const face = faces.find((each) => each.includes(`${name}-${file}-wght`)) ?? '';
    return [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(([, from = '', to = from]) => ({
      from: Number.parseInt(from, 16),
      to: Number.parseInt(to, 16),
    }));
  };
  return { latin: read('latin'), latinExt: read('latin-ext') };
}

const isWithin = (ranges: readonly { from: number; to: number }[], character: number) =>
  ranges.some(({ from, to }) => from <= character && character <= to);

const toText = (characters: Iterable<number>) => String.fromCodePoint(...characters);

/** Every text of the messages, in all languages. */
function readMessages(): string {
  const directory = resolve(ROOT, 'src/site/messages');
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(resolve(directory, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''))
    .join('');
}

describe('the two fonts that every page loads', () => {
  it('have at most 40 KB together', () => {
    const sizesBytes = PAGE_FONTS.map((font) => readFileSync(toFontFile(font)).length);
    expect(sizesBytes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(PAGE_BOUNDS.fontBytes);
  });

  describe.each(PAGE_FONTS)('$name', (font) => {
    it('is what `npm run fonts` makes of its package', async () => {
      expect(Buffer.from(await buildPageFont(font)).equals(readFileSync(toFontFile(font)))).toBe(true);
    });

    it('names its copyright and its license in its file', async () => {
      const text = Buffer.from(await unpack(readFileSync(toFontFile(font))))
        .toString('latin1')
        .replaceAll('\0', '');
      expect(text).toMatch(/Copyright 20\d\d The .* Project Authors/);
      expect(text).toMatch(/openfontlicense\.org|scripts\.sil\.org\/OFL/);
    });

    it('varies in the weights that pages are set in', async () => {
      const face = new Face(new FontBytes(await unpack(readFileSync(toFontFile(font)))));
      const [least, most] = font.weights;
      expect(face.getAxisInfos()).toMatchObject({ wght: { min: least, max: most } });
    });

    it('has every letter of the messages that its package has', async () => {
      const { own, latin } = await listCharacters(font);
      const asked = new Set(readMessages().normalize('NFC'));
      expect(asked.size).toBeGreaterThan(80);
      const lacking = [...asked].filter((character) => {
        const codePoint = character.codePointAt(0) ?? 0;
        return latin.has(codePoint) && !own.has(codePoint);
      });
      expect(lacking).toEqual([]);
    });

    it('has no letter that `fonts.css` loads another file for', async () => {
      const { own, extra } = await listCharacters(font);
      const twice = [...own].filter((each) => isWithin([...extra.latin, ...extra.latinExt], each));
      expect(toText(twice)).toBe('');
    });

    it('leaves no letter of its package that `fonts.css` does not load', async () => {
      const { own, latin, latinExt, extra } = await listCharacters(font);
      const left = (all: ReadonlySet<number>) => [...all].filter((each) => each >= 0x20 && !own.has(each));
      const lost = [
        ...left(latin).filter((each) => !isWithin(extra.latin, each) && !latinExt.has(each)),
        ...left(latinExt).filter((each) => !isWithin(extra.latinExt, each) && !latin.has(each)),
      ];
      expect(toText(lost)).toBe('');
    });
  });
});
