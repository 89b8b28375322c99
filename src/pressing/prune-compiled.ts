import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeDirectory } from './move-directory.ts';

/** Longer than any run takes: what another run prints with stays. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Removes compiled pages that no run has printed with for a day.
 * @param directory where all of them are, absolute
 * @param current those that are in use
 */
export async function pruneCompiled(directory: string, current: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const { mtimeMs } = await stat(join(directory, name));
    if (name !== current && Date.now() - mtimeMs > KEPT_MS) await removeDirectory(join(directory, name));
  }
}
