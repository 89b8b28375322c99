import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '#menu/model/picture.ts';
import { publishFile } from '#platform/disk/publish-file.ts';
import { createError, type HerbariumError } from '#platform/errors/error.ts';
import { createLimiter } from './create-limiter.ts';
import { pictureFilesDirectory } from './picture-cache.ts';
import { findPictureFileName, listPicturePaths, PICTURES_FOLDER } from './picture-files.ts';

const DIRECTORY_READABLE_BY_ALL = 0o755;
const FILES_AT_ONCE = 16;

/**
 * Puts exactly the files that some pictures name into `<directory>/pictures/`, readable by all whatever the umask, and
 * takes away what was there. Each is a hard link to the cache's file, or a copy where there can be no link.
 * @throws HerbariumError `PICTURE_FILE_MISSING`
 */
export async function publishPictures(
  pictures: Iterable<Picture>,
  cacheDirectory: string,
  directory: string,
): Promise<void> {
  const paths = new Set([...pictures].flatMap(listPicturePaths));
  const target = join(directory, PICTURES_FOLDER);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await chmod(target, DIRECTORY_READABLE_BY_ALL);
  const limit = createLimiter(FILES_AT_ONCE);
  await Promise.all([...paths].map((path) => limit(() => publishPath(path, cacheDirectory, target))));
}

/** A path that no picture can have leads nowhere, least of all out of the cache. */
async function publishPath(path: string, cacheDirectory: string, target: string): Promise<void> {
  const name = findPictureFileName(path);
  if (!name) throw missing(path, undefined);
  const stored = join(pictureFilesDirectory(cacheDirectory), name);
  try {
    await publishFile(stored, join(target, name));
  } catch (cause) {
    throw isMissing(cause) ? missing(path, cause) : cause;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function missing(path: string, cause: unknown): HerbariumError {
  return createError('PICTURE_FILE_MISSING', { path }, cause);
}
