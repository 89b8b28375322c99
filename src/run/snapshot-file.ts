import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '#platform/disk/parse-json.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createError } from '#platform/errors/error.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { snapshotSchema } from '#site/snapshot/snapshot-schema.ts';

/** Where a store's snapshot stands in its data directory. */
export function snapshotPath(dataDirectory: string): string {
  return join(dataDirectory, 'snapshot.json');
}

/** Replaces the snapshot in one step: a reader finds the whole old one or the whole new one. */
export async function saveSnapshot(snapshot: Snapshot, dataDirectory: string): Promise<void> {
  await writeFileAtomically(snapshotPath(dataDirectory), JSON.stringify(snapshot));
}

/**
 * Loads and checks a snapshot.
 * @throws HerbariumError `SNAPSHOT_MISSING` or `SNAPSHOT_DAMAGED`
 */
export async function loadSnapshot(file: string): Promise<Snapshot> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw createError('SNAPSHOT_MISSING', { file }, cause);
  });
  return parseSnapshot(text, `The snapshot ${file}`);
}

function parseSnapshot(text: string, name: string): Snapshot {
  const result = snapshotSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unreadable';
  throw createError('SNAPSHOT_DAMAGED', { name, where });
}
