import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Moves a directory, also to another file system.
 * @param from absolute path
 * @param to absolute path; whatever is there is replaced
 */
export async function moveDirectory(from: string, to: string): Promise<void> {
  await removeDirectory(to);
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await removeDirectory(from);
  }
}

/** Removes a directory with all that is in it; one that isn't there is no error. */
export async function removeDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
