import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeDirectory } from '#platform/disk/move-directory.ts';

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
