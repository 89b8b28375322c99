import type { Box } from '../pixels/card-layout.ts';
import type { Shape } from '../pixels/render.ts';
import type { PlacedGlyph, ShapedWord, Typeface } from './typeface.ts';

/** How a text is set. */
export interface TextStyle {
  typeface: Typeface;
  sizePx: number;
  /** Added behind every letter, in ems; below 0 it draws them together. */
  trackingEm: number;
}

/**
 * What of a text can be set: composed, with single spaces, and without the characters that the typeface has no glyph for, such as
 * emoji. Empty if no letter or digit is among them.
 */
export function toSettable(text: string, typeface: Typeface): string {
  const kept = [...text.normalize('NFC').replace(/\s+/g, ' ')].filter(
    (character) => character === ' ' || typeface.hasCharacter(character),
  );
  const settable = kept.join('').replace(/ +/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(settable) ? settable : '';
}

/** The width of a line of settable text, in pixels. */
export function measureLine(line: string, { typeface, sizePx, trackingEm }: TextStyle): number {
  const tracking = trackingEm * typeface.unitsPerEm;
  let [width, letters] = [0, 0];
  for (const { glyphs, width: wordWidth } of shapeWords(line, typeface)) {
    width += wordWidth;
    letters += glyphs.length;
  }
  return (Math.max(0, width + Math.max(0, letters - 1) * tracking) * sizePx) / typeface.unitsPerEm;
}

/**
 * A line of settable text as a shape whose first letter's ink begins at `left`. The base line is moved to a whole pixel: letters are
 * sharp on it, and a line that many cards have is the same shape wherever it is.
 * @returns no shape for an empty line
 */
export function drawLine(
  line: string,
  style: TextStyle,
  { left, baseline, color }: { left: number; baseline: number; color: string },
): Shape[] {
  const scale = style.sizePx / style.typeface.unitsPerEm;
  const glyphs = placeGlyphs(line, style).filter(({ outline }) => outline);
  if (glyphs.length === 0) return [];
  const box = findInkBox(glyphs, scale);
  const paths = glyphs.map(
    ({ outline, x, y }) => `<path transform="translate(${round(x)} ${round(y)})" d="${outline}"/>`,
  );
  return [
    {
      elements: `<g transform="translate(${-box.left} ${-box.top}) scale(${scale} ${-scale})">${paths.join('')}</g>`,
      box: { ...box, left: Math.round(left) + box.left, top: Math.round(baseline) + box.top },
      color,
    },
  ];
}

/** @returns whole pixels from the origin of the line */
function findInkBox(glyphs: readonly PlacedGlyph[], scale: number): Box {
  const left = Math.floor(Math.min(...glyphs.map(({ ink, x }) => x + ink.left)) * scale);
  const top = Math.floor(-Math.max(...glyphs.map(({ ink, y }) => y + ink.top)) * scale);
  const right = Math.ceil(Math.max(...glyphs.map(({ ink, x }) => x + ink.right)) * scale);
  const bottom = Math.ceil(-Math.min(...glyphs.map(({ ink, y }) => y + ink.bottom)) * scale);
  return { left, top, width: right - left, height: bottom - top };
}

/** In units of the font, the first letter's ink at 0. Word by word: what is measured for breaking is what is drawn. */
function placeGlyphs(line: string, { typeface, trackingEm }: TextStyle): PlacedGlyph[] {
  const tracking = trackingEm * typeface.unitsPerEm;
  const glyphs: PlacedGlyph[] = [];
  let pen = 0;
  for (const word of shapeWords(line, typeface)) {
    if (glyphs.length === 0) pen = -word.bearing;
    for (const [index, glyph] of word.glyphs.entries()) {
      glyphs.push({ ...glyph, x: pen + glyph.x + index * tracking });
    }
    pen += word.width + word.glyphs.length * tracking;
  }
  return glyphs;
}

function shapeWords(line: string, typeface: Typeface): ShapedWord[] {
  return line.split(/( )/).map(typeface.shape);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
