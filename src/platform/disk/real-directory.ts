import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/**
 * Makes a directory that is only ours to fill and to clear. A link there, which could lead to somebody else's files, gives way.
 * @param directory absolute; directories above it are made too
 * @throws Error from the disk, also where a file is in the way
 */
export function makeRealDirectory(directory: string): void {
  removeLink(directory);
  mkdirSync(directory, { recursive: true });
}

/** Removes a link, and not what it leads to. Whatever else is there stays. */
export function removeLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path);
}

/** Whether a directory is there, and not a link to one. */
export function isRealDirectory(directory: string): boolean {
  return lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Removes a directory with all that is in it; one that isn't there is no error. */
export async function removeDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
