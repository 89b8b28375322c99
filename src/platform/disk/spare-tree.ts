import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRealDirectory } from './real-directory.ts';

/** Keeps a tree that is live no more, to be written over. On another file system it is of no use, and removed. */
export async function setAside(tree: string, spare: string): Promise<void> {
  await remove(spare);
  await rename(tree, spare).catch(() => remove(tree));
}

/**
 * Moves a tree that was set aside to an empty place. If there is no such tree, nothing happens; a link or a file
 * in its place is removed.
 */
export async function takeSpare(spare: string, place: string): Promise<void> {
  await remove(place);
  await mkdir(dirname(place), { recursive: true });
  if (!isRealDirectory(spare)) return remove(spare);
  await rename(spare, place).catch(() => remove(spare));
}

async function remove(tree: string): Promise<void> {
  await rm(tree, { recursive: true, force: true });
}
