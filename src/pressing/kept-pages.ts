import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeDirectory } from './move-directory.ts';

/** Pages as they were printed, without their stamps, each with the key that stands for all that is on it. */
export interface KeptPages {
  /** The page as it was printed with this key; undefined if it was with another, or never. */
  find(file: string, key: string): string | undefined;
  keep(file: string, key: string, page: string): void;
}

/**
 * Opens what earlier runs have printed with the same compiled pages, and forgets what they have with others. A file of it
 * that is damaged is as one that isn't there.
 * @param directory where a store's printed pages are kept, absolute
 * @param digest of the compiled pages
 */
export async function openKeptPages(directory: string, digest: string): Promise<KeptPages> {
  mkdirSync(join(directory, digest), { recursive: true });
  for (const name of await readdir(directory)) {
    if (name !== digest) await removeDirectory(join(directory, name));
  }
  const toPath = (file: string) => join(directory, digest, file);
  return {
    find: (file, key) => readPage(toPath(file), key),
    keep: (file, key, page) => writePage(toPath(file), key, page),
  };
}

/** Closes every kept file: one that was cut off is not taken for a page. */
const END = '\n\u0004';

function readPage(path: string, key: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.startsWith(`${key}\n`) && text.endsWith(END)
      ? text.slice(key.length + 1, -END.length)
      : undefined;
  } catch {
    return undefined;
  }
}

function writePage(path: string, key: string, page: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${key}\n${page}${END}`);
  renameSync(`${path}.new`, path);
}
