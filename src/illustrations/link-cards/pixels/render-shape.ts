import sharp from 'sharp';
import type { Box } from './card-layout.ts';
import type { Coverage } from './pixels.ts';
import { createRecentCache } from './recent-cache.ts';

/** A shape of one color, in its place on the card. */
export interface Shape {
  /** SVG elements that name no color, in pixels from the upper left corner of `box`. */
  elements: string;
  /** In whole pixels; nothing of the shape is outside. */
  box: Box;
  /** As `#rrggbb`. */
  color: string;
}

/** Most lines of a card are those of the card before: its store, city, license, brand, kind. Some 10 to 100 KB each. */
const rendered = createRecentCache<Coverage>(100);

const ALPHA = 3;

/** What of the shape's box the shape covers. */
export function renderShape({ elements, box: { width, height } }: Shape): Promise<Coverage> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements}</svg>`;
  return rendered.get(svg, async () => {
    const data = await sharp(Buffer.from(svg)).extractChannel(ALPHA).raw().toBuffer();
    return { data, width, height };
  });
}
