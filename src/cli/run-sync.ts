import { withLock } from '#run/lock/lock.ts';
import { type SyncedStore, type SyncRequest, syncStore } from '#run/sync/sync-store.ts';
import { finishPictures } from './finish-pictures.ts';
import { formatReport } from './format-report.ts';
import { type Run, withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { recordRun } from './record-run.ts';

export async function runSync(options: StoreOptions): Promise<void> {
  await withStore(options, async (store) => {
    const synced = await withLock(store.directories.lock, (lock) =>
      recordRun(store, 'sync', (progress) =>
        withInterrupt({ progress, lock }, (run) => syncAndKeep(store, run)),
      ),
    );
    await finishPictures(store, synced);
  });
}

/** Takes the menu, tells the owner about it, and keeps it. The caller holds the lock. */
export async function syncAndKeep(store: OpenStore, run: Run): Promise<SyncedStore> {
  const synced = await syncAndReport(store, run);
  await run.confirmLock?.();
  await synced.keep();
  return synced;
}

/** Takes the menu and tells the owner about it. The caller holds the lock, and keeps the menu. */
export async function syncAndReport(
  store: OpenStore,
  {
    say = console.log,
    ...run
  }: Run & Pick<SyncRequest, 'onMenu' | 'picturesDeadlineMs' | 'busy' | 'live' | 'sources'>,
): Promise<SyncedStore> {
  const synced = await syncStore({ ...store, ...run });
  say(formatReport(synced.report, store.directories.store));
  return synced;
}
