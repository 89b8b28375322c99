import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { listFiles } from '#platform/disk/list-files.ts';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { releasePath, releasesPath } from './current-release.ts';
import { findFeedAt } from './own-site.ts';
import { shownProductSchema } from './shown-products.ts';
import { isAsset } from './site-files.ts';

const releaseIdSchema = z.string().regex(/^[\w-]{1,80}$/);

export const releaseSchema = z.object({
  /** Its folder's name: sorts by the time of its feed. */
  id: releaseIdSchema,
  publishedAt: z.iso.datetime(),
  /** Files that pages of this release load by names made of their content. */
  assets: z.array(z.string()),
  /** Which of them show which product, where its menu is not kept with it. */
  products: z.array(shownProductSchema).optional(),
});

/** A published site that is kept. */
export type Release = z.output<typeof releaseSchema>;

const listSchema = z.object({ schemaVersion: z.literal(1), releases: z.array(releaseSchema) });

const LIST_FILE = 'releases.json';

/** The releases that a directory's list names; undefined where it cannot be read. */
export async function loadReleases(directory: string): Promise<Release[] | undefined> {
  return (await readJsonFile(join(directory, LIST_FILE), listSchema))?.releases;
}

/**
 * The releases that are in a directory, latest last: those of the list, and sites of ours that no list names, e.g. because it was
 * lost. Whatever else is there is somebody else's.
 */
export async function findReleases(directory: string): Promise<Release[]> {
  const listed = new Map((await loadReleases(directory))?.map((release) => [release.id, release]));
  const entries = await readdir(releasesPath(directory), { withFileTypes: true }).catch(() => []);
  const releases: Release[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const release = listed.get(entry.name) ?? (await recognize(directory, entry.name));
    if (release) releases.push(release);
  }
  return releases.sort(
    (one, other) => compare(one.publishedAt, other.publishedAt) || compare(one.id, other.id),
  );
}

/** A release by what is in it; undefined where it was not made by us. */
async function recognize(directory: string, name: string): Promise<Release | undefined> {
  const { data: id } = releaseIdSchema.safeParse(name);
  if (id === undefined) return undefined;
  const place = releasePath(directory, id);
  const publishedAt = await findFeedAt((file) => readFile(join(place, file), 'utf8').catch(() => ''));
  if (publishedAt === undefined) return undefined;
  return { id, publishedAt, assets: (await listFiles(place)).filter(isAsset) };
}

export async function saveReleases(releases: readonly Release[], directory: string): Promise<void> {
  await writeFileAtomically(
    join(directory, LIST_FILE),
    `${JSON.stringify({ schemaVersion: 1, releases }, null, 2)}\n`,
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
