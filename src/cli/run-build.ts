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

async function buildStore(
  store: OpenStore,
  outDirectory: string,
  run: { progress: Progress; signal: AbortSignal },
): Promise<SyncedStore> {
  const synced = await syncAndReport(store, run);
  const { snapshot, summary, unlisted } = synced;
  const { directories, access, isDemo } = store;
  const secrets = isDemo
    ? []
    : [
        { name: 'API key', value: access.apiKey },
        { name: 'client id', value: access.clientId },
      ];
  await buildSite({ snapshot, directories, outDirectory, secrets, unlisted, ...run });
  const published = store.acceptsDrop ? [] : await loadPublishedRuns(directories.store);
  await savePublishedRuns(rememberRun(published, summary, store.settings.guard), directories.store);
  console.log(`${isDemo ? 'The DEMO store' : snapshot.store.name} is in ${outDirectory}`);
  return synced;
}
