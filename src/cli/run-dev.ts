import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dev } from 'astro';
import { createAstroConfig } from '../pressing/astro-config.ts';
import { withLock } from '../pressing/lock.ts';
import { setCurrentSnapshot } from '../snapshot/current-snapshot.ts';
import { loadSnapshot, snapshotPath } from '../snapshot/snapshot-file.ts';
import { waitForInterrupt, withInterrupt } from './interrupt.ts';
import { type StoreOptions, withStore } from './open-store.ts';
import { syncAndReport } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';

export async function runDev(options: StoreOptions & { port: number }): Promise<void> {
  await withStore(options, async (store) => {
    const { directories } = store;
    const snapshotFile = snapshotPath(directories.store);
    if (!existsSync(snapshotFile)) {
      const progress = await createProgress(process.stderr);
      await withLock(directories.lock, () =>
        withInterrupt((signal) => syncAndReport(store, { progress, signal })),
      );
    }
    setCurrentSnapshot(await loadSnapshot(snapshotFile), { isStampedLater: false });
    const config = createAstroConfig({
      rootDirectory: directories.root,
      snapshotFile,
      outDirectory: resolve('dist'),
      cacheDirectory: join(directories.store, 'astro'),
      pictureDirectory: directories.pictures,
      linkCardDirectory: directories.linkCards,
    });
    const server = await dev({ ...config, server: { port: options.port } });
    const interrupted = waitForInterrupt();
    console.log(
      `The pages are at http://localhost:${server.address.port} and follow your edits (Ctrl-C ends it)`,
    );
    await interrupted;
    await server.stop();
  });
}
