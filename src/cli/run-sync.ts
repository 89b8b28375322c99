import { join } from 'node:path';
import { withLock } from '../pressing/lock.ts';
import { type SyncedStore, syncStore } from '../pressing/sync-store.ts';
import { withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { printReport } from './print-report.ts';
import { createProgress } from './terminal-progress.ts';

export async function runSync(options: StoreOptions): Promise<void> {
  await withStore(options, (store) =>
    withLock(join(store.directories.data, 'lock'), () =>
      withInterrupt((signal) => syncAndReport(store, signal)),
    ),
  );
}

/** Takes the menu and tells the owner about it. The caller holds the lock. */
export async function syncAndReport(store: OpenStore, signal: AbortSignal): Promise<SyncedStore> {
  const synced = await syncStore({ ...store, progress: createProgress(process.stderr), signal });
  printReport(synced.report, store.directories.store);
  return synced;
}
