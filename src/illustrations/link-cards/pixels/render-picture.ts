import sharp, { type Sharp } from 'sharp';
import { drawPlate, type PlateOptions } from '#illustrations/illustration.ts';
import type { Box } from './card-layout.ts';
import type { Pixels } from './pixels.ts';
import { createRecentCache } from './recent-cache.ts';

/** Some 0.6 MB each. Enough for the eight drawings of a subtype, whose products are neighbors on the menu. */
const rendered = createRecentCache<Pixels>(12);

type Size = Pick<Box, 'width' | 'height'>;

/** A plate, as wide as `size` and never higher. */
export function renderPlate(options: PlateOptions, size: Size): Promise<Pixels> {
  return rendered.get(JSON.stringify([options, size]), async () =>
    toPixels(sharp(Buffer.from(drawPlate(options))), size),
  );
}

/**
 * A photograph on white, stretched to `size`.
 * @param file absolute path; a file of one name must never change
 * @throws Error if it can't be read
 */
export function renderPhoto(file: string, size: Size): Promise<Pixels> {
  return rendered.get(JSON.stringify([file, size]), () =>
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
