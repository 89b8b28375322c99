import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '#menu/model/picture.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createError, toReason } from '#platform/errors/error.ts';
import type { RememberedFailure } from './back-off.ts';
import {
  type AddressEntry,
  addressEntrySchema,
  CACHE_SCHEMA_VERSION,
  type FailureEntry,
  failureEntrySchema,
  type PictureEntry,
  pictureEntrySchema,
} from './cache-entry.ts';
import type { EncodedPicture } from './encode-picture.ts';

/**
 * Pictures on disk, each stored once by its content, what each address led to last time, and which ones failed since.
 * An entry that is damaged, of another version or without its files counts as absent.
 */
export interface PictureCache {
  loadAddress(url: string): Promise<AddressEntry | undefined>;
  /** Also forgets that the address failed before. */
  saveAddress(entry: Omit<AddressEntry, 'schemaVersion'>): Promise<void>;
  /** Those of other runs are seen if they were there when the cache was opened. */
  loadFailure(url: string): Promise<RememberedFailure | undefined>;
  saveFailure(url: string, failure: RememberedFailure): Promise<void>;
  loadPicture(key: string): Promise<Picture | undefined>;
  savePicture(key: string, encoded: EncodedPicture): Promise<void>;
}

/**
 * Opens the cache, creating it where there is none. Several runs may use one cache at the same time.
 * @param directory absolute
 * @throws HerbariumError `PICTURE_CACHE_UNUSABLE`, from here and from every save
 */
export async function openPictureCache(directory: string): Promise<PictureCache> {
  const orUnusable = <T>(work: Promise<T>) => work.catch((error: unknown) => failUnusable(directory, error));
  for (const folder of ['addresses', 'failures', 'pictures']) {
    await orUnusable(mkdir(join(directory, folder), { recursive: true }));
  }
  // Nearly all addresses have no failure, and to look for each one's file would cost as much as the rest of the look-up.
  const failures = new Set(await orUnusable(readdir(join(directory, 'failures'))));
  return {
    loadAddress: async (url) => {
      const entry = await readJsonFile(join(directory, 'addresses', nameEntry(url)), addressEntrySchema);
      return entry?.url === url ? entry : undefined;
    },
    saveAddress: async ({ url, ...facts }) => {
      const entry: AddressEntry = { schemaVersion: CACHE_SCHEMA_VERSION, url, ...facts };
      const name = nameEntry(url);
      await orUnusable(write(join(directory, 'addresses', name), JSON.stringify(entry)));
      if (!failures.delete(name)) return;
      await orUnusable(rm(join(directory, 'failures', name), { recursive: true, force: true }));
    },
    loadFailure: async (url) => {
      const name = nameEntry(url);
      if (!failures.has(name)) return undefined;
      return (await readJsonFile(join(directory, 'failures', name), failureEntrySchema))?.failure;
    },
    saveFailure: async (url, failure) => {
      const entry: FailureEntry = { schemaVersion: CACHE_SCHEMA_VERSION, failure };
      const name = nameEntry(url);
      await orUnusable(write(join(directory, 'failures', name), JSON.stringify(entry)));
      failures.add(name);
    },
    loadPicture: async (key) => {
      const entry = await readJsonFile(pictureFile(directory, key), pictureEntrySchema);
      return entry && (await hasItsFiles(entry, directory)) ? entry.picture : undefined;
    },
    savePicture: (key, encoded) => orUnusable(saveEncoded(directory, key, encoded)),
  };
}

/** Where the files that pictures name are kept, under the same names. */
export function pictureFilesDirectory(cacheDirectory: string): string {
  return join(cacheDirectory, 'pictures');
}

/** What a loss of power takes is fetched again: an entry is good only with its files, each of its size. */
function write(path: string, content: string | Buffer): Promise<void> {
  return writeFileAtomically(path, content, { isDurable: false });
}

function nameEntry(url: string): string {
  return `${createHash('sha256').update(url).digest('hex')}.json`;
}

function pictureFile(directory: string, key: string): string {
  return join(pictureFilesDirectory(directory), `${key}.json`);
}

async function hasItsFiles({ sizesBytes }: PictureEntry, directory: string): Promise<boolean> {
  const checks = Object.entries(sizesBytes).map(async ([name, sizeBytes]) => {
    const found = await lstat(join(pictureFilesDirectory(directory), name)).catch(() => undefined);
    return found?.isFile() && found.size === sizeBytes;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** The entry comes last: where it stands, its files do. */
async function saveEncoded(
  directory: string,
  key: string,
  { picture, files }: EncodedPicture,
): Promise<void> {
  for (const [name, content] of files) {
    await write(join(pictureFilesDirectory(directory), name), content);
  }
  const sizesBytes = Object.fromEntries([...files].map(([name, content]) => [name, content.length]));
  const entry: PictureEntry = { schemaVersion: CACHE_SCHEMA_VERSION, picture, sizesBytes };
  await write(pictureFile(directory, key), JSON.stringify(entry));
}

function failUnusable(directory: string, cause: unknown): never {
  throw createError('PICTURE_CACHE_UNUSABLE', { directory, reason: toReason(cause) }, cause);
}
