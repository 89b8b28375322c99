import { removeTemporaryFiles } from '#platform/disk/write-file-atomically.ts';
import { type HeldLock, withLock } from '#run/lock/lock.ts';
import type { SiteTarget } from '#run/publish/site-target.ts';
import type { OpenStore } from './open-store.ts';

/**
 * Runs `work` while no other run is at work for the same store, nor puts a site into the same place, from whatever host.
 * @throws HerbariumError as `withLock` does
 */
export function withLocks<T>(
  { directories }: Pick<OpenStore, 'directories'>,
  { lock: targetPath }: Pick<SiteTarget, 'lock'>,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  return withLock(directories.lock, async (store) => {
    await removeTemporaryFiles(directories.store);
    return targetPath === undefined
      ? work(store)
      : withLock(targetPath, (target) => work(createBoth(store, target)));
  });
}

function createBoth(store: HeldLock, target: HeldLock): HeldLock {
  return {
    signal: AbortSignal.any([store.signal, target.signal]),
    confirm: async () => {
      await store.confirm();
      await target.confirm();
    },
  };
}
