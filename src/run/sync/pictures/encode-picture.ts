import sharp, { type Sharp } from 'sharp';
import type { Picture, PictureSource } from '#menu/model/picture.ts';
import type { DecodedPicture } from './decode-picture.ts';

/** A picture and the files it names. */
export interface EncodedPicture {
  picture: Picture;
  /** By file name, e.g. `3f9a0c2b7d51e846-640.webp`. */
  files: ReadonlyMap<string, Buffer>;
}

export interface PictureEncoding {
  /** Ascending; at least one. */
  widthsPx: readonly number[];
  writesAvif: boolean;
}

/** Raised whenever other bytes are written for the same picture. */
const ENCODER_VERSION = 2;

/** Chosen by measurement: a higher effort saves little and costs much. */
const FORMATS = {
  webp: (pixels: Sharp) => pixels.webp({ quality: 75, effort: 2 }),
  avif: (pixels: Sharp) => pixels.avif({ quality: 50, effort: 2 }),
};

/**
 * What decides the bytes of a picture's files; a part of every file's name, since a file of one name never changes.
 * AVIF files come beside the others and change none of them.
 */
export function getEncodingRecipe({ widthsPx }: PictureEncoding): string {
  return `${ENCODER_VERSION}:${widthsPx.join()}`;
}

/**
 * Encodes a picture at every width that it fills, and at its own if that shows more, with its preview.
 * What comes out holds pixels and nothing else.
 * @param key 16 hexadecimal digits that every file's name begins with
 */
export async function encodePicture(
  decoded: DecodedPicture,
  key: string,
  { widthsPx, writesAvif }: PictureEncoding,
): Promise<EncodedPicture> {
  const widths = toWidths(decoded.widthPx, widthsPx);
  const files = new Map<string, Buffer>();
  const sources = await encodeSources(decoded, widths, key, 'webp', files);
  const avifSources = writesAvif && (await encodeSources(decoded, widths, key, 'avif', files));
  const widthPx = widths.at(-1) ?? decoded.widthPx;
  const picture: Picture = {
    widthPx,
    heightPx: Math.max(1, Math.round((decoded.heightPx * widthPx) / decoded.widthPx)),
    sources,
    ...(avifSources && { avifSources }),
    preview: await encodePreview(openDecoded(decoded)),
  };
  return { picture, files };
}

/** Below this the original's own width is not worth a file. */
const MIN_GAIN = 1.25;

function toWidths(ownWidthPx: number, widthsPx: readonly number[]): number[] {
  const filled = widthsPx.filter((widthPx) => widthPx <= ownWidthPx);
  const isWidest = filled.length === widthsPx.length;
  const showsMore = ownWidthPx >= (filled.at(-1) ?? 0) * MIN_GAIN;
  return !isWidest && showsMore ? [...filled, ownWidthPx] : filled;
}

async function encodeSources(
  decoded: DecodedPicture,
  widthsPx: readonly number[],
  key: string,
  format: keyof typeof FORMATS,
  files: Map<string, Buffer>,
): Promise<PictureSource[]> {
  const sources: PictureSource[] = [];
  for (const widthPx of widthsPx) {
    const name = `${key}-${widthPx}.${format}`;
    files.set(name, await FORMATS[format](openDecoded(decoded).resize({ width: widthPx })).toBuffer());
    sources.push({ path: `/pictures/${name}`, widthPx });
  }
  return sources;
}

function openDecoded({ pixels, widthPx: width, heightPx: height, channels }: DecodedPicture): Sharp {
  return sharp(pixels, { raw: { width, height, channels } });
}

/** With this side and quality even pure noise stays below 450 characters. */
const PREVIEW_SIDE_PX = 20;
const PREVIEW_QUALITY = 20;

/** One transparent pixel. */
const EMPTY_PREVIEW = 'data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';

/**
 * A blurred thumbnail as a `data:image/webp;base64,…` address of at most 500 characters.
 * That of a picture one can see through is empty, because it would shine through for ever.
 */
async function encodePreview(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: PREVIEW_SIDE_PX, height: PREVIEW_SIDE_PX, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (isSeeThrough(data, info.channels)) return EMPTY_PREVIEW;
  const { width, height, channels } = info;
  const thumbnail = await sharp(data, { raw: { width, height, channels } })
    .removeAlpha()
    .blur(0.7)
    .webp({ quality: PREVIEW_QUALITY, effort: 2 })
    .toBuffer();
  return `data:image/webp;base64,${thumbnail.toString('base64')}`;
}

function isSeeThrough(pixels: Buffer, channels: number): boolean {
  const hasAlpha = channels === 2 || channels === 4;
  return hasAlpha && pixels.some((value, index) => index % channels === channels - 1 && value < 250);
}
