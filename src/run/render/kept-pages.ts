import { hash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { overwriteFile } from '#platform/disk/overwrite-file.ts';
import { makeRealDirectory, removeDirectory } from '#platform/disk/real-directory.ts';

/** Pages as they were printed, without their stamps, each with the key that stands for all that is on it. */
export interface KeptPages {
  /** Of the places for stamps on these pages: 32 hexadecimal digits that are never published. */
  stampKey: string;
  /** The page as it was printed with this key; undefined if it was with another, or never. */
  find(file: string, key: string): string | undefined;
  keep(file: string, key: string, page: string): void;
  /** Forgets pages that have been neither looked for nor kept: they are no more part of the site. */
  prune(): Promise<void>;
}

/**
 * Opens what earlier runs have printed with the same compiled pages, and forgets what they have with others. A file of it
 * that is damaged is as one that isn't there.
 * @param directory where a store's printed pages are kept, absolute
 * @param digest of the compiled pages
 */
export async function openKeptPages(directory: string, digest: string): Promise<KeptPages> {
  makeRealDirectory(directory);
  makeRealDirectory(join(directory, digest));
  for (const name of await readdir(directory)) {
    if (name !== digest && name !== STAMP_KEY_FILE) await removeDirectory(join(directory, name));
  }
  const stampKey = openStampKey(join(directory, STAMP_KEY_FILE));
  const toPrintedKey = (key: string) => `${stampKey} ${key}`;
  const names = new Set<string>();
  const toPath = (file: string) => {
    // A file takes a tenth of the time where it needs no folder of its own.
    const name = hash('sha256', file);
    names.add(name);
    return join(directory, digest, name);
  };
  return {
    stampKey,
    find: (file, key) => readPage(toPath(file), toPrintedKey(key)),
    keep: (file, key, page) => writePage(toPath(file), toPrintedKey(key), page),
    prune: async () => {
      for (const name of await readdir(join(directory, digest))) {
        if (!names.has(name)) rmSync(join(directory, digest, name), { recursive: true });
      }
    },
  };
}

const STAMP_KEY_FILE = 'stamp-key';
const STAMP_KEY = /^[0-9a-f]{32}$/;

/** The key that earlier runs have printed with. Where it is lost their pages are, too, as their places could not be found. */
function openStampKey(path: string): string {
  const known = readText(path);
  if (STAMP_KEY.test(known)) return known;
  const made = randomBytes(16).toString('hex');
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, made);
  return made;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Closes every kept file, with its key: one that was cut off, or written over in part, is not taken for a page. */
const END = '\n\u0004';

function readPage(path: string, key: string): string | undefined {
  const text = readText(path);
  const end = `${END}${key}`;
  return text.startsWith(`${key}\n`) && text.endsWith(end)
    ? text.slice(key.length + 1, -end.length)
    : undefined;
}

function writePage(path: string, key: string, page: string): void {
  const text = `${key}\n${page}${END}${key}`;
  if (overwriteFile(path, Buffer.from(text))) return;
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, text);
}
