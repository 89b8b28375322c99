import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import type { RunRecord } from './run-record.ts';

const record = z.object({
  command: z.enum(['build', 'publish', 'sync']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  outcome: z.enum(['running', 'published', 'unchanged', 'synced', 'held', 'failed', 'interrupted', 'killed']),
  exitCode: z.int().optional(),
  error: z.object({ code: z.string(), message: z.string(), hint: z.string() }).optional(),
  warning: z.string().optional(),
  feedAt: z.iso.datetime().optional(),
  listedCount: z.int().nonnegative().optional(),
  steps: z.array(z.tuple([z.string(), z.number()])),
}) satisfies z.ZodType<RunRecord>;

const statusSchema = z.object({
  schemaVersion: z.literal(1),
  runs: z.array(record),
  /** When the owner was last told that runs fail; absent while they do not. */
  alertedAt: z.iso.datetime().optional(),
});

export type RunStatus = z.output<typeof statusSchema>;

export function statusPath(storeDirectory: string): string {
  return join(storeDirectory, 'status.json');
}

/** The last runs of a store, latest first. Where nothing is known, or it cannot be read, none: no run ends for it. */
export async function loadRunStatus(storeDirectory: string): Promise<RunStatus> {
  return (await readJsonFile(statusPath(storeDirectory), statusSchema)) ?? { schemaVersion: 1, runs: [] };
}

/** Replaces what was known in one step. */
export async function saveRunStatus(status: RunStatus, storeDirectory: string): Promise<void> {
  await mkdir(storeDirectory, { recursive: true });
  const text = `${JSON.stringify(status, null, 2)}\n`;
  await writeFileAtomically(statusPath(storeDirectory), text, { isDurable: false });
}
