import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DIRECTORY_MODE, FILE_MODE } from '#platform/disk/modes.ts';
import { overwriteFile } from '#platform/disk/overwrite-file.ts';
import { makeRealDirectory } from '#platform/disk/real-directory.ts';

/** Makes a tree what a site is to be, out of whatever it was before. */
export interface TreeWriter {
  /** @param file with `/` between folders @returns what the disk says of the new file */
  write(file: string, content: string | Buffer): Stats;
  /**
   * Puts a file in as another name of one that is there already, or as a copy where there can be no second name.
   * @param source absolute; the file is never written into, only replaced
   */
  link(file: string, source: string): Stats;
  /** Removes what was there before and has been neither written nor linked, and folders that are empty by it. */
  prune(): void;
}

/** A web server may still be at a file of a tree that is live no more; what is smaller it has read at once. */
const LARGEST_IN_PLACE_BYTES = 131_072;

/**
 * Works without waiting: for files of this size waiting takes six times as long as writing. A file that no other tree has is written
 * into, as to remove one and make another takes five times as long; never one that the live tree has too, nor what a link leads to.
 * All is readable to a web server, whatever the umask.
 * @param directory absolute; it need not exist
 */
export function createTreeWriter(directory: string): TreeWriter {
  const files = new Set<string>();
  makeRealDirectory(directory);
  chmodSync(directory, DIRECTORY_MODE);
  const folders = new Set([directory]);
  const makeFolder = (folder: string) => {
    if (folders.has(folder)) return;
    makeFolder(dirname(folder));
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) rmSync(folder, { force: true });
    if (!there?.isDirectory()) mkdirSync(folder);
    if (there === undefined || !hasMode(there, DIRECTORY_MODE)) chmodSync(folder, DIRECTORY_MODE);
    folders.add(folder);
  };
  const toPath = (file: string) => {
    const path = join(directory, file);
    files.add(path);
    makeFolder(dirname(path));
    return path;
  };
  return {
    write: (file, content) => {
      const path = toPath(file);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (!overwriteFile(path, bytes, LARGEST_IN_PLACE_BYTES)) {
        clear(path, lstatSync(path, { throwIfNoEntry: false }));
        writeFileSync(path, bytes, { flag: 'wx', mode: FILE_MODE });
      }
      return makeReadable(path);
    },
    link: (file, source) => {
      const path = toPath(file);
      const wanted = lstatSync(source);
      if (!wanted.isFile()) throw new Error(`${source} is not a file.`);
      const there = lstatSync(path, { throwIfNoEntry: false });
      if (there && isSame(there, wanted) && hasMode(there, FILE_MODE)) return there;
      if (!there || !isSame(there, wanted)) {
        clear(path, there);
        linkOrCopy(source, path, wanted);
      }
      return makeReadable(path);
    },
    prune: () => prune(directory, files),
  };
}

function isSame(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

function hasMode({ mode }: Stats, wanted: number): boolean {
  return mode % 0o1000 === wanted;
}

/** A file that has not changed keeps its time: web servers tell browsers by it that there is nothing new. */
function linkOrCopy(source: string, path: string, { atimeMs, mtimeMs }: Stats): void {
  try {
    linkSync(source, path);
  } catch {
    copyFileSync(source, path);
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  }
}

function clear(path: string, there: Stats | undefined): void {
  if (there?.isDirectory()) rmSync(path, { recursive: true });
  else if (there) unlinkSync(path);
}

function makeReadable(path: string): Stats {
  const stats = lstatSync(path);
  if (hasMode(stats, FILE_MODE)) return stats;
  chmodSync(path, FILE_MODE);
  return lstatSync(path);
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
