import { chmod, copyFile, link, lstat } from 'node:fs/promises';

const READABLE_BY_ALL = 0o644;

/**
 * Puts a kept file into a site, readable by all whatever the umask: a hard link, or a copy where there can be no link.
 * @param kept absolute path of a file that is only ever replaced, never written into
 * @param published absolute path where there is none yet, in a directory that exists
 * @throws Error from the disk, or where the kept file is a link, which could lead to anything
 */
export async function publishFile(kept: string, published: string): Promise<void> {
  if (!(await lstat(kept)).isFile()) throw new Error(`${kept} is not a file.`);
  await link(kept, published).catch(() => copyFile(kept, published));
  await chmod(published, READABLE_BY_ALL);
}
