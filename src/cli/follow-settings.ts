import type { AstroIntegration } from 'astro';
import type { Feed } from '#menu/source.ts';
import { applySettings } from '#run/sync/apply-settings.ts';
import { loadStore } from '#settings/load-store.ts';
import { reloadImports } from '#settings/reload-imports.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { formatError } from './explain-error.ts';
import { loadSettings, type StoreOptions, toSettingsFile } from './open-store.ts';
import type { FilesWatch } from './watch-files.ts';

export interface ShownMenu {
  snapshot: Snapshot;
  /** As they were when the command began. */
  settings: StoreSettings;
  /** Undefined where the feed could not be read. */
  feed: Promise<Feed | undefined>;
  /** Watches the settings file already; the files that it imports are added as they become known. */
  edits: FilesWatch;
}

/**
 * Shows the pages by the settings as they are: when the feed has been read, and each time their file, or one that it imports, is
 * saved. Settings that cannot be used are reported, and the pages stay as they are.
 */
export function followSettings(options: StoreOptions, shown: ShownMenu): AstroIntegration {
  return {
    name: 'herbarium:settings',
    hooks: {
      'astro:server:setup': ({ server }) =>
        startFollowing(options, shown, () => {
          // As Astro does when its own content changes: it lists the pages again.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        }),
    },
  };
}

/** @param reload has the browsers load their page again */
function startFollowing(
  options: StoreOptions,
  { snapshot, settings, feed, edits }: ShownMenu,
  reload: () => void,
): void {
  const imported = reloadImports();
  let knownFeed: Feed | undefined;
  let current = settings;
  let latestEdit = 0;

  function refresh(): void {
    try {
      setCurrentSnapshot(applySettings(snapshot, current, knownFeed));
    } catch (error) {
      console.error(formatError(error));
      return;
    }
    reload();
  }

  /** Of two edits that are loaded at the same time, the later one counts, whichever is done first. */
  async function applyEdit(edit: number): Promise<void> {
    try {
      const edited = await loadSettings(options, edit);
      if (edit !== latestEdit) return;
      current = edited;
      refresh();
    } catch (error) {
      if (edit === latestEdit) console.error(formatError(error));
    } finally {
      for (const file of imported) edits.add(file);
    }
  }

  void feed.then((read) => {
    knownFeed = read;
    if (knownFeed) refresh();
  });
  void watchImports(options, edits);
  edits.follow(() => {
    latestEdit += 1;
    void applyEdit(latestEdit);
  });
}

/** The settings have been read already, by Node's own way, which tells nothing of what they import. */
async function watchImports(options: StoreOptions, edits: FilesWatch): Promise<void> {
  await loadStore(toSettingsFile(options), 0).catch(() => undefined);
  for (const file of reloadImports()) edits.add(file);
}
