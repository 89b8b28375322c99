import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { shortHash } from '#menu/names/short-hash.ts';
import { makeRealDirectory } from '#platform/disk/real-directory.ts';
import { readSealedFile, writeSealedFile } from '#platform/disk/sealed-file.ts';
import type { SiteValidity } from './site-validity.ts';

/** What is remembered of a file of a site. */
export interface FileRecord {
  /** Stands for all that is in it: the same key, the same content, but for the time it was printed at. */
  key: string;
  sizeBytes: number;
  /** When its content and when anything about it was last changed, in milliseconds since the epoch. */
  mtimeMs: number;
  ctimeMs: number;
  /** SHA-256 of its content, hexadecimal. */
  digest: string;
  /** When the feed was taken that it was printed with, in milliseconds since the epoch. */
  printedMs: number;
  /** The store has put it there itself. */
  isOwn: boolean;
  /** Which words are in it; empty where none are looked for. */
  words: Uint8Array;
}

/** One record for each file of a site that may be kept, instead of a second copy. */
export interface SiteManifest {
  /** Where the site is, absolute. */
  directory: string;
  /** Of the programs that printed it. */
  programs: string;
  /** Of the menu on it, without its times. */
  menu: string;
  /** When the keys of its files were worked out, and until when they stay the same. */
  validity: SiteValidity;
  files: ReadonlyMap<string, FileRecord>;
}

type Row = [
  file: string,
  key: string,
  sizeBytes: number,
  mtimeMs: number,
  ctimeMs: number,
  digest: string,
  printedMs: number,
  isOwn: 0 | 1,
  wordBytes: number,
];

interface Head extends Omit<SiteManifest, 'files'> {
  schemaVersion: 1;
  rows: Row[];
}

/** Where all that is remembered of the site in a place is. @param printed of all places of a store; absolute */
export function placeDirectory(printed: string, place: string): string {
  return join(printed, shortHash(place));
}

const FILE = 'site.manifest';

/**
 * What is remembered of the files of a site.
 * @param directory of its place, absolute
 * @returns undefined where nothing is, or what was is damaged: then all of the site is printed anew
 */
export function loadManifest(directory: string): SiteManifest | undefined {
  const content = readSealedFile(join(directory, FILE));
  if (!content) return undefined;
  const end = content.indexOf('\n');
  const head: Head = JSON.parse(content.toString('utf8', 0, end));
  if (head.schemaVersion !== 1) return undefined;
  let start = end + 1;
  const files = new Map<string, FileRecord>();
  for (const [file, key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, isOwn, wordBytes] of head.rows) {
    const words = content.subarray(start, start + wordBytes);
    files.set(file, { key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, isOwn: isOwn === 1, words });
    start += wordBytes;
  }
  const { schemaVersion: _, rows: __, ...facts } = head;
  return { ...facts, files };
}

/** Replaces what is remembered in one step. @param directory of its place, absolute */
export async function saveManifest(manifest: SiteManifest, directory: string): Promise<void> {
  const { files, ...facts } = manifest;
  const rows = [...files].map(([file, record]): Row => {
    const { key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, isOwn, words } = record;
    return [file, key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, isOwn ? 1 : 0, words.length];
  });
  const head: Head = { schemaVersion: 1, ...facts, rows };
  const words = [...files.values()].map((record) => record.words);
  makeRealDirectory(dirname(directory));
  makeRealDirectory(directory);
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...words]);
  await writeSealedFile(join(directory, FILE), content);
}

/** Forgets places whose site is gone, and the printed pages that earlier versions kept. @param printed of all places; absolute */
export async function pruneManifests(printed: string): Promise<void> {
  for (const name of await readdir(printed).catch(() => [])) {
    const path = join(printed, name);
    if (isOfNone(path)) await rm(path, { recursive: true, force: true });
  }
}

function isOfNone(path: string): boolean {
  const content = readSealedFile(join(path, FILE));
  if (!content) return true;
  const { directory }: Head = JSON.parse(content.toString('utf8', 0, content.indexOf('\n')));
  return !existsSync(directory);
}
