import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { createGuardMemory, type GuardMemory } from '#menu/guard/guard-memory.ts';
import { type RunSummary, WITHHELD_REASONS } from '#menu/guard/run-summary.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createWithheldLedger } from './withheld-ledger.ts';

const count = z.int().nonnegative();
const text = z.string();
const instant = z.iso.datetime();

/** Rows and no keys: an id may be any text, `__proto__` as well. */
const memorySchema = z.object({
  schemaVersion: z.literal(2),
  runs: z.array(
    z.strictObject({
      feedAt: instant,
      receivedCount: count.optional(),
      listedCount: count,
      productCount: count,
      problemCount: count.optional(),
      listedByCategory: z.array(z.tuple([z.enum(CATEGORY_IDS), count])),
    }),
  ),
  /** Of the latest run: id, category, name, measure, price without deals and with them. */
  sizes: z.array(z.tuple([text, z.enum(CATEGORY_IDS), text, text, count, count])),
  /** Id, price, and when the size was last listed. */
  accepted: z.array(z.tuple([text, z.int().positive(), instant])),
  withheld: z.object({
    salt: text.min(1),
    /** Hash of an id, why, and how much there was. */
    rows: z.array(z.tuple([text, z.enum(WITHHELD_REASONS), z.number().nonnegative()])),
  }),
});

export function guardMemoryPath(storeDirectory: string): string {
  return join(storeDirectory, 'published-runs.json');
}

export interface LoadedMemory {
  memory: GuardMemory;
  /** Whether something was remembered that cannot be read: then the memory is a new one. */
  isDamaged: boolean;
}

/** What is remembered of the menus that were published. Where nothing is, or it cannot be read, a new memory: no run ends for it. */
export async function loadGuardMemory(storeDirectory: string): Promise<LoadedMemory> {
  const path = guardMemoryPath(storeDirectory);
  const read = await readJsonFile(path, memorySchema);
  if (!read) return { memory: createGuardMemory(createWithheldLedger()), isDamaged: existsSync(path) };
  const { runs, sizes, accepted, withheld } = read;
  const shown = new Map(
    sizes.map(([id, category, name, measure, listCents, payCents]) => [
      id,
      { category, name, measure, listCents, payCents },
    ]),
  );
  const memory = {
    runs: runs.map((run, index): RunSummary => {
      const listedByCategory = new Map(run.listedByCategory);
      return { ...run, listedByCategory, sizes: index === runs.length - 1 ? shown : new Map() };
    }),
    accepted: new Map(accepted.map(([id, payCents, seenAt]) => [id, { payCents, seenAt }])),
    withheld: createWithheldLedger(
      withheld.salt,
      new Map(withheld.rows.map(([hash, reason, stockQuantity]) => [hash, { reason, stockQuantity }])),
    ),
  };
  return { memory, isDamaged: false };
}

/** Replaces what was remembered in one step. */
export async function saveGuardMemory(memory: GuardMemory, storeDirectory: string): Promise<void> {
  const { runs, accepted, withheld } = memory;
  const file = {
    schemaVersion: 2,
    runs: runs.map(({ sizes: _, listedByCategory, ...run }) => ({
      ...run,
      listedByCategory: [...listedByCategory],
    })),
    sizes: [...(runs.at(-1)?.sizes ?? [])].map(([id, size]) => [
      id,
      size.category,
      size.name,
      size.measure,
      size.listCents,
      size.payCents,
    ]),
    accepted: [...accepted].map(([id, { payCents, seenAt }]) => [id, payCents, seenAt]),
    withheld: {
      salt: withheld.salt,
      // In an order that says nothing of the order in the feed.
      rows: [...withheld.byHash]
        .map(([hash, { reason, stockQuantity }]) => [hash, reason, stockQuantity] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    },
  };
  await writeFileAtomically(guardMemoryPath(storeDirectory), JSON.stringify(file));
}
