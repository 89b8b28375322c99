import { hash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { loadCheckRecord } from '../verify/check-record.ts';
import { findSuspects } from '../verify/find-suspects.ts';
import { type CheckFacts, createSiteCheck, type SiteCheck } from '../verify/site-check.ts';
import type { FileRecord, SiteManifest } from './site-manifest.ts';
import { createTreeWriter, type TreeWriter } from './tree-writer.ts';

/** A file of a site, and how it comes to be. */
export interface SiteFile {
  /** With `/` between folders. */
  name: string;
  /** Stands for all that is in it, but for the time it says it was printed at; undefined: it is made in every run. */
  key: string | undefined;
  make(): string | Buffer | Promise<string | Buffer>;
  /** A file with what `make` gives, absolute: the site gets another name of it. */
  linkFrom?: string | undefined;
  /** It says when it was printed, and is printed anew before that is too long ago. */
  isDated?: boolean;
  /** The store has put it there itself. */
  isOwn?: boolean;
}

/** Looks through a file before it is written. */
export interface FileCheck extends SiteCheck {
  /** Which of the kept files may hold what has not been looked for in them. */
  findSuspects(kept: ReadonlyMap<string, FileRecord>): ReadonlySet<string>;
}

/** @param directory where what was looked for last time is remembered, absolute */
export async function openFileCheck(
  facts: CheckFacts,
  directory: string,
  before: Pick<SiteManifest, 'files'> | undefined,
): Promise<FileCheck> {
  const record = await loadCheckRecord(directory);
  const earlierFiles = new Set(before?.files.keys());
  return {
    ...createSiteCheck(facts),
    findSuspects: (kept) => {
      const files = [...kept].map(([name, { words }]) => ({
        name,
        print: words.length > 0 ? words : undefined,
      }));
      return new Set(findSuspects(files, { before: record, now: facts, earlierFiles }));
    },
  };
}

export interface TreeUpdate {
  files: readonly SiteFile[];
  /** The site that is there, with what is remembered of it; undefined: nothing is kept. */
  before: SiteManifest | undefined;
  /** Where the site is put together, absolute: what is there is used again, and nothing of it left beside the site. */
  draft: string;
  check: FileCheck;
  /** When the feed was taken, in milliseconds since the epoch. */
  feedMs: number;
  /** From this age on a printed time is not relied on. */
  staleAfterMs: number;
  /** Called with the names of the files that will be made, in their order, before the first of them is. */
  onPlan?: ((names: readonly string[]) => void) | undefined;
  /** @param done of how many files that had to be made */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Making files hardly ever waits: after this long, what goes on beside it (link cards, signals) has its turn. */
const TURN_MS = 10;

/**
 * Makes a draft of a site out of the one that is there: files whose key has not changed are the same files, with their times, and all
 * others are made, checked and written.
 * @returns what to remember of each file
 * @throws Error from a file that cannot be made, from the check, or from the disk
 */
export async function updateTree(update: TreeUpdate): Promise<Map<string, FileRecord>> {
  const { files, before, draft, check, onProgress } = update;
  const kept = new Map(files.flatMap((file) => findKept(file, update)));
  const planned = files.map(({ name }) => name).filter((name) => !kept.has(name));
  update.onPlan?.(planned);
  const suspects = check.findSuspects(kept);
  const writer = createTreeWriter(draft);
  const records = new Map<string, FileRecord>();
  let done = 0;
  let yieldedMs = performance.now();
  for (const file of files) {
    const { name } = file;
    if (records.has(name)) throw new Error(`Two files would be ${name}.`);
    const known = kept.get(name);
    const source = before && join(before.directory, name);
    if (known && source) {
      if (suspects.has(name))
        check.check({ name, content: readFileSync(source), isOwn: file.isOwn ?? false });
      records.set(name, withStats(known, writer.link(name, source)));
    } else {
      const record = await make(file, update, writer);
      records.set(name, record);
      done += 1;
      onProgress?.(done, planned.length);
    }
    if (performance.now() - yieldedMs < TURN_MS) continue;
    await setImmediate();
    yieldedMs = performance.now();
  }
  writer.prune();
  return records;
}

/** The record of a file that need not be made again. */
function findKept(file: SiteFile, { before, feedMs, staleAfterMs }: TreeUpdate): [string, FileRecord][] {
  const known = before?.files.get(file.name);
  if (!before || !known || file.key === undefined || known.key !== file.key) return [];
  if (known.isOwn !== (file.isOwn ?? false)) return [];
  if (file.isDated && isDue(file.name, known, { feedMs, staleAfterMs })) return [];
  return isIntact(join(before.directory, file.name), known) ? [[file.name, known]] : [];
}

/** A page is renewed when it is between half and nine tenths as old as it may become: not all at once, and in time. */
const RENEWED_FROM = 0.5;
const RENEWED_UNTIL = 0.9;
const DIGITS = 8;

export function isDue(
  name: string,
  { printedMs }: FileRecord,
  { feedMs, staleAfterMs }: Pick<TreeUpdate, 'feedMs' | 'staleAfterMs'>,
): boolean {
  const share = Number.parseInt(hash('sha1', name).slice(0, DIGITS), 16) / 16 ** DIGITS;
  const ageMs = feedMs - printedMs;
  // A page from the future was printed by a wrong clock.
  return ageMs < 0 || ageMs >= staleAfterMs * (RENEWED_FROM + share * (RENEWED_UNTIL - RENEWED_FROM));
}

/**
 * Whether a file is as it was written. What has another time is read: a copy of the whole site has new times, and is as good.
 * @param path absolute
 */
export function isIntact(path: string, { sizeBytes, mtimeMs, ctimeMs, digest }: FileRecord): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== sizeBytes || stats.mtimeMs !== mtimeMs) return false;
  return stats.ctimeMs === ctimeMs || hash('sha256', readFileSync(path)) === digest;
}

async function make(file: SiteFile, update: TreeUpdate, writer: TreeWriter): Promise<FileRecord> {
  const { name, key = '', isOwn = false, linkFrom } = file;
  const { before, check, feedMs } = update;
  const made = await file.make();
  const content = typeof made === 'string' ? Buffer.from(made) : made;
  const words = check.check({ name, content, isOwn }) ?? NO_WORDS;
  const digest = hash('sha256', content);
  const known = before?.files.get(name);
  const path = before && join(before.directory, name);
  // What has come out the same is the same file still.
  const isSame =
    known !== undefined && path !== undefined && known.digest === digest && isIntact(path, known);
  const stats = linkFrom || isSame ? writer.link(name, linkFrom ?? path ?? '') : writer.write(name, content);
  return withStats({ key, digest, printedMs: feedMs, isOwn, words }, stats);
}

const NO_WORDS = new Uint8Array();

function withStats(
  record: Pick<FileRecord, 'key' | 'digest' | 'printedMs' | 'isOwn' | 'words'>,
  { size, mtimeMs, ctimeMs }: Stats,
): FileRecord {
  const { key, digest, printedMs, isOwn, words } = record;
  return { key, sizeBytes: size, mtimeMs, ctimeMs, digest, printedMs, isOwn, words };
}
