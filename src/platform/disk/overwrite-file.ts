import { closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/**
 * Writes into a file in its place, which costs a small part of making another. Who reads it meanwhile, or after a run that was
 * killed at it, may find some of both.
 * @param path absolute; a link there is not followed, but those of its folders are
 * @param largestBytes a file that is, or was, larger is not written into
 * @returns false where there is no such file, or another name leads to it too
 */
export function overwriteFile(
  path: string,
  content: Buffer,
  largestBytes = Number.POSITIVE_INFINITY,
): boolean {
  const file = open(path);
  if (file === undefined) return false;
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.nlink > 1 || Math.max(stat.size, content.length) > largestBytes) return false;
    let written = 0;
    while (written < content.length) written += writeSync(file, content, written);
    if (stat.size > content.length) ftruncateSync(file, content.length);
    return true;
  } finally {
    closeSync(file);
  }
}

/** Windows knows no such flags: there they are 0. */
const { O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

function open(path: string): number | undefined {
  try {
    return openSync(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
  } catch {
    return undefined;
  }
}
