import { join } from 'node:path';
import * as z from 'zod';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { loadToSeen, saveDated } from './dated-file.ts';
import type { KnownPrices } from './price-drops.ts';

const cents = z.int().positive();
const instant = z.iso.datetime();

/** Rows and no keys: an id may be any text, `__proto__` as well. The last two are of a price that fell. */
const pricesSchema = z.object({
  schemaVersion: z.literal(1),
  prices: z.array(
    z.union([
      z.tuple([z.string().min(1), cents, instant]),
      z.tuple([z.string().min(1), cents, instant, cents, instant]),
    ]),
  ),
});

export function pricesPath(storeDirectory: string): string {
  return join(storeDirectory, 'prices.json');
}

/** What a store's sizes cost when they were last listed. Where nothing is known, or it cannot be read, it begins anew. */
export async function loadPrices(storeDirectory: string): Promise<KnownPrices> {
  const read = await readJsonFile(pricesPath(storeDirectory), pricesSchema);
  const toSeen = await loadToSeen(pricesPath(storeDirectory));
  const rows = read?.prices ?? [];
  return new Map(
    rows.map(([id, price, seenAt, fromCents, at]) => [
      id,
      { cents: price, seenAt: toSeen(seenAt), ...(fromCents && at && { drop: { fromCents, at } }) },
    ]),
  );
}

/** Replaces what was known in one step. */
export async function savePrices(prices: KnownPrices, storeDirectory: string): Promise<void> {
  const sorted = [...prices].sort(([a], [b]) => byCodeUnits(a, b));
  const instants = sorted.map(([, { seenAt }]) => seenAt);
  await saveDated(pricesPath(storeDirectory), instants, (toWritten) => {
    const rows = sorted.map(([id, { cents: price, seenAt, drop }]) => [
      id,
      price,
      toWritten(seenAt),
      ...(drop ? [drop.fromCents, drop.at] : []),
    ]);
    return JSON.stringify({ schemaVersion: 1, prices: rows });
  });
}
