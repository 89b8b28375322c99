import { readChannels } from '#illustrations/drawing/color.ts';
import type { Box } from './card-layout.ts';

/**
 * An opaque picture, three bytes a pixel (red, green, blue), row by row. Cards are put together in one of these rather than by
 * sharp's `composite`, which takes 15 times as long.
 */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** How much of each pixel a shape covers, one byte a pixel, 0 (nothing) to 255. */
export interface Coverage {
  data: Buffer;
  width: number;
  height: number;
}

type Size = Pick<Box, 'width' | 'height'>;
type Place = Pick<Box, 'left' | 'top'>;

/** A picture of any colors. */
export function createPixels({ width, height }: Size): Pixels {
  return { data: Buffer.alloc(width * height * 3), width, height };
}

/**
 * @param box in whole pixels, inside the picture
 * @param color as `#rrggbb`
 */
export function fillBox(picture: Pixels, { left, top, width, height }: Box, color: string): void {
  const row = Buffer.alloc(width * 3, Buffer.from(readChannels(color)));
  for (let y = top; y < top + height; y += 1) row.copy(picture.data, (y * picture.width + left) * 3);
}

/** Multiplies one picture into another, so that white shows what is below. The upper one must lie inside. */
export function multiply(picture: Pixels, upper: Pixels, { left, top }: Place): void {
  const [below, above] = [picture.data, upper.data];
  const rowBytes = upper.width * 3;
  for (let y = 0; y < upper.height; y += 1) {
    const shift = ((top + y) * picture.width + left) * 3 - y * rowBytes;
    for (let at = y * rowBytes; at < (y + 1) * rowBytes; at += 1) {
      below[at + shift] = divideBy255((below[at + shift] ?? 0) * (above[at] ?? 0));
    }
  }
}

/** Draws a shape in one color. What lies outside the picture is left out. */
export function ink(picture: Pixels, shape: Coverage, { left, top }: Place, color: string): void {
  const [red, green, blue] = readChannels(color);
  const [pixels, shares] = [picture.data, shape.data];
  const [firstX, firstY] = [Math.max(0, -left), Math.max(0, -top)];
  const lastX = Math.min(shape.width, picture.width - left);
  const lastY = Math.min(shape.height, picture.height - top);
  for (let y = firstY; y < lastY; y += 1) {
    for (let x = firstX; x < lastX; x += 1) {
      const share = shares[y * shape.width + x] ?? 0;
      if (share === 0) continue;
      const at = ((top + y) * picture.width + left + x) * 3;
      pixels[at] = divideBy255((pixels[at] ?? 0) * (255 - share) + red * share);
      pixels[at + 1] = divideBy255((pixels[at + 1] ?? 0) * (255 - share) + green * share);
      pixels[at + 2] = divideBy255((pixels[at + 2] ?? 0) * (255 - share) + blue * share);
    }
  }
}

/** To the nearest whole number, since a byte that is written loses its fraction. `Math.round` would take three times as long. */
function divideBy255(product: number): number {
  return (product + 127) / 255;
}
