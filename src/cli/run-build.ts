import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { rememberRun } from '../guard/remember-run.ts';
import { buildSite } from '../pressing/build-site.ts';
import { checkOutDirectory } from '../pressing/check-out-directory.ts';
import { checkOwner } from '../pressing/check-owner.ts';
import { withLock } from '../pressing/lock.ts';
import type { Progress } from '../pressing/progress.ts';
import { isLive, savePublishedMenu } from '../pressing/published-menu-file.ts';
import { loadPublishedRuns, savePublishedRuns } from '../pressing/published-runs-file.ts';
import type { SyncedStore } from '../pressing/sync-store.ts';
import { withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { recordRun } from './record-run.ts';
import { syncAndReport } from './run-sync.ts';

export async function runBuild(options: StoreOptions & { out: string; ifChanged: boolean }): Promise<void> {
  const outDirectory = resolve(options.out);
  await withStore(options, async (store) => {
    const { root, data } = store.directories;
    checkOutDirectory(outDirectory, [process.cwd(), root, data]);
    await checkOwner(outDirectory, store);
    const target = { outDirectory, isAlways: !options.ifChanged };
    return withLock(store.directories.lock, () =>
      recordRun(store, 'build', (progress) =>
        withInterrupt((signal) => publishMenu(store, target, { progress, signal })),
      ),
    );
  });
}

/** How a run tells how far it is, and is told to end. */
export interface Run {
  progress: Progress;
  signal: AbortSignal;
}

export interface BuildTarget {
  /** Absolute. */
  outDirectory: string;
  /** False to leave a site as it is whose menu has not changed. */
  isAlways: boolean;
}

/** Takes the menu and puts its site into place, if it is to be. The caller holds the lock. */
export async function publishMenu(
  store: OpenStore,
  { outDirectory, isAlways }: BuildTarget,
  run: Run,
): Promise<SyncedStore> {
  const synced = await syncAndReport(store, run);
  const { snapshot } = synced;
  const name = store.isDemo ? 'The DEMO store' : snapshot.store.name;
  const known = {
    directories: store.directories,
    place: outDirectory,
    refreshHours: store.settings.schedule.refreshHours,
  };
  if (!isAlways && existsSync(outDirectory) && (await isLive(snapshot, known))) {
    console.log(`${name} is in ${outDirectory} already: nothing has changed.`);
    return { ...synced, isUnchanged: true };
  }
  await renderTree(store, synced, outDirectory, run);
  await rememberPublished(store, synced, outDirectory);
  console.log(`${name} is in ${outDirectory}`);
  return synced;
}

/** Renders and verifies a menu, and puts it into a directory as a whole. */
export async function renderTree(
  { directories, access, isDemo }: OpenStore,
  { snapshot, unlisted }: SyncedStore,
  outDirectory: string,
  run: Run,
): Promise<void> {
  const secrets = isDemo
    ? []
    : [
        { name: 'API key', value: access.apiKey },
        { name: 'client id', value: access.clientId },
      ];
  await buildSite({ snapshot, directories, outDirectory, secrets, unlisted, ...run });
}

/** Once a menu is live the next is judged by it. */
export async function rememberPublished(
  { directories, settings, acceptsDrop }: OpenStore,
  { snapshot, summary }: SyncedStore,
  place: string,
): Promise<void> {
  const { runs } = acceptsDrop ? { runs: [] } : await loadPublishedRuns(directories.store);
  await savePublishedRuns(rememberRun(runs, summary, settings.guard), directories.store);
  await savePublishedMenu(snapshot, directories, place);
}
