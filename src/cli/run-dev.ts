import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Feed } from '#menu/source.ts';
import { withLock } from '#run/lock/lock.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { applySettings } from '#run/sync/apply-settings.ts';
import { toFeedLimits } from '#run/sync/feed-limits.ts';
import { loadStore } from '#settings/load-store.ts';
import { reloadImports } from '#settings/reload-imports.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { formatError } from './format-error.ts';
import { type Feed, fetchFeed } from '#treez/feed/treez-feed.ts';
import { formatError } from './explain-error.ts';
import { waitForInterrupt, withInterrupt } from './interrupt.ts';
import {
  loadSettings,
  type OpenStore,
  OWN_SETTINGS,
  type StoreOptions,
  toSettingsFile,
  withStore,
} from './open-store.ts';
import { openPreview } from './preview-server.ts';
import { syncAndKeep } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';
import { type FilesWatch, watchFiles } from './watch-files.ts';

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
    if (!existsSync(snapshotFile)) await sync(store);
    const snapshot = await loadSnapshot(snapshotFile);
    show(applySettings(snapshot, store.settings));
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
    const feed = readFeed(store, stop.signal);
    const following = followSettings(options, {
      snapshot,
      settings: store.settings,
      feed,
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

async function sync(store: OpenStore): Promise<void> {
  const progress = await createProgress(process.stderr);
  await withLock(store.directories.lock, (lock) =>
    withInterrupt(
      (signal) => syncAndKeep(store, { progress, signal, confirmLock: lock.confirm }),
      lock.signal,
    ),
  );
}

function show(snapshot: Snapshot): void {
  setCurrentSnapshot(snapshot);
}

/** Needed to apply settings that change products; the pages are served without it. */
async function readFeed({ source, settings }: OpenStore, signal: AbortSignal): Promise<Feed | undefined> {
  try {
    return await source.fetchFeed({
      signal,
      ...toFeedLimits(settings),
    });
  } catch (error) {
    if (signal.aborted) return undefined;
    console.error(formatError(error));
    console.error(
      'The pages are served from the last snapshot. Settings that change products show after `npm run sync`.',
    );
    return undefined;
  }
}

interface Shown {
  snapshot: Snapshot;
  settings: StoreSettings;
  feed: Promise<Feed | undefined>;
  edits: FilesWatch;
}

/** Shows the pages by the settings as they are, when the feed has been read and each time their file, or one that it imports, is saved. */
function followSettings(options: StoreOptions, { snapshot, settings, feed, edits }: Shown): AstroIntegration {
  return {
    name: 'herbarium:settings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const imported = reloadImports();
        let known: Feed | undefined;
        let current = settings;
        let edit = 0;
        const refresh = () => {
          try {
            show(applySettings(snapshot, current, known));
          } catch (error) {
            console.error(formatError(error));
            return;
          }
          // As Astro does when its own content changes: it lists the pages again.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        };
        const follow = async (own: number) => {
          try {
            const edited = await loadSettings(options, own);
            if (own !== edit) return;
            current = edited;
            refresh();
          } catch (error) {
            if (own === edit) console.error(formatError(error));
          } finally {
            for (const each of imported) edits.add(each);
          }
        };
        void feed.then((read) => {
          known = read;
          if (known) refresh();
        });
        void learnImports(options, edits);
        edits.follow(() => {
          edit += 1;
          void follow(edit);
        });
      },
    },
  };
}

/** The settings have been read already, by Node's own way, which tells nothing of what they import. */
async function learnImports(options: StoreOptions, edits: FilesWatch): Promise<void> {
  await loadStore(toSettingsFile(options), 0).catch(() => undefined);
  for (const file of reloadImports()) edits.add(file);
}
