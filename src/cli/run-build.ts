import { join, resolve } from 'node:path';
import { buildSite } from '../pressing/build-site.ts';
import { checkOutDirectory } from '../pressing/check-out-directory.ts';
import { withLock } from '../pressing/lock.ts';
import type { OpenStore, StoreOptions } from './open-store.ts';
import { withStore } from './open-store.ts';
import { syncAndReport } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';

export async function runBuild(options: StoreOptions & { out: string }): Promise<void> {
  const outDirectory = resolve(options.out);
  await withStore(options, (store) => {
    const { root, data } = store.directories;
    checkOutDirectory(outDirectory, [process.cwd(), root, data]);
    return withLock(join(data, 'lock'), () => buildStore(store, outDirectory));
  });
}

async function buildStore(store: OpenStore, outDirectory: string): Promise<void> {
  const { snapshot } = await syncAndReport(store);
  const { directories, access, isDemo } = store;
  const secrets = isDemo
    ? []
    : [
        { name: 'API key', value: access.apiKey },
        { name: 'client id', value: access.clientId },
      ];
  await buildSite({ snapshot, directories, outDirectory, secrets, progress: createProgress(process.stderr) });
  console.log(`${isDemo ? 'The DEMO store' : snapshot.store.name} is in ${outDirectory}`);
}
