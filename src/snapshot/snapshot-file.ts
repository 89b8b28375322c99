import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../disk/parse-json.ts';
import { writeFileAtomically } from '../disk/write-file-atomically.ts';
import { HerbariumError } from '../error.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotSchema } from './snapshot-schema.ts';

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
    throw new HerbariumError(`There is no snapshot at ${file}.`, {
      code: 'SNAPSHOT_MISSING',
      hint: RESYNC,
      cause,
    });
  });
  return readSnapshot(text, `The snapshot ${file}`);
}

/**
 * A snapshot as it would be read from its file: checked, and without anything that a snapshot has no field for.
 * @throws HerbariumError `SNAPSHOT_DAMAGED`
 */
export function checkSnapshot(snapshot: Snapshot): Snapshot {
  return readSnapshot(JSON.stringify(snapshot), 'The new snapshot');
}

function readSnapshot(text: string, what: string): Snapshot {
  const result = snapshotSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unreadable';
  throw new HerbariumError(`${what} is damaged (${where}).`, { code: 'SNAPSHOT_DAMAGED', hint: RESYNC });
}

const RESYNC = 'Run `npm run sync` (or `npm run sync -- --demo`) to take a new one.';
