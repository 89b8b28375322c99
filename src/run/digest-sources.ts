import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles } from '#platform/disk/list-files.ts';
import { DEMO_SETTINGS_FILE, SETTINGS_FILE } from '#settings/settings-file.ts';

/** Folders and files that pages are compiled from, in the project's root. */
const SOURCES = ['src', 'public', 'package-lock.json', 'package.json', 'tsconfig.json'];

/**
 * Tells one state of everything that pages are compiled from by another: sources, packages and Node itself. A store's settings
 * reach the pages through the snapshot, so changing them does not compile the pages again.
 * @returns 16 hexadecimal digits
 */
export async function digestSources(root: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([root, process.version]));
  const settings = [SETTINGS_FILE, DEMO_SETTINGS_FILE].map((file) => join(root, file));
  for (const file of await listSources(root)) {
    if (settings.includes(file)) continue;
    // A thousand small files: waiting for each takes five times as long as reading it.
    hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Every file that pages are compiled from; absolute. @param root the project's, absolute */
export async function listSources(root: string): Promise<string[]> {
  const lists = await Promise.all(SOURCES.map((source) => listSource(join(root, source))));
  return lists.flat();
}

/** Itself if it is a file; in the same order on every machine. */
async function listSource(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const files = await listFiles(path).catch(() => undefined);
  return files ? files.map((file) => join(path, file)) : [path];
}
