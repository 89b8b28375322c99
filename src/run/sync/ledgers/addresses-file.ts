import { join } from 'node:path';
import * as z from 'zod';
import type { KnownAddress } from '#menu/compile/former-addresses.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { loadToSeen, saveDated } from './dated-file.ts';

/** Of a product's page. */
const productPath = z.string().regex(/^\/products\/[a-z0-9-]{1,200}\/$/);

const row = [z.string().min(1), productPath, z.enum(CATEGORY_IDS), z.iso.datetime()] as const;

/** Rows and no keys: an id may be any text. */
const addressesSchema = z.object({
  schemaVersion: z.literal(1),
  rows: z.array(z.union([z.tuple(row), z.tuple([...row, z.literal('hidden')])])),
});

export function addressesPath(storeDirectory: string): string {
  return join(storeDirectory, 'addresses.json');
}

/** Where a store's products have been found. Where nothing is known, or it cannot be read, it begins anew: no run ends for it. */
export async function loadAddresses(storeDirectory: string): Promise<KnownAddress[]> {
  const read = await readJsonFile(addressesPath(storeDirectory), addressesSchema);
  const toSeen = await loadToSeen(addressesPath(storeDirectory));
  return (read?.rows ?? []).map(([id, path, category, lastSeenAt, hidden]) => ({
    id,
    path,
    category,
    lastSeenAt: toSeen(lastSeenAt),
    ...(hidden && { isHidden: true }),
  }));
}

/** Replaces what was known in one step. */
export async function saveAddresses(
  addresses: readonly KnownAddress[],
  storeDirectory: string,
): Promise<void> {
  const instants = addresses.map(({ lastSeenAt }) => lastSeenAt);
  await saveDated(addressesPath(storeDirectory), instants, (toWritten) => {
    const rows = addresses.map(({ id, path, category, lastSeenAt, isHidden }) => [
      id,
      path,
      category,
      toWritten(lastSeenAt),
      ...(isHidden ? ['hidden'] : []),
    ]);
    return JSON.stringify({ schemaVersion: 1, rows });
  });
}
