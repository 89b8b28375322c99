import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '#platform/disk/parse-json.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createError } from '#platform/errors/error.ts';
import { digestMenu } from '#site/snapshot/digest-menu.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { snapshotSchema } from '#site/snapshot/snapshot-schema.ts';

/** When the menu of a snapshot was last found to be the same: that alone is no reason to write megabytes again. */
const timeSchema = z.object({
  schemaVersion: z.literal(1),
  /** Of all that the snapshot holds but its time. */
  digest: z.string(),
  /** The file as it was written: its size, when it was changed, and the time in it. */
  sizeBytes: z.int(),
  changedMs: z.number(),
  writtenAt: z.iso.datetime(),
  feedAt: z.iso.datetime(),
});

/** Where a store's snapshot stands in its data directory. */
export function snapshotPath(dataDirectory: string): string {
  return join(dataDirectory, 'snapshot.json');
}

function snapshotTimePath(dataDirectory: string): string {
  return join(dataDirectory, 'snapshot-time.json');
}

/** Replaces the snapshot in one step: a reader finds the whole old one or the whole new one. */
export async function saveSnapshot(snapshot: Snapshot, dataDirectory: string): Promise<void> {
  const path = snapshotPath(dataDirectory);
  const digest = digestMenu(snapshot);
  const { feedAt } = snapshot;
  const time = await readJsonFile(snapshotTimePath(dataDirectory), timeSchema);
  if (time?.digest === digest && (await isAsWritten(path, time))) {
    if (time.feedAt !== feedAt) await saveTime({ ...time, feedAt }, dataDirectory);
    return;
  }
  await writeFileAtomically(path, JSON.stringify(snapshot));
  const { size: sizeBytes, mtimeMs: changedMs } = await stat(path);
  await saveTime(
    { schemaVersion: 1, digest, sizeBytes, changedMs, writtenAt: feedAt, feedAt },
    dataDirectory,
  );
}

async function isAsWritten(
  path: string,
  { sizeBytes, changedMs }: Pick<z.output<typeof timeSchema>, 'sizeBytes' | 'changedMs'>,
): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file?.isFile() === true && file.size === sizeBytes && file.mtimeMs === changedMs;
}

async function saveTime(time: z.output<typeof timeSchema>, dataDirectory: string): Promise<void> {
  // Where it is lost, the snapshot is as old as it says itself.
  await writeFileAtomically(snapshotTimePath(dataDirectory), JSON.stringify(time), { isDurable: false });
}

/**
 * Loads and checks a snapshot.
 * @throws HerbariumError `SNAPSHOT_MISSING` or `SNAPSHOT_DAMAGED`
 */
export async function loadSnapshot(file: string): Promise<Snapshot> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw createError('SNAPSHOT_MISSING', { file }, cause);
  });
  const snapshot = parseSnapshot(text, `The snapshot ${file}`);
  const time = await readJsonFile(snapshotTimePath(dirname(file)), timeSchema);
  return time?.writtenAt === snapshot.feedAt ? { ...snapshot, feedAt: time.feedAt } : snapshot;
}

function parseSnapshot(text: string, name: string): Snapshot {
  const result = snapshotSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unreadable';
  throw createError('SNAPSHOT_DAMAGED', { name, where });
}
