import { resolve } from 'node:path';
import { readAccess } from '../config/access.ts';
import type { JoinSettings } from '../config/join-schema.ts';
import { loadStore } from '../config/load-store.ts';
import type { StoreSettings } from '../config/store-schema.ts';
import { type StoreDirectories, toDirectories } from '../pressing/directories.ts';
import type { Sandbox } from '../sandbox/sandbox-server.ts';
import type { TreezAccess } from '../treez/treez-access.ts';

/** Absolute: this file is `src/cli/open-store.ts`. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** Pictures are kept by their address: with the same port each time, the demo's are drawn once. */
const DEMO_PORT = 4011;

export interface StoreOptions {
  demo: boolean;
  /** Settings file, relative to the working directory. */
  store: string;
  /** Data directory, relative to the working directory. */
  data: string;
  /** The page to join on, in place of that of the settings. */
  join?: JoinSettings;
  /** Take, once, a menu that the guard would hold. */
  acceptDrop?: boolean;
}

export interface OpenStore {
  settings: StoreSettings;
  access: TreezAccess;
  directories: StoreDirectories;
  isDemo: boolean;
  acceptsDrop: boolean;
}

/**
 * Reads settings and access before anything is called, and hands them to `work`.
 * For the demo store a sandbox runs on loopback for as long as `work` does.
 * @throws HerbariumError from settings and access
 */
export async function withStore<T>(
  options: StoreOptions,
  work: (store: OpenStore) => Promise<T>,
): Promise<T> {
  const loaded = await loadStore(resolve(options.store));
  const settings = options.join ? { ...loaded, join: options.join } : loaded;
  const data = resolve(options.data);
  if (!options.demo) {
    const access = readAccess(process.env, resolve('.env'));
    return work({
      settings,
      access,
      directories: toDirectories(PROJECT_ROOT, data, access.dispensary),
      isDemo: false,
      acceptsDrop: options.acceptDrop ?? false,
    });
  }
  const sandbox = await startDemoSandbox();
  try {
    return await work({
      settings,
      access: sandbox,
      directories: toDirectories(PROJECT_ROOT, data, 'demo'),
      isDemo: true,
      acceptsDrop: options.acceptDrop ?? false,
    });
  } finally {
    await sandbox.close();
  }
}

async function startDemoSandbox(): Promise<Sandbox> {
  // Only the demo needs it.
  const { startSandbox } = await import('../sandbox/sandbox-server.ts');
  try {
    return await startSandbox({ port: DEMO_PORT });
  } catch {
    return startSandbox();
  }
}
