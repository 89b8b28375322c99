import { createHash } from 'node:crypto';
import type { Picture } from '#menu/model/picture.ts';
import { decodePicture } from './decode-picture.ts';
import { encodePicture, getEncodingRecipe, type PictureEncoding } from './encode-picture.ts';
import { PictureFailure } from './picture-fault.ts';
import type { PictureRun } from './picture-run.ts';

/** The picture of some bytes, and the key it is stored under: the same bytes and recipe have the same key. */
export interface MadePicture {
  key: string;
  picture: Picture;
}

/**
 * Makes a picture of untrusted bytes, unless it was made before.
 * @throws PictureFailure if they are no picture
 */
export async function makePicture(bytes: Buffer, run: PictureRun): Promise<MadePicture> {
  const key = createHash('sha256')
    .update(`${getEncodingRecipe(run.encoding)}\n`)
    .update(bytes)
    .digest('hex')
    .slice(0, 16);
  const making = run.picturesByKey.get(key) ?? loadOrEncode(bytes, key, run);
  run.picturesByKey.set(key, making);
  return { key, picture: await making };
}

/** Whether a stored picture has all that the store asks for. */
export function isComplete(stored: Picture, { writesAvif }: PictureEncoding): boolean {
  return stored.avifSources !== undefined || !writesAvif;
}

/** A stored picture without what the store doesn't ask for. */
export function withoutExtras({ avifSources, ...rest }: Picture, { writesAvif }: PictureEncoding): Picture {
  return { ...rest, ...(writesAvif && avifSources && { avifSources }) };
}

async function loadOrEncode(bytes: Buffer, key: string, run: PictureRun): Promise<Picture> {
  const stored = await run.cache.loadPicture(key);
  if (stored && isComplete(stored, run.encoding)) return withoutExtras(stored, run.encoding);
  return run.limitEncoding(async () => {
    if (run.haste?.signal.aborted)
      throw new PictureFailure('picture-postponed', 'It came too late for this run.');
    const endWork = run.haste?.beginWork();
    try {
      return await encode(bytes, key, run);
    } finally {
      endWork?.();
    }
  });
}

async function encode(bytes: Buffer, key: string, run: PictureRun): Promise<Picture> {
  const maxWidthPx = Math.max(...run.encoding.widthsPx);
  const decoded = await decodePicture(bytes, { maxWidthPx, maxPixels: run.maxPixels });
  const encoded = await encodePicture(decoded, key, run.encoding);
  await run.cache.savePicture(key, encoded);
  return encoded.picture;
}
