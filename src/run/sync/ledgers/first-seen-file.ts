import { join } from 'node:path';
import * as z from 'zod';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { loadToSeen, saveDated } from './dated-file.ts';
import type { FirstSeen } from './first-seen.ts';

/** Rows and no keys: an id may be any text, `__proto__` as well. */
const firstSeenSchema = z.object({
  schemaVersion: z.literal(1),
  products: z.array(z.tuple([z.string().min(1), z.iso.datetime(), z.iso.datetime()])),
});

export function firstSeenPath(storeDirectory: string): string {
  return join(storeDirectory, 'first-seen.json');
}

/** What is known of when a store's products came. Where nothing is, or it cannot be read, it begins anew: no run ends for it. */
export async function loadFirstSeen(storeDirectory: string): Promise<FirstSeen> {
  const read = await readJsonFile(firstSeenPath(storeDirectory), firstSeenSchema);
  const toSeen = await loadToSeen(firstSeenPath(storeDirectory));
  const rows = read?.products ?? [];
  return new Map(
    rows.map(([id, firstSeenAt, lastSeenAt]) => [id, { firstSeenAt, lastSeenAt: toSeen(lastSeenAt) }]),
  );
}

/** Replaces what was known in one step. */
export async function saveFirstSeen(firstSeen: FirstSeen, storeDirectory: string): Promise<void> {
  const sorted = [...firstSeen].sort(([a], [b]) => byCodeUnits(a, b));
  const instants = sorted.map(([, { lastSeenAt }]) => lastSeenAt);
  await saveDated(firstSeenPath(storeDirectory), instants, (toWritten) => {
    const products = sorted.map(([id, { firstSeenAt, lastSeenAt }]) => [
      id,
      firstSeenAt,
      toWritten(lastSeenAt),
    ]);
    return JSON.stringify({ schemaVersion: 1, products });
  });
}
