import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { createGuardMemory, type GuardMemory } from '#menu/guard/guard-memory.ts';
import { type RunSummary, WITHHELD_REASONS } from '#menu/guard/run-summary.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { loadToSeen, saveDated, type ToInstant } from './dated-file.ts';
import { createWithheldLedger } from './withheld-ledger.ts';

const count = z.int().nonnegative();
const text = z.string();
const instant = z.iso.datetime();

const runSchema = z.strictObject({
  feedAt: instant,
  receivedCount: count.optional(),
  listedCount: count,
  productCount: count,
  problemCount: count.optional(),
  listedByCategory: z.array(z.tuple([z.enum(CATEGORY_IDS), count])),
});

const runsSchema = z.object({ schemaVersion: z.literal(3), runs: z.array(runSchema) });

/** Apart from the runs: it stays as long as the menu does. Rows and no keys: an id may be any text, `__proto__` as well. */
const sizesShape = {
  /** Of the latest run: id, category, name, measure, price without deals and with them. */
  sizes: z.array(z.tuple([text, z.enum(CATEGORY_IDS), text, text, count, count])),
  /** Id, price, and when the size was last listed. */
  accepted: z.array(z.tuple([text, z.int().positive(), instant])),
  withheld: z.object({
    salt: text.min(1),
    /** Hash of an id, why, and how much there was. */
    rows: z.array(z.tuple([text, z.enum(WITHHELD_REASONS), z.number().nonnegative()])),
  }),
};

const sizesSchema = z.object({ schemaVersion: z.literal(1), ...sizesShape });

/** As it was before the sizes had a file of their own. */
const wholeSchema = z.object({ schemaVersion: z.literal(2), runs: z.array(runSchema), ...sizesShape });

export function guardMemoryPath(storeDirectory: string): string {
  return join(storeDirectory, 'published-runs.json');
}

export function guardSizesPath(storeDirectory: string): string {
  return join(storeDirectory, 'published-sizes.json');
}

export interface LoadedMemory {
  memory: GuardMemory;
  /** Whether something was remembered that cannot be read: then the memory is a new one. */
  isDamaged: boolean;
}

/** What is remembered of the menus that were published. Where nothing is, or it cannot be read, a new memory: no run ends for it. */
export async function loadGuardMemory(storeDirectory: string): Promise<LoadedMemory> {
  const path = guardMemoryPath(storeDirectory);
  const read = await readMemory(storeDirectory);
  if (!read) return { memory: createGuardMemory(createWithheldLedger()), isDamaged: existsSync(path) };
  const toSeen = await loadToSeen(guardSizesPath(storeDirectory));
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
    accepted: new Map(accepted.map(([id, payCents, seenAt]) => [id, { payCents, seenAt: toSeen(seenAt) }])),
    withheld: createWithheldLedger(
      withheld.salt,
      new Map(withheld.rows.map(([hash, reason, stockQuantity]) => [hash, { reason, stockQuantity }])),
    ),
  };
  return { memory, isDamaged: false };
}

async function readMemory(
  storeDirectory: string,
): Promise<Omit<z.output<typeof wholeSchema>, 'schemaVersion'> | undefined> {
  const path = guardMemoryPath(storeDirectory);
  const last = await readJsonFile(path, runsSchema);
  if (!last) return readJsonFile(path, wholeSchema);
  const sizes = await readJsonFile(guardSizesPath(storeDirectory), sizesSchema);
  return sizes && { ...sizes, runs: last.runs };
}

/** Replaces what was remembered, each of its two files in one step. */
export async function saveGuardMemory(memory: GuardMemory, storeDirectory: string): Promise<void> {
  const { runs, accepted } = memory;
  const instants = [...accepted.values()].map(({ seenAt }) => seenAt);
  // In this order: where this is the last thing that a run does, the next one judges by newer sizes, never by older ones.
  await saveDated(guardSizesPath(storeDirectory), instants, (toWritten) => formatSizes(memory, toWritten));
  const file = {
    schemaVersion: 3,
    runs: runs.map(({ sizes: _, listedByCategory, ...run }) => ({
      ...run,
      listedByCategory: [...listedByCategory],
    })),
  };
  await writeFileAtomically(guardMemoryPath(storeDirectory), JSON.stringify(file));
}

function formatSizes({ runs, accepted, withheld }: GuardMemory, toWritten: ToInstant): string {
  return JSON.stringify({
    schemaVersion: 1,
    sizes: [...(runs.at(-1)?.sizes ?? [])].map(([id, size]) => [
      id,
      size.category,
      size.name,
      size.measure,
      size.listCents,
      size.payCents,
    ]),
    accepted: [...accepted].map(([id, { payCents, seenAt }]) => [id, payCents, toWritten(seenAt)]),
    withheld: {
      salt: withheld.salt,
      // In an order that says nothing of the order in the feed.
      rows: [...withheld.byHash]
        .map(([hash, { reason, stockQuantity }]) => [hash, reason, stockQuantity] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    },
  });
}
