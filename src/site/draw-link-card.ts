import sharp from 'sharp';
import type { CategoryId } from '../menu/category.ts';
import { drawPlate } from '../plates/plate.ts';

const WIDTH_PX = 1200;
const HEIGHT_PX = 630;

/** A category's plate on the store's paper, as a JPEG of 1200 × 630 px. */
export async function drawLinkCard(category: CategoryId, paper: string): Promise<Buffer> {
  const plate = await sharp(Buffer.from(drawPlate({ category, seed: category, ground: 'paper' })))
    .resize({ height: HEIGHT_PX })
    .toBuffer();
  return sharp({ create: { width: WIDTH_PX, height: HEIGHT_PX, channels: 3, background: paper } })
    .composite([{ input: plate, blend: 'multiply' }])
    .jpeg({ quality: 82 })
    .toBuffer();
}
