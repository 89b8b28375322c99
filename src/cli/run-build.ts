import { join, resolve } from 'node:path';
import { rememberRun } from '../guard/remember-run.ts';
import { buildSite } from '../pressing/build-site.ts';
import { checkOutDirectory } from '../pressing/check-out-directory.ts';
import { checkOwner } from '../pressing/check-owner.ts';
import { withLock } from '../pressing/lock.ts';
import { loadPublishedRuns, savePublishedRuns } from '../pressing/published-runs-file.ts';
import { withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { syncAndReport } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';

export async function runBuild(options: StoreOptions & { out: string }): Promise<void> {
  const outDirectory = resolve(options.out);
  await withStore(options, async (store) => {
    const { root, data } = store.directories;
    checkOutDirectory(outDirectory, [process.cwd(), root, data]);
    if (!store.acceptsDrop) await checkOwner(outDirectory, store);
    return withLock(join(data, 'lock'), () =>
      withInterrupt((signal) => buildStore(store, outDirectory, signal)),
    );
  });
}

async function buildStore(store: OpenStore, outDirectory: string, signal: AbortSignal): Promise<void> {
  const { snapshot, summary } = await syncAndReport(store, signal);
  const { directories, access, isDemo } = store;
  const secrets = isDemo
    ? []
    : [
        { name: 'API key', value: access.apiKey },
        { name: 'client id', value: access.clientId },
      ];
  const progress = createProgress(process.stderr);
  await buildSite({ snapshot, directories, outDirectory, secrets, progress, signal });
  const published = store.acceptsDrop ? [] : await loadPublishedRuns(directories.store);
  await savePublishedRuns(rememberRun(published, summary, store.settings.guard), directories.store);
  console.log(`${isDemo ? 'The DEMO store' : snapshot.store.name} is in ${outDirectory}`);
}
