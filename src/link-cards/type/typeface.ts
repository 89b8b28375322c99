import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { unpackWoff2 } from './unpack-woff2.ts';

/** A glyph in its place, in units of the font: x to the right, y upwards from the base line. */
export interface PlacedGlyph {
  /** SVG path data. */
  outline: string;
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
 */
export function openTypeface(files: readonly [string, ...string[]], weight: number): Typeface {
  const cuts = files.map((file) => openCut(file, weight));
  const known = new Map<string, ShapedWord>();
  return {
    unitsPerEm: cuts[0]?.font.unitsPerEm ?? 1000,
    hasCharacter: (character) => findCut(cuts, character) !== undefined,
    shape: (word) => {
      const shaped = known.get(word) ?? shapeRuns(word, cuts);
      known.set(word, shaped);
      return shaped;
    },
  };
}

/** One file's letters. An outline is worked out once, when its glyph is first set. */
interface Cut {
  font: Font;
  outlines: Map<number, string>;
}

function openCut(file: string, weight: number): Cut {
  const font = create(unpackWoff2(readFileSync(fileURLToPath(import.meta.resolve(file)))));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts.`);
  return { font: font.getVariation({ wght: weight }), outlines: new Map() };
}

function findCut(cuts: readonly Cut[], character: string): Cut | undefined {
  const codePoint = character.codePointAt(0);
  return codePoint === undefined ? undefined : cuts.find(({ font }) => font.hasGlyphForCodePoint(codePoint));
}

function shapeRuns(word: string, cuts: readonly Cut[]): ShapedWord {
  const glyphs: PlacedGlyph[] = [];
  let [width, bearing] = [0, 0];
  for (const { cut, text } of toRuns(word, cuts)) {
    const run = cut.font.layout(text, undefined, 'latn', undefined, 'ltr');
    for (const [index, glyph] of run.glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = run.positions[index] ?? {};
      const outline = cut.outlines.get(glyph.id) ?? glyph.path.toSVG();
      cut.outlines.set(glyph.id, outline);
      if (glyphs.length === 0 && outline) bearing = glyph.bbox.minX;
      glyphs.push({ outline, x: width + xOffset, y: yOffset });
      width += xAdvance;
    }
  }
  return { glyphs, width, bearing };
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
