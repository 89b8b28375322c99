import { resolve } from 'node:path';
import { rememberRun } from '../guard/remember-run.ts';
import { buildSite } from '../pressing/build-site.ts';
import { checkOutDirectory } from '../pressing/check-out-directory.ts';
import { checkOwner } from '../pressing/check-owner.ts';
import { withLock } from '../pressing/lock.ts';
import type { Progress } from '../pressing/progress.ts';
import { loadPublishedRuns, savePublishedRuns } from '../pressing/published-runs-file.ts';
import type { SyncedStore } from '../pressing/sync-store.ts';
import { withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { recordRun } from './record-run.ts';
import { syncAndReport } from './run-sync.ts';

export async function runBuild(options: StoreOptions & { out: string }): Promise<void> {
  const outDirectory = resolve(options.out);
  await withStore(options, async (store) => {
    const { root, data } = store.directories;
    checkOutDirectory(outDirectory, [process.cwd(), root, data]);
    if (!store.acceptsDrop) await checkOwner(outDirectory, store);
    return withLock(store.directories.lock, () =>
      recordRun(store, 'build', (progress) =>
        withInterrupt((signal) => buildStore(store, outDirectory, { progress, signal })),
      ),
    );
  });
}

/** How a run tells how far it is, and is told to end. */
export interface Run {
  progress: Progress;
  signal: AbortSignal;
}

async function buildStore(store: OpenStore, outDirectory: string, run: Run): Promise<SyncedStore> {
  const synced = await takeAndRender(store, outDirectory, run);
  await rememberPublished(store, synced);
  console.log(`${store.isDemo ? 'The DEMO store' : synced.snapshot.store.name} is in ${outDirectory}`);
  return synced;
}

/** Takes the menu, renders and verifies it, and puts it into a directory as a whole. The caller holds the lock. */
export async function takeAndRender(store: OpenStore, outDirectory: string, run: Run): Promise<SyncedStore> {
  const synced = await syncAndReport(store, run);
  const { snapshot, unlisted } = synced;
  const { directories, access, isDemo } = store;
  const secrets = isDemo
    ? []
    : [
        { name: 'API key', value: access.apiKey },
        { name: 'client id', value: access.clientId },
      ];
  await buildSite({ snapshot, directories, outDirectory, secrets, unlisted, ...run });
  return synced;
}

/** Once a menu is live the next is judged by it. */
export async function rememberPublished(store: OpenStore, { summary }: SyncedStore): Promise<void> {
  const { directories, settings, acceptsDrop } = store;
  const published = acceptsDrop ? [] : await loadPublishedRuns(directories.store);
  await savePublishedRuns(rememberRun(published, summary, settings.guard), directories.store);
}
