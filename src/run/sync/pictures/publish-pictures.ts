import { join } from 'node:path';
import type { Picture } from '#menu/model/picture.ts';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { publishFiles } from '#platform/disk/publish-file.ts';
import { createError, type HerbariumError } from '#platform/errors/error.ts';
import { pictureFilesDirectory } from './picture-cache.ts';
import { findPictureFileName, listPicturePaths, PICTURES_FOLDER } from './picture-files.ts';

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
  const kept = [...paths].map((path) => toKeptFile(path, cacheDirectory));
  await publishFiles(kept, join(directory, PICTURES_FOLDER)).catch((cause: unknown) => {
    throw isMissing(cause) ? createMissingError(cause.path, cause) : cause;
  });
}

/** A path that no picture can have leads nowhere, least of all out of the cache. */
function toKeptFile(path: string, cacheDirectory: string): string {
  const name = findPictureFileName(path);
  if (!name) throw createMissingError(path);
  return join(pictureFilesDirectory(cacheDirectory), name);
}

function isMissing(error: unknown): error is Error & { path: string } {
  return (
    error instanceof Error &&
    findErrorCode(error) === 'ENOENT' &&
    'path' in error &&
    typeof error.path === 'string'
  );
}

function createMissingError(path: string, cause?: unknown): HerbariumError {
  return createError('PICTURE_FILE_MISSING', { path }, cause);
}
