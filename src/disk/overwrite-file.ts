import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/**
 * Writes into a file in its place, which costs a small part of making another. Who reads it meanwhile, or after a run that was
 * killed at it, may find some of both.
 * @param path absolute
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
    const { nlink, size } = fstatSync(file);
    if (nlink > 1 || Math.max(size, content.length) > largestBytes) return false;
    let written = 0;
    while (written < content.length) written += writeSync(file, content, written);
    if (size > content.length) ftruncateSync(file, content.length);
    return true;
  } finally {
    closeSync(file);
  }
}

function open(path: string): number | undefined {
  try {
    return openSync(path, 'r+');
  } catch {
    return undefined;
  }
}
