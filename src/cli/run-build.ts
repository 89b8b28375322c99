import { finishPictures } from './finish-pictures.ts';
import { withInterrupt } from './interrupt.ts';
import { OWN_SETTINGS, type StoreOptions, withStore } from './open-store.ts';
import { openTarget, type TargetOptions } from './open-target.ts';
import { publishMenu } from './publish-menu.ts';
import { recordRun } from './record-run.ts';
import { withLocks } from './with-locks.ts';

export interface BuildOptions extends StoreOptions, TargetOptions {
  ifChanged: boolean;
}

/** Takes the menu, and builds its site into a directory of its own, or publishes it, in one run. */
export async function runBuild(options: BuildOptions): Promise<void> {
  await withStore(options, async (store) => {
    const target = await openTarget(options, store);
    const synced = await withLocks(store, target, (lock) =>
      recordRun(store, options.to === undefined ? 'build' : 'publish', (progress) =>
        withInterrupt({ progress, lock }, (run) =>
          publishMenu(store, { target, force: !options.ifChanged }, run),
        ),
      ),
    );
    await finishPictures(store, synced);
    if (options.demo && options.store === undefined) console.log(OWN_SETTINGS);
  });
}
