import type { PlacedGlyph, Typeface } from './typeface.ts';

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
export function measureLine(line: string, style: TextStyle): number {
  return toPixels(layOutLine(line, style).width, style);
}

/** A line of settable text as an SVG element, whose first letter's ink begins at `left`. */
export function drawLine(
  line: string,
  style: TextStyle,
  place: { left: number; baseline: number; fill: string },
): string {
  const scale = style.sizePx / style.typeface.unitsPerEm;
  const { glyphs, bearing } = layOutLine(line, style);
  const paths = glyphs.map(({ outline, x, y }) =>
    outline ? `<path transform="translate(${round(x - bearing)} ${round(y)})" d="${outline}"/>` : '',
  );
  return `<g fill="${place.fill}" transform="translate(${round(place.left)} ${round(place.baseline)}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

/** Word by word: what is measured for breaking is what is drawn. In units of the font. */
function layOutLine(line: string, { typeface, trackingEm }: TextStyle) {
  const tracking = trackingEm * typeface.unitsPerEm;
  const glyphs: PlacedGlyph[] = [];
  let [width, bearing] = [0, 0];
  for (const piece of line.split(/( )/)) {
    const shaped = typeface.shape(piece);
    if (glyphs.length === 0) bearing = shaped.bearing;
    for (const [index, glyph] of shaped.glyphs.entries()) {
      glyphs.push({ ...glyph, x: width + glyph.x + index * tracking });
    }
    width += shaped.width + shaped.glyphs.length * tracking;
  }
  return { glyphs, bearing, width: Math.max(0, width - (glyphs.length > 0 ? tracking : 0)) };
}

function toPixels(units: number, { typeface, sizePx }: TextStyle): number {
  return (units * sizePx) / typeface.unitsPerEm;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
