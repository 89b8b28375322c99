import { join, resolve } from 'node:path';
import { shortHash } from '../menu/short-hash.ts';
import { checkOwner } from '../pressing/check-owner.ts';
import { withLock } from '../pressing/lock.ts';
import { currentPath } from '../publishing/current-release.ts';
import { publishRelease } from '../publishing/publish-release.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { recordRun } from './record-run.ts';
import { type Run, rememberPublished, renderTree } from './run-build.ts';
import { syncAndReport } from './run-sync.ts';

/** Takes the menu and publishes it as a release beside those before it, in one run. */
export async function runPublish(options: StoreOptions & { to: string; keep: number }): Promise<void> {
  const to = resolve(options.to);
  await withStore(options, async (store) => {
    await checkOwner(currentPath(to), store);
    await withLock(store.directories.lock, () =>
      recordRun(store, 'publish', (progress) =>
        withInterrupt((signal) => publish(store, { to, keep: options.keep }, { progress, signal })),
      ),
    );
  });
}

async function publish(store: OpenStore, { to, keep }: { to: string; keep: number }, run: Run) {
  const tree = join(to, '.fresh', 'site');
  const synced = await syncAndReport(store, run);
  await renderTree(store, synced, tree, run);
  const id = toReleaseId(synced.snapshot);
  await publishRelease({
    tree,
    to,
    id,
    keep,
    now: new Date().toISOString(),
    spare: store.directories.spare,
  });
  await rememberPublished(store, synced, to);
  console.log(`${synced.snapshot.store.name} is live in ${currentPath(to)} as ${id}`);
  return synced;
}

/** By the time of its feed, and what is in it: `20261125T063600Z-1a2b3c`. */
function toReleaseId(snapshot: Snapshot): string {
  const time = snapshot.feedAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `${time}-${shortHash(JSON.stringify(snapshot))}`;
}
