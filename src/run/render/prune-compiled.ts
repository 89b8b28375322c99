import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeDirectory } from '#platform/disk/move-directory.ts';

/** Longer than any run takes: what another run prints with stays. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Removes compiled pages that no run has printed with for a day.
 * @param directory where all of them are, absolute
 * @param current those that are in use
 */
export async function pruneCompiled(directory: string, current: string): Promise<void> {
  await removeOld(directory, (name) => name !== current);
}

/**
 * Removes what runs that were killed a day ago or longer were compiling.
 * @param press what the names of such directories begin with, absolute
 */
export async function prunePresses(press: string): Promise<void> {
  await removeOld(dirname(press), (name) => name.startsWith(basename(press)));
}

async function removeOld(directory: string, isMeant: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(directory)).filter(isMeant)) {
    const path = join(directory, name);
    const changedMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      // Another run has removed it.
      () => Number.POSITIVE_INFINITY,
    );
    // What was made a day ahead of now was made while the clock was wrong.
    if (Math.abs(Date.now() - changedMs) > KEPT_MS) await removeDirectory(path);
  }
}
