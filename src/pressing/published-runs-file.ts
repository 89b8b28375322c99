import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../disk/parse-json.ts';
import { writeFileAtomically } from '../disk/write-file-atomically.ts';
import type { RunSummary } from '../guard/run-summary.ts';
import { CATEGORY_IDS } from '../menu/category.ts';

const count = z.int().nonnegative();

const summary = z.strictObject({
  feedAt: z.iso.datetime(),
  receivedCount: count,
  listedCount: count,
  problemCount: count,
  listedByCategory: z.array(z.tuple([z.enum(CATEGORY_IDS), count])),
  /** Of the latest run only: the others are there for their counts. */
  priceCentsById: z.array(z.tuple([z.string(), count])),
});

const publishedRunsSchema = z.object({ schemaVersion: z.literal(1), runs: z.array(summary) });

export function publishedRunsPath(storeDirectory: string): string {
  return join(storeDirectory, 'published-runs.json');
}

export interface PublishedRuns {
  /** Latest last. */
  runs: RunSummary[];
  /** Whether something was remembered that cannot be read: then there are no runs, and nothing is protected. */
  isDamaged: boolean;
}

/** The runs that were published. Where nothing is known, or it cannot be read, none: no run ends for it. */
export async function loadPublishedRuns(storeDirectory: string): Promise<PublishedRuns> {
  const path = publishedRunsPath(storeDirectory);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const read = publishedRunsSchema.safeParse(parseJson(text ?? ''));
  const runs = (read.data?.runs ?? []).map((run) => ({
    ...run,
    listedByCategory: new Map(run.listedByCategory),
    priceCentsById: new Map(run.priceCentsById),
  }));
  return { runs, isDamaged: !read.success && existsSync(path) };
}

/** Replaces what was known in one step. */
export async function savePublishedRuns(runs: readonly RunSummary[], storeDirectory: string): Promise<void> {
  const rows = runs.map((run, index) => ({
    ...run,
    listedByCategory: [...run.listedByCategory],
    priceCentsById: index === runs.length - 1 ? [...run.priceCentsById] : [],
  }));
  await writeFileAtomically(
    publishedRunsPath(storeDirectory),
    JSON.stringify({ schemaVersion: 1, runs: rows }),
  );
}
