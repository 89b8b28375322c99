import sharp, { type Sharp } from 'sharp';
import { drawIllustration, type IllustrationOptions } from '#illustrations/illustration.ts';
import type { Box } from './card-layout.ts';
import type { Coverage, Pixels } from './pixels.ts';

/** A shape of one color, in its place on the card. */
export interface Shape {
  /** SVG elements that name no color, in pixels from the upper left corner of `box`. */
  elements: string;
  /** In whole pixels; nothing of the shape is outside. */
  box: Box;
  /** As `#rrggbb`. */
  color: string;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Remembers what was asked for last. */
interface RecentCache<Value> {
  /** What was made for the key before, or is being made. A failure is not remembered. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
}

/** Most lines of a card are also on the card before: its store, city, license, brand, category. Some 10 to 100 KB each. */
const shapes = createRecentCache<Coverage>(100);
/** Some 0.6 MB each. Enough for the eight drawings of a subtype, whose products are neighbors on the menu. */
const pictures = createRecentCache<Pixels>(12);

const ALPHA = 3;

/** What of the shape's box the shape covers. */
export function renderShape({ elements, box: { width, height } }: Shape): Promise<Coverage> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements}</svg>`;
  return shapes.get(svg, async () => {
    const data = await sharp(Buffer.from(svg)).extractChannel(ALPHA).raw().toBuffer();
    return { data, width, height };
  });
}

/** An illustration, as wide as `size` and never higher. */
export function renderIllustration(options: IllustrationOptions, size: Size): Promise<Pixels> {
  return pictures.get(JSON.stringify([options, size]), async () =>
    toPixels(sharp(Buffer.from(drawIllustration(options))), size),
  );
}

/**
 * A photograph on white, stretched to `size`.
 * @param file absolute path; a file of one name must never change
 * @throws Error if it can't be read
 */
export function renderPhoto(file: string, size: Size): Promise<Pixels> {
  return pictures.get(JSON.stringify([file, size]), () =>
    toPixels(sharp(file, { failOn: 'truncated' }), size),
  );
}

async function toPixels(picture: Sharp, { width, height }: Size): Promise<Pixels> {
  const data = await picture
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return { data, width, height };
}

/** @param capacity the most values that are remembered; the one unused for longest is dropped first */
export function createRecentCache<Value>(capacity: number): RecentCache<Value> {
  const values = new Map<string, Promise<Value>>();
  return {
    get: (key, make) => {
      const value = values.get(key) ?? make();
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > capacity && oldest !== undefined) values.delete(oldest);
      value.catch(() => values.get(key) === value && values.delete(key));
      return value;
    },
  };
}
