import { existsSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadStore } from '../config/load-store.ts';
import type { StoreSettings } from '../config/store-schema.ts';
import { applySettings } from '../pressing/apply-settings.ts';
import { toFeedLimits } from '../pressing/feed-limits.ts';
import { withLock } from '../pressing/lock.ts';
import { setCurrentSnapshot } from '../snapshot/current-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { loadSnapshot, snapshotPath } from '../snapshot/snapshot-file.ts';
import { type Feed, fetchFeed } from '../treez/treez-feed.ts';
import { formatError } from './format-error.ts';
import { waitForInterrupt, withInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { syncAndReport } from './run-sync.ts';
import { createProgress } from './terminal-progress.ts';

/** A file is saved in several steps. */
const SETTLING_MS = 30;

/**
 * Serves the pages from the last snapshot, and shows every edit as it is saved: of a component, a style, a message, and of the
 * settings, for which the feed is read once and kept in memory.
 */
export async function runDev(options: StoreOptions & { port: number }): Promise<void> {
  await withStore(options, async (store) => {
    const { directories } = store;
    const snapshotFile = snapshotPath(directories.store);
    if (!existsSync(snapshotFile)) await sync(store);
    const snapshot = await loadSnapshot(snapshotFile);
    show(applySettings(snapshot, store.settings));
    const [{ dev }, { createAstroConfig }] = await Promise.all([
      import('astro'),
      import('../pressing/astro-config.ts'),
    ]);
    const config = createAstroConfig({
      rootDirectory: directories.root,
      snapshotFile,
      outDirectory: resolve('dist'),
      cacheDirectory: join(directories.store, 'astro'),
      pictureDirectory: directories.pictures,
      linkCardDirectory: directories.linkCards,
    });
    const stop = new AbortController();
    const feed = readFeed(store, stop.signal);
    const following = followSettings(resolve(options.store), {
      snapshot,
      settings: store.settings,
      feed,
      stop: stop.signal,
    });
    const server = await dev({
      ...config,
      integrations: [...(config.integrations ?? []), following],
      server: { port: options.port },
    });
    const interrupted = waitForInterrupt();
    console.log(
      `The pages are at http://localhost:${server.address.port} and follow your edits (Ctrl-C ends it)`,
    );
    await interrupted;
    stop.abort();
    await server.stop();
  });
}

async function sync(store: OpenStore): Promise<void> {
  const progress = await createProgress(process.stderr);
  await withLock(store.directories.lock, () =>
    withInterrupt((signal) => syncAndReport(store, { progress, signal })),
  );
}

function show(snapshot: Snapshot): void {
  setCurrentSnapshot(snapshot);
}

/** Needed to apply settings that change products; the pages are served without it. */
async function readFeed({ access, settings }: OpenStore, signal: AbortSignal): Promise<Feed | undefined> {
  try {
    return await fetchFeed(access, {
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
  /** Ends the watching. */
  stop: AbortSignal;
}

/** Shows the pages by the settings as they are, when the feed has been read and each time their file is saved. */
function followSettings(file: string, { snapshot, settings, feed, stop }: Shown): AstroIntegration {
  return {
    name: 'herbarium:settings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let known: Feed | undefined;
        let current = settings;
        let edits = 0;
        const refresh = () => {
          show(applySettings(snapshot, current, known));
          // As Astro does when its own content changes: it lists the pages again.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        };
        const follow = async (edit: number) => {
          try {
            const edited = await loadStore(file, edit);
            if (edit !== edits) return;
            current = edited;
            refresh();
          } catch (error) {
            if (edit === edits) console.error(formatError(error));
          }
        };
        void feed.then((read) => {
          known = read;
          if (known) refresh();
        });
        const followEdit = () => {
          edits += 1;
          void follow(edits);
        };
        watchFile(file, stop, followEdit);
      },
    },
  };
}

/**
 * Calls `onSave` when a file has been saved. Its directory is watched: editors also save by putting a new file into the place of the
 * old one, after which the old one says nothing any more.
 */
function watchFile(file: string, signal: AbortSignal, onSave: () => void): void {
  let settling: NodeJS.Timeout | undefined;
  watch(dirname(file), { signal }, (_, name) => {
    if (name !== basename(file)) return;
    clearTimeout(settling);
    settling = setTimeout(onSave, SETTLING_MS);
  });
}
