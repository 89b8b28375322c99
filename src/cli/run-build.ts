import { join, resolve } from 'node:path';
import { buildSite } from '../pressing/build-site.ts';
import { checkOutDirectory } from '../pressing/check-out-directory.ts';
import { withLock } from '../pressing/lock.ts';
import { withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { syncAndReport } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';

export async function runBuild(options: StoreOptions & { out: string }): Promise<void> {
  const outDirectory = resolve(options.out);
  await withStore(options, (store) => {
    const { root, data } = store.directories;
    checkOutDirectory(outDirectory, [process.cwd(), root, data]);
    return withLock(join(data, 'lock'), () =>
      withInterrupt((signal) => buildStore(store, outDirectory, signal)),
    );
  });
}

async function buildStore(store: OpenStore, outDirectory: string, signal: AbortSignal): Promise<void> {
  const { snapshot } = await syncAndReport(store, signal);
  const { directories, access, isDemo } = store;
  const secrets = isDemo
    ? []
    : [
        { name: 'API key', value: access.apiKey },
        { name: 'client id', value: access.clientId },
      ];
  const progress = createProgress(process.stderr);
  await buildSite({ snapshot, directories, outDirectory, secrets, progress, signal });
  console.log(`${isDemo ? 'The DEMO store' : snapshot.store.name} is in ${outDirectory}`);
}
