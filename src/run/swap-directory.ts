import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setAside } from '#platform/disk/spare-tree.ts';

const RETIRED = '.retired-';

/**
 * Puts `fresh` in the place of `live`: two renames in one directory. Nobody ever finds half a tree; between the two there is none.
 * A run that was killed between the two is mended by `recoverDirectory`.
 * @param fresh absolute path, on the same file system as `live`
 * @param live absolute path; it need not exist
 * @param spare where the tree goes that was live, if it can be moved there, in place of what is there; absolute
 */
export async function swapDirectory(fresh: string, live: string, spare: string): Promise<void> {
  await mkdir(dirname(live), { recursive: true });
  const retired = join(dirname(live), `${RETIRED}${basename(live)}`);
  await rm(retired, { recursive: true, force: true });
  if (existsSync(live)) await rename(live, retired);
  try {
    await rename(fresh, live);
  } catch (error) {
    if (existsSync(retired)) await rename(retired, live);
    throw error;
  }
  if (existsSync(retired)) await setAside(retired, spare);
}

/** Brings back the tree that a killed swap left retired, and clears away what is left over. */
export async function recoverDirectory(live: string): Promise<void> {
  const retired = join(dirname(live), `${RETIRED}${basename(live)}`);
  if (!existsSync(retired)) return;
  if (existsSync(live)) await rm(retired, { recursive: true, force: true });
  else await rename(retired, live);
}
