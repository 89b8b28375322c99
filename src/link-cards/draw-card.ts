import sharp, { type OverlayOptions, type Raw } from 'sharp';
import { drawPlate, type PlateOptions } from '../plates/plate.ts';
import { type CardLayout, layOutCard } from './card-layout.ts';
import type { CardSpec } from './card-spec.ts';
import { composeCard } from './compose-card.ts';

export interface DrawnCard {
  /** A JPEG of 1200 × 630 px and at most 90,000 bytes. */
  jpeg: Buffer;
  /** True where the photograph could not be read and the plate stands in for it. */
  isStandIn: boolean;
}

/** What messengers still load on a slow line; the largest that any of them refuses is several times that. */
const MAX_BYTES = 90_000;
const QUALITIES = [80, 70, 55, 40, 25] as const;

/**
 * Draws a card.
 * @param pictureFile absolute path of the photograph, if the card has one
 * @throws Error if the words or the plate can't be drawn; a photograph that can't be read is none
 */
export async function drawCard(spec: CardSpec, pictureFile: string | undefined): Promise<DrawnCard> {
  const layout = layOutCard(spec.plates.length, spec.picture);
  const photo = await readPhoto(pictureFile, layout);
  const isStandIn = spec.picture !== undefined && !photo;
  const used = isStandIn ? layOutCard(spec.plates.length, undefined) : layout;
  const card = sharp(Buffer.from(await composeCard(spec, used, drawKnownPlate)), { limitInputPixels: false });
  const { data, info } = await card
    .composite(photo ? [photo] : [])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { jpeg: await encode(data, toRaw(info)), isStandIn };
}

const plates = new Map<string, string>();

/** Many products share a plate, of which there are a few hundred. */
function drawKnownPlate(options: PlateOptions): string {
  const key = JSON.stringify(options);
  const plate = plates.get(key) ?? drawPlate(options);
  plates.set(key, plate);
  return plate;
}

/** In its size on the card; undefined if there is none. What one can see through shows the sheet. */
async function readPhoto(
  file: string | undefined,
  { photo }: CardLayout,
): Promise<OverlayOptions | undefined> {
  if (!file || !photo) return undefined;
  try {
    const { left, top, width, height } = photo;
    const { data, info } = await sharp(file, { failOn: 'truncated' })
      .resize({ width, height, fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { input: data, raw: toRaw(info), blend: 'multiply', left, top };
  } catch {
    return undefined;
  }
}

function toRaw({ width, height, channels }: Raw): Raw {
  return { width, height, channels };
}

async function encode(pixels: Buffer, raw: Raw): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(pixels, { raw }).jpeg({ quality, progressive: true }).toBuffer();
    if (jpeg.length <= MAX_BYTES) break;
  }
  return jpeg;
}
