import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shortHash } from '#menu/names/short-hash.ts';
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
  wordBytes: number,
];

interface Head extends Omit<SiteManifest, 'files'> {
  schemaVersion: 1;
  rows: Row[];
}

/** Each place that a store publishes to has a manifest of its own. @param directory where they are kept, absolute */
function manifestPath(directory: string, place: string): string {
  return join(directory, `${shortHash(place)}.manifest`);
}

/**
 * What is remembered of the site that a place has.
 * @param directory where manifests are kept, absolute
 * @param place as the target names it
 * @returns undefined where nothing is, or what was is damaged: then all of the site is printed anew
 */
export function loadManifest(directory: string, place: string): SiteManifest | undefined {
  const content = readSealedFile(manifestPath(directory, place));
  if (!content) return undefined;
  const end = content.indexOf('\n');
  const head: Head = JSON.parse(content.toString('utf8', 0, end));
  if (head.schemaVersion !== 1) return undefined;
  let start = end + 1;
  const files = new Map<string, FileRecord>();
  for (const [file, key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, wordBytes] of head.rows) {
    const words = content.subarray(start, start + wordBytes);
    files.set(file, { key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, words });
    start += wordBytes;
  }
  const { schemaVersion: _, rows: __, ...facts } = head;
  return { ...facts, files };
}

/** Replaces what is remembered of a place in one step, and forgets places whose site is gone. */
export async function saveManifest(manifest: SiteManifest, directory: string, place: string): Promise<void> {
  const { files, ...facts } = manifest;
  const rows = [...files].map(([file, record]): Row => {
    const { key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, words } = record;
    return [file, key, sizeBytes, mtimeMs, ctimeMs, digest, printedMs, words.length];
  });
  const head: Head = { schemaVersion: 1, ...facts, rows };
  const words = [...files.values()].map((record) => record.words);
  await mkdir(directory, { recursive: true });
  await writeSealedFile(
    manifestPath(directory, place),
    Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...words]),
  );
}

/** Removes whatever else is in the directory of manifests: the printed pages that earlier versions kept there, and manifests of sites that are gone. */
export async function pruneManifests(directory: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const path = join(directory, name);
    if (!name.endsWith('.manifest') || isOfNone(path)) await rm(path, { recursive: true, force: true });
  }
}

function isOfNone(path: string): boolean {
  const content = readSealedFile(path);
  if (!content) return true;
  const { directory }: Head = JSON.parse(content.toString('utf8', 0, content.indexOf('\n')));
  return !existsSync(directory);
}
