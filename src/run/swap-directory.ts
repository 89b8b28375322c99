import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeDirectory } from '#platform/disk/real-directory.ts';
import { setAside } from '#platform/disk/spare-tree.ts';

const RETIRED = '.retired-';

/**
 * Puts `fresh` in the place of `live`: two renames in one directory. Nobody ever finds half a tree; between the two there is none.
 * `recoverDirectory` repairs what a run leaves that is killed between the two.
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

/**
 * Where a run renders a site: beside the live tree, under a name of its own. A run that stood still and has lost its lock
 * cannot write into the draft of the one that is at work now.
 */
export function createDraftPath(outDirectory: string): string {
  return join(dirname(outDirectory), `.draft-${basename(outDirectory)}-${randomUUID()}`);
}

/** Removes the drafts that killed runs have left. The caller holds the lock: no other run has a draft that could still go live. */
export async function removeDrafts(outDirectory: string): Promise<void> {
  const parent = dirname(outDirectory);
  const names = await readdir(parent).catch(() => []);
  const drafts = names.filter((name) => isDraft(name, basename(outDirectory)));
  // A run that has lost its lock may still write into one.
  await Promise.all(drafts.map((name) => removeDirectory(join(parent, name)).catch(() => undefined)));
}

/** A name without an id is that of a run of an earlier version. */
function isDraft(name: string, outName: string): boolean {
  const start = `.draft-${outName}`;
  return (
    name.startsWith(start) &&
    /^(?:-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/.test(name.slice(start.length))
  );
}
