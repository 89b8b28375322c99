import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { loadSeenTimes, saveSeenTime } from './seen-times-file.ts';

/** Turns one instant into another. */
export type ToInstant = (instant: string) => string;

/**
 * When what a file dates by the run that wrote it was really last seen: runs that change nothing else leave the file as it is.
 * @param path absolute
 */
export async function loadToSeen(path: string): Promise<ToInstant> {
  const time = (await loadSeenTimes(dirname(path)))[basename(path)];
  return (instant) => (time && instant === time.writtenAt ? time.seenAt : instant);
}

/**
 * Replaces a file of rows that are dated, mostly by this run. Where only that has changed, the file stays, and a small one beside it
 * says the new time: most runs write a few hundred bytes in place of some megabytes.
 * @param path absolute
 * @param instants of all rows, ISO-8601 UTC
 * @param toText the file, its rows dated as the function says
 */
export async function saveDated(
  path: string,
  instants: readonly string[],
  toText: (toWritten: ToInstant) => string,
): Promise<void> {
  const latest = findLast(instants);
  const time = (await loadSeenTimes(dirname(path)))[basename(path)];
  const writtenAt = time?.writtenAt ?? latest;
  if (canStay(writtenAt, latest, instants)) {
    const text = toText((instant) => (instant === latest ? writtenAt : instant));
    if (await isThere(path, text)) {
      if ((time?.seenAt ?? writtenAt) !== latest) await saveSeenTime(path, { writtenAt, seenAt: latest });
      return;
    }
  }
  await writeFileAtomically(
    path,
    toText((instant) => instant),
  );
  if (latest !== '') await saveSeenTime(path, { writtenAt: latest, seenAt: latest });
}

/** UTC, whose text sorts by time. @returns empty where there are none */
function findLast(instants: readonly string[]): string {
  let last = '';
  for (const instant of instants) if (instant > last) last = instant;
  return last;
}

/** Not where a row would then seem to have been seen by this run, nor where a clock was ahead. */
function canStay(writtenAt: string, latest: string, instants: readonly string[]): boolean {
  return writtenAt === latest || (writtenAt < latest && !instants.includes(writtenAt));
}

async function isThere(path: string, text: string): Promise<boolean> {
  const file = await readFile(path).catch(() => undefined);
  return file?.equals(Buffer.from(text)) ?? false;
}
