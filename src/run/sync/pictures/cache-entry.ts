import { z } from 'zod';
import type { Picture } from '#menu/model/picture.ts';
import type { RememberedFailure } from './back-off.ts';
import { isPictureFaultCode, type PictureFaultCode } from './picture-fault.ts';
import { findPictureFileName, listPicturePaths } from './picture-files.ts';

/** Raised when entries of before can't be read any more; those then count as absent. */
export const CACHE_SCHEMA_VERSION = 2;

const pictureKey = z.string().regex(/^[0-9a-f]{16}$/);
const headerValue = z.string().regex(/^[\x20-\x7e]{1,1000}$/);
const path = z.string().refine((text) => findPictureFileName(text) !== undefined);
const lengthPx = z.int().positive();
const sources = z.array(z.strictObject({ path, widthPx: lengthPx })).min(1);

const picture: z.ZodType<Picture> = z.strictObject({
  widthPx: lengthPx,
  heightPx: lengthPx,
  sources,
  avifSources: sources.exactOptional(),
  preview: z
    .string()
    .max(500)
    .regex(/^data:image\/webp;base64,[\w+/=]+$/),
});

/** What is known of an address: what it led to, and how to ask whether it still does. */
export const addressEntrySchema = z.strictObject({
  schemaVersion: z.literal(CACHE_SCHEMA_VERSION),
  url: z.string(),
  /** The widths and the encoder that the picture was made with. */
  recipe: z.string(),
  pictureKey,
  validity: z.strictObject({
    etag: headerValue.exactOptional(),
    lastModified: headerValue.exactOptional(),
    freshUntilAt: z.iso.datetime().exactOptional(),
  }),
});

export type AddressEntry = z.infer<typeof addressEntrySchema>;

const failure: z.ZodType<RememberedFailure> = z.strictObject({
  code: z.custom<PictureFaultCode>(isPictureFaultCode),
  detail: z.string().max(1000),
  failedAt: z.iso.datetime(),
  failuresInARow: z.int().positive(),
});

/**
 * That an address failed when it was last asked. Kept apart from what it led to before, so that a run that fails takes
 * nothing from another one that succeeds at the same time. The address itself, which may hold a secret, is not in it.
 */
export const failureEntrySchema = z.strictObject({
  schemaVersion: z.literal(CACHE_SCHEMA_VERSION),
  failure,
});

export type FailureEntry = z.infer<typeof failureEntrySchema>;

/** A picture, and the size of each of its files in bytes, by name. */
export const pictureEntrySchema = z
  .strictObject({
    schemaVersion: z.literal(CACHE_SCHEMA_VERSION),
    picture,
    sizesBytes: z.record(z.string(), z.int().positive()),
  })
  .refine(({ picture, sizesBytes }) =>
    listPicturePaths(picture).every((path) => Object.hasOwn(sizesBytes, findPictureFileName(path) ?? '')),
  );

export type PictureEntry = z.infer<typeof pictureEntrySchema>;
