import { join, resolve } from 'node:path';
import type { MenuSource } from '#menu/source.ts';
import { findObstacle } from '#platform/disk/find-obstacle.ts';
import { createError } from '#platform/errors/error.ts';
import { type StoreDirectories, toDirectories } from '#run/directories.ts';
import type { Sandbox } from '#sandbox/sandbox-server.ts';
import type { JoinSettings } from '#settings/join-schema.ts';
import { loadStore } from '#settings/load-store.ts';
import { DEMO_SETTINGS_FILE, SETTINGS_FILE } from '#settings/settings-file.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { readAccess } from '#treez/client/access.ts';
import type { TreezAccess } from '#treez/client/treez-access.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { checkSettings } from './check-settings.ts';

/** Absolute: this file is `src/cli/open-store.ts`. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** Pictures are kept by their address: with the same port each time, the demo's are drawn once. */
const DEMO_PORT = 4011;

export interface StoreOptions {
  demo: boolean;
  /** Settings file, relative to the working directory. Left out, it is the one of `toSettingsFile`. */
  store?: string | undefined;
  /** Data directory, relative to the working directory. */
  data: string;
  /** The page to join on, in place of that of the settings. */
  join?: JoinSettings;
  /** The command writes nothing: it may run where nothing can be written. */
  keepsNothing?: boolean;
  /** Take, once, a menu that the guard would hold. */
  acceptDrop?: boolean;
}

export interface OpenStore {
  settings: StoreSettings;
  source: MenuSource;
  /** For the form by which people join. */
  access: TreezAccess;
  directories: StoreDirectories;
  isDemo: boolean;
  acceptsDrop: boolean;
}

/** What a `--demo` run says that shows the demo's own settings. */
export const OWN_SETTINGS = `These are the demo store’s settings. To see yours with its products, add --store ${SETTINGS_FILE}`;

/**
 * The settings file of a command: the one it names, else the demo's own for the demo, and `src/store.config.ts` for a store.
 * @returns an absolute path
 */
export function toSettingsFile({ demo, store }: Pick<StoreOptions, 'demo' | 'store'>): string {
  if (store !== undefined) return resolve(store);
  return demo ? join(PROJECT_ROOT, DEMO_SETTINGS_FILE) : resolve(SETTINGS_FILE);
}

/**
 * Loads and checks the settings of a command, and tells what the owner should look at.
 * @param edit as `loadStore` has it
 * @throws HerbariumError `SETTINGS_MISSING` or `SETTINGS_INVALID`
 */
export async function loadSettings(
  options: Pick<StoreOptions, 'demo' | 'store'>,
  edit?: number,
): Promise<StoreSettings> {
  const source = toSettingsFile(options);
  const settings = await loadStore(source, edit);
  for (const line of checkSettings(settings, { source, isDemo: options.demo }))
    console.error(`Please check: ${line}`);
  return settings;
}

/**
 * Reads settings and access before anything is called, and hands them to `work`.
 * For the demo store a sandbox runs on loopback for as long as `work` does.
 * @throws HerbariumError `DATA_REFUSED`, or from settings and access
 */
export async function withStore<T>(
  options: StoreOptions,
  work: (store: OpenStore) => Promise<T>,
): Promise<T> {
  const loaded = await loadSettings(options);
  const settings = options.join ? { ...loaded, join: options.join } : loaded;
  const data = resolve(options.data);
  if (!options.keepsNothing) checkData(data);
  if (!options.demo) {
    const access = readAccess(process.env, resolve('.env'));
    const source = createTreezSource(access);
    return work({
      settings,
      source,
      access,
      directories: toDirectories(PROJECT_ROOT, data, source.storeId),
      isDemo: false,
      acceptsDrop: options.acceptDrop ?? false,
    });
  }
  const sandbox = await startDemoSandbox();
  try {
    return await work({
      settings,
      source: createTreezSource(sandbox),
      access: sandbox,
      directories: toDirectories(PROJECT_ROOT, data, 'demo'),
      isDemo: true,
      acceptsDrop: options.acceptDrop ?? false,
    });
  } finally {
    await sandbox.close();
  }
}

function checkData(data: string): void {
  const reason = findObstacle(data);
  if (reason) throw createError('DATA_REFUSED', { directory: data, reason });
}

async function startDemoSandbox(): Promise<Sandbox> {
  // Only the demo needs it.
  const { startSandbox } = await import('#sandbox/sandbox-server.ts');
  try {
    return await startSandbox({ port: DEMO_PORT });
  } catch {
    return startSandbox();
  }
}
