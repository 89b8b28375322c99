import sharp, { type Metadata, type Sharp } from 'sharp';
import { PictureFailure } from './picture-fault.ts';
import { getPictureFormat, isCutShort, type PictureFormat } from './picture-format.ts';

/** Pixels of a picture: upright, sRGB, 8 bits a channel. */
export interface DecodedPicture {
  pixels: Buffer;
  widthPx: number;
  heightPx: number;
  channels: 1 | 2 | 3 | 4;
}

/** The longest side that WebP can hold. */
const MAX_SIDE_PX = 16_383;

/** Some files are small and still take a decoder minutes, such as a JPEG of thousands of scans. */
const MAX_DECODING_SECONDS = 30;

/**
 * Decodes an untrusted picture, scaled down to a width if it is wider.
 * @param maxPixels of the original, checked before a pixel is decoded
 * @throws PictureFailure
 */
export async function decodePicture(
  bytes: Buffer,
  { maxWidthPx, maxPixels }: { maxWidthPx: number; maxPixels: number },
): Promise<DecodedPicture> {
  const format = getPictureFormat(bytes);
  try {
    checkMetadata(await open(bytes, false).metadata(), format, maxPixels);
    const { data, info } = await open(bytes, maxPixels)
      .timeout({ seconds: MAX_DECODING_SECONDS })
      .resize({ width: maxWidthPx, withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, widthPx: info.width, heightPx: info.height, channels: info.channels };
  } catch (error) {
    throw toDecodingFailure(error, isCutShort(bytes, format));
  }
}

function open(bytes: Buffer, limitInputPixels: number | false): Sharp {
  return sharp(bytes, {
    failOn: 'truncated',
    limitInputPixels,
    sequentialRead: true,
    autoOrient: true,
  });
}

function checkMetadata(
  { format, compression, pages = 1, width, height }: Metadata,
  expected: PictureFormat,
  maxPixels: number,
) {
  const found = format === 'heif' && compression === 'av1' ? 'avif' : format;
  if (found !== expected) {
    throw new PictureFailure('picture-wrong-format', `It begins as ${expected} but is ${found}.`);
  }
  if (pages > 1) throw new PictureFailure('picture-wrong-format', `It is an animation of ${pages} frames.`);
  if (width * height > maxPixels || Math.max(width, height) > MAX_SIDE_PX) {
    throw new PictureFailure('picture-too-large', `It has ${width} × ${height} pixels.`);
  }
}

/** Of AVIF the reader first complains of its own look-ahead. */
const READER_NOISE = /^source: bad seek/;

function toDecodingFailure(error: unknown, isCut: boolean): PictureFailure {
  if (error instanceof PictureFailure) return error;
  const lines = error instanceof Error ? error.message.split('\n') : [];
  const said = (lines.find((line) => !READER_NOISE.test(line)) ?? lines[0] ?? '').slice(0, 120);
  return new PictureFailure(
    isCut ? 'picture-truncated' : 'picture-unreadable',
    `Its decoder says: ${said}.`,
    {
      cause: error,
    },
  );
}
