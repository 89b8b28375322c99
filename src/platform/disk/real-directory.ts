import { existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DIRECTORY_MODE } from './modes.ts';

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

/** Makes a directory, with those between it and `root`, that a web server may enter. One that is there stays as it is. Both absolute. */
export async function makeReadableDirectory(directory: string, root: string): Promise<void> {
  if (existsSync(directory)) return;
  if (directory !== root) await makeReadableDirectory(dirname(directory), root);
  await mkdir(directory, { recursive: true, mode: DIRECTORY_MODE });
  await chmod(directory, DIRECTORY_MODE);
}
