import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRealDirectory, removeDirectory } from './real-directory.ts';

/** Keeps a tree that is live no more, to be written over. On another file system it is of no use, and removed. */
export async function setAside(tree: string, spare: string): Promise<void> {
  await removeDirectory(spare);
  await rename(tree, spare).catch(() => removeDirectory(tree));
}

/**
 * Moves a tree that was set aside to an empty place. If there is no such tree, nothing happens; a link or a file
 * in its place is removed.
 */
export async function takeSpare(spare: string, place: string): Promise<void> {
  await removeDirectory(place);
  await mkdir(dirname(place), { recursive: true });
  if (!isRealDirectory(spare)) return removeDirectory(spare);
  await rename(spare, place).catch(() => removeDirectory(spare));
}
