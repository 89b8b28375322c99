import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { digestMenu } from '#site/snapshot/digest-menu.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from '../directories.ts';
import { parseFeedAt } from './own-site.ts';
import type { SiteTarget } from './site-target.ts';

const publishedSchema = z.object({
  schemaVersion: z.literal(1),
  /** Of all that the menu holds but its time, and of what its pages are compiled from. */
  digest: z.string(),
  feedAt: z.iso.datetime(),
  /** Where it was put, absolute. */
  place: z.string(),
});

/** What a site is made from. */
export interface PublishedFrom {
  /** The store's own directory, absolute. */
  directories: Pick<StoreDirectories, 'store'>;
  /** The digest of all that pages are compiled from. */
  sources: string;
}

interface LiveQuestion extends PublishedFrom {
  target: Pick<SiteTarget, 'place' | 'readLive'>;
  /** Default: it may be of any age. */
  refreshHours?: number;
}

const MS_PER_HOUR = 3_600_000;

/**
 * Whether a menu is live already as it is, and was taken so lately that its pages need not say a new time. What is live is asked: it
 * may have been rolled back, removed, or published from elsewhere since this store last published.
 * @param target where it would be put
 * @param refreshHours a menu that is older is put there again
 * @returns false also where the target cannot say what is live
 */
export async function isLive(
  snapshot: Snapshot,
  {
    directories,
    sources,
    target: { place, readLive },
    refreshHours = Number.POSITIVE_INFINITY,
  }: LiveQuestion,
): Promise<boolean> {
  const published = await readJsonFile(publishedMenuPath(directories.store), publishedSchema);
  if (!published || published.place !== place) return false;
  if (published.digest !== digestSite(snapshot, sources)) return false;
  if (Date.parse(snapshot.feedAt) - Date.parse(published.feedAt) >= refreshHours * MS_PER_HOUR) return false;
  return parseFeedAt(await readLive('health.json')) === published.feedAt;
}

/** Writes down what has been put where. */
export async function savePublishedMenu(
  snapshot: Snapshot,
  { directories, sources }: PublishedFrom,
  place: string,
): Promise<void> {
  const digest = digestSite(snapshot, sources);
  const published = { schemaVersion: 1, digest, feedAt: snapshot.feedAt, place };
  // Where it is lost, the next run publishes again.
  const options = { isDurable: false };
  await writeFileAtomically(publishedMenuPath(directories.store), JSON.stringify(published), options);
}

/** When the menu was taken that was last put somewhere, ISO-8601 UTC; undefined if that is not known. */
export async function loadPublishedFeedAt(storeDirectory: string): Promise<string | undefined> {
  return (await readJsonFile(publishedMenuPath(storeDirectory), publishedSchema))?.feedAt;
}

export function publishedMenuPath(storeDirectory: string): string {
  return join(storeDirectory, 'published-menu.json');
}

function digestSite(snapshot: Snapshot, sources: string): string {
  return hash('sha256', `${sources} ${digestMenu(snapshot)}`);
}
