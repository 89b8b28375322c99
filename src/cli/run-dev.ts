import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Feed } from '#menu/source.ts';
import { withLock } from '#run/lock/lock.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { applySettings } from '#run/sync/apply-settings.ts';
import { toFeedLimits } from '#run/sync/to-menu-rules.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import { formatError } from './explain-error.ts';
import { followSettings } from './follow-settings.ts';
import { waitForInterrupt, withInterrupt } from './interrupt.ts';
import { type OpenStore, OWN_SETTINGS, type StoreOptions, toSettingsFile, withStore } from './open-store.ts';
import { openPreview } from './preview-server.ts';
import { syncAndKeep } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';
import { watchFiles } from './watch-files.ts';

/**
 * Serves the pages from the last snapshot, and shows every edit as it is saved: of a component, a style, a message, and of the
 * settings, for which the feed is read once and kept in memory.
 */
export async function runDev(options: StoreOptions & { port: number }): Promise<void> {
  // It has the port from the beginning: where that is taken, nobody waits for a sync first.
  const preview = await openPreview(options.port);
  const stop = new AbortController();
  const file = toSettingsFile(options);
  // From before they are read: no edit is missed.
  const edits = watchFiles(stop.signal);
  edits.add(file);
  await withStore(options, async (store) => {
    const { directories } = store;
    const snapshotFile = snapshotPath(directories.store);
    if (!existsSync(snapshotFile)) await takeFirstMenu(store);
    const snapshot = await loadSnapshot(snapshotFile);
    setCurrentSnapshot(applySettings(snapshot, store.settings));
    const [{ dev }, { createAstroConfig }] = await Promise.all([
      import('astro'),
      import('#run/render/astro-config.ts'),
    ]);
    const config = createAstroConfig({
      rootDirectory: directories.root,
      snapshotFile,
      outDirectory: resolve('dist'),
      cacheDirectory: join(directories.store, 'astro'),
      pictureDirectory: directories.pictures,
      linkCardDirectory: directories.linkCards,
    });
    const following = followSettings(options, {
      snapshot,
      settings: store.settings,
      feed: readFeed(store, stop.signal),
      edits,
    });
    preview.close();
    const server = await dev({
      ...config,
      integrations: [...(config.integrations ?? []), following],
      server: { port: Number(new URL(preview.url).port) },
      // Another program may be quicker: then this ends, and does not go to a port that nobody was told of.
      vite: { ...config.vite, server: { strictPort: true } },
    });
    const interrupted = waitForInterrupt();
    console.log(
      `The pages are at http://localhost:${server.address.port} and follow your edits; the settings are in ${relative('', file)} (Ctrl-C ends it)`,
    );
    if (options.demo && options.store === undefined) console.log(OWN_SETTINGS);
    await interrupted;
    await server.stop();
  }).finally(() => {
    stop.abort();
    preview.close();
  });
}

async function takeFirstMenu(store: OpenStore): Promise<void> {
  const progress = await createProgress(process.stderr);
  await withLock(store.directories.lock, (lock) =>
    withInterrupt({ progress, lock }, (run) => syncAndKeep(store, run)),
  );
}

/** Needed to apply settings that change products; the pages are served without it. */
async function readFeed({ source, settings }: OpenStore, signal: AbortSignal): Promise<Feed | undefined> {
  try {
    return await source.fetchFeed({ signal, ...toFeedLimits(settings) });
  } catch (error) {
    if (signal.aborted) return undefined;
    console.error(formatError(error));
    console.error(
      'The pages are served from the last snapshot. Settings that change products show after `npm run sync`.',
    );
    return undefined;
  }
}
