import { chmod, copyFile, link, lstat, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mapAtOnce } from '../map-at-once.ts';
import { DIRECTORY_MODE, FILE_MODE } from './modes.ts';

const FILES_AT_ONCE = 16;

/**
 * Fills a folder of a site with exactly these kept files, under their own names.
 * @param kept absolute paths, each as for `publishFile`
 * @param folder absolute; whatever is there is removed
 * @throws Error as `publishFile`
 */
export async function publishFiles(kept: readonly string[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await chmod(folder, DIRECTORY_MODE);
  await mapAtOnce(kept, FILES_AT_ONCE, (path) => publishFile(path, join(folder, basename(path))));
}

/**
 * Puts a kept file into a site, readable by all whatever the umask: a hard link, or a copy where there can be no link.
 * @param kept absolute path of a file that is only ever replaced, never written into
 * @param published absolute path; the file must not exist yet, its directory must
 * @throws Error from the disk, or where the kept file is a link, which could lead to anything
 */
async function publishFile(kept: string, published: string): Promise<void> {
  if (!(await lstat(kept)).isFile()) throw new Error(`${kept} is not a file.`);
  await link(kept, published).catch(() => copyFile(kept, published));
  await chmod(published, FILE_MODE);
}
