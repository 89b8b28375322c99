import sharp, { type Sharp } from 'sharp';

/** With this side and quality even pure noise stays below 450 characters. */
const SIDE_PX = 20;
const QUALITY = 20;

/** One transparent pixel. */
const EMPTY = 'data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';

/**
 * A blurred thumbnail as a `data:image/webp;base64,…` address of at most 500 characters.
 * That of a picture one can see through is empty, because it would shine through for ever.
 */
export async function encodePreview(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: SIDE_PX, height: SIDE_PX, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (isSeeThrough(data, info.channels)) return EMPTY;
  const { width, height, channels } = info;
  const thumbnail = await sharp(data, { raw: { width, height, channels } })
    .removeAlpha()
    .blur(0.7)
    .webp({ quality: QUALITY, effort: 2 })
    .toBuffer();
  return `data:image/webp;base64,${thumbnail.toString('base64')}`;
}

function isSeeThrough(pixels: Buffer, channels: number): boolean {
  const hasAlpha = channels === 2 || channels === 4;
  return hasAlpha && pixels.some((value, index) => index % channels === channels - 1 && value < 250);
}
