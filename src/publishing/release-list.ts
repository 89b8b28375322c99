import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../disk/parse-json.ts';
import { writeFileAtomically } from '../disk/write-file-atomically.ts';

export const releaseSchema = z.object({
  /** Its folder's name: sorts by the time of its feed. */
  id: z.string().regex(/^[\w-]{1,80}$/),
  publishedAt: z.iso.datetime(),
  /** Files that pages of this release load by names made of their content. */
  assets: z.array(z.string()),
});

/** A published site that is kept. */
export type Release = z.output<typeof releaseSchema>;

const listSchema = z.object({ schemaVersion: z.literal(1), releases: z.array(releaseSchema) });

/** The releases that are kept in a directory, latest last. Where the list cannot be read, none. */
export async function loadReleases(directory: string): Promise<Release[]> {
  const text = await readFile(listPath(directory), 'utf8').catch(() => '');
  return listSchema.safeParse(parseJson(text)).data?.releases ?? [];
}

export async function saveReleases(releases: readonly Release[], directory: string): Promise<void> {
  await writeFileAtomically(
    listPath(directory),
    `${JSON.stringify({ schemaVersion: 1, releases }, null, 2)}\n`,
  );
}

function listPath(directory: string): string {
  return join(directory, 'releases.json');
}
