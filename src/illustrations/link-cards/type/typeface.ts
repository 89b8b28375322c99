import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Direction, Face, Font, Blob as FontBytes, shape, Buffer as TextBuffer, Variation } from 'harfbuzzjs';
import unpackWoff2 from 'woff2-encoder/decompress';

/** Distances from a glyph's origin to the edges of its ink, in units of the font; `top` and `bottom` count upwards. */
export interface InkBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A glyph in its place, in units of the font: x to the right, y upwards from the base line. */
export interface PlacedGlyph {
  /** SVG path data, empty for a space. */
  outline: string;
  ink: InkBox;
  x: number;
  y: number;
}

export interface ShapedWord {
  glyphs: readonly PlacedGlyph[];
  /** In units of the font. */
  width: number;
  /** The empty space before the first letter, in units of the font; below 0 where the letter hangs out. */
  bearing: number;
}

/** Letters of one weight, from as many files as they are spread over. */
export interface Typeface {
  unitsPerEm: number;
  hasCharacter(character: string): boolean;
  /** A word of characters that it has, with its kerning and ligatures. */
  shape(word: string): ShapedWord;
}

/**
 * Opens variable WOFF2 fonts at one weight. A character is taken from the first file that has it.
 * @param files as packages name them, e.g. `@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2`
 * @param weight on the fonts' own axis
 * @throws Error if a file is missing or is not WOFF2
 */
export async function openTypeface(files: readonly [string, ...string[]], weight: number): Promise<Typeface> {
  const [first, ...others] = files;
  const cut = await openCut(first, weight);
  const cuts = [cut, ...(await Promise.all(others.map((file) => openCut(file, weight))))];
  const known = new Map<string, ShapedWord>();
  return {
    unitsPerEm: cut.unitsPerEm,
    hasCharacter: (character) => findCut(cuts, character) !== undefined,
    shape: (word) => {
      const shaped = known.get(word) ?? shapeRuns(word, cuts);
      known.set(word, shaped);
      return shaped;
    },
  };
}

type Glyph = Pick<PlacedGlyph, 'outline' | 'ink'>;

/** One file's letters. */
interface Cut {
  font: Font;
  unitsPerEm: number;
  characters: ReadonlySet<number>;
  /** Traced once, when they are first set. */
  glyphs: Map<number, Glyph>;
}

async function openCut(file: string, weight: number): Promise<Cut> {
  const face = new Face(
    new FontBytes(await unpackWoff2(await readFile(fileURLToPath(import.meta.resolve(file))))),
  );
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  return { font, unitsPerEm: face.upem, characters: new Set(face.collectUnicodes()), glyphs: new Map() };
}

function findCut(cuts: readonly Cut[], character: string): Cut | undefined {
  const codePoint = character.codePointAt(0);
  return codePoint === undefined ? undefined : cuts.find(({ characters }) => characters.has(codePoint));
}

function shapeRuns(word: string, cuts: readonly Cut[]): ShapedWord {
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const { cut, text } of toRuns(word, cuts)) {
    for (const { codepoint: id, xOffset = 0, yOffset = 0, xAdvance = 0 } of shapeRun(text, cut)) {
      glyphs.push({ ...traceGlyph(id, cut), x: width + xOffset, y: yOffset });
      width += xAdvance;
    }
  }
  return { glyphs, width, bearing: glyphs[0]?.ink.left ?? 0 };
}

function shapeRun(text: string, { font }: Cut) {
  const buffer = new TextBuffer();
  buffer.addText(text);
  buffer.setDirection(Direction.LTR);
  buffer.setScript('Latn');
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}

function traceGlyph(id: number, { font, glyphs }: Cut): Glyph {
  const known = glyphs.get(id);
  if (known) return known;
  const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = font.glyphExtents(id) ?? {};
  const ink = { left: xBearing, right: xBearing + width, top: yBearing, bottom: yBearing + height };
  const glyph = { outline: traceOutline(id, font), ink };
  glyphs.set(id, glyph);
  return glyph;
}

/** In whole units, which are finer than any screen and a third as long to read as the fractions of a varied font. */
function traceOutline(id: number, font: Font): string {
  return font
    .glyphToJson(id)
    .map(({ type, values }) => type + values.map(Math.round).join(' '))
    .join('');
}

/** A word in pieces whose characters come from one file each. */
function toRuns(word: string, cuts: readonly Cut[]): { cut: Cut; text: string }[] {
  const runs: { cut: Cut; text: string }[] = [];
  for (const character of word) {
    const cut = findCut(cuts, character);
    const last = runs.at(-1);
    if (cut && last?.cut === cut) last.text += character;
    else if (cut) runs.push({ cut, text: character });
  }
  return runs;
}
