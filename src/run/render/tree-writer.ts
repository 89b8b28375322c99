import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { overwriteFile } from '#platform/disk/overwrite-file.ts';
import { isRealDirectory, makeRealDirectory } from '#platform/disk/real-directory.ts';

/** Writes a site's files, and leaves nothing beside them. */
export interface TreeWriter {
  /** @param file with `/` between folders */
  write(file: string, content: string | Buffer): void;
  /** Removes what was there before and has not been written, and folders that are empty by it. */
  prune(): void;
}

/** A web server may still be at a file of a tree that is live no more; what is smaller it has read at once. */
const LARGEST_IN_PLACE_BYTES = 131_072;

/**
 * Writes at once: for files of this size waiting takes six times as long as writing. Where a tree is already, its folders and
 * files are used again, as to make them costs many times what it does to write into them; but never a file that another tree has too, nor what a link
 * leads to.
 * @param directory absolute; it need not exist
 */
export function createTreeWriter(directory: string): TreeWriter {
  const files = new Set<string>();
  makeRealDirectory(directory);
  const folders = new Set([directory]);
  const makeFolder = (folder: string) => {
    if (folders.has(folder)) return;
    makeFolder(dirname(folder));
    if (!isRealDirectory(folder)) {
      rmSync(folder, { force: true });
      mkdirSync(folder);
    }
    folders.add(folder);
  };
  return {
    write: (file, content) => {
      const path = join(directory, file);
      files.add(path);
      makeFolder(dirname(path));
      if (overwriteFile(path, Buffer.from(content), LARGEST_IN_PLACE_BYTES)) return;
      rmSync(path, { recursive: true, force: true });
      writeFileSync(path, content);
    },
    prune: () => prune(directory, files),
  };
}

/** @returns whether nothing is left of the directory */
function prune(directory: string, files: ReadonlySet<string>): boolean {
  const left = readdirSync(directory, { withFileTypes: true }).filter((entry) => {
    const path = join(directory, entry.name);
    if (files.has(path)) return true;
    if (entry.isDirectory()) return !prune(path, files);
    rmSync(path);
    return false;
  });
  if (left.length === 0) rmdirSync(directory);
  return left.length === 0;
}
