import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '#platform/disk/list-files.ts';
import { setAside } from '#platform/disk/spare-tree.ts';
import type { UnlistedProducts } from '../verify/unlisted-products.ts';
import { carryAssets, listLost } from './carry-assets.ts';
import { releasePath, setCurrent } from './current-release.ts';
import { findReleases, saveReleases } from './release-list.ts';
import { openReleasesDirectory, scratchPath } from './releases-directory.ts';
import { isAsset } from './site-files.ts';

export interface ReleaseRequest {
  /** The rendered and verified tree, absolute, on the same file system as `to`; it is moved. */
  tree: string;
  /** Where releases are kept, absolute. */
  to: string;
  /** Letters, digits, `-` and `_`; sorts by time. */
  id: string;
  /** How many releases are kept, at least 2: the live one and one to go back to. */
  keep: number;
  /** ISO-8601 UTC */
  now: string;
  /** Where a release goes that is kept no more, so that the next is written over it; absolute. */
  spare: string;
  /** What no file that pages of earlier releases load may give away. */
  unlisted: UnlistedProducts;
  /** The files of the tree, with `/` between folders. Default: they are looked up. */
  files?: ReadonlyMap<string, string> | undefined;
}

/**
 * Puts a tree beside the releases before it and makes it live in one step. What pages opened a moment ago still load
 * comes along from the releases that are kept, unless it shows what is not listed any more. Whatever fails before the last step
 * leaves the live release as it is. Folders that are not releases of ours stay.
 * @throws HerbariumError `PLACE_REFUSED`, or Error from the disk
 */
export async function publishRelease(request: ReleaseRequest): Promise<void> {
  const { tree, to, id, keep, now, spare, unlisted, files } = request;
  await openReleasesDirectory(to);
  const removed = join(scratchPath(to), 'removed');
  await rm(removed, { recursive: true, force: true });
  await mkdir(removed, { recursive: true });
  /** In one step: what a run that is killed leaves of it is no half release. */
  const takeAway = async (release: string) => {
    await rename(releasePath(to, release), join(removed, release));
    return join(removed, release);
  };
  const earlier = (await findReleases(to)).filter((release) => release.id !== id);
  const own = files ?? new Set(await listFiles(tree));
  const assets = [...own.keys()].filter(isAsset);
  const place = releasePath(to, id);
  const replaced = existsSync(place) ? await takeAway(id) : undefined;
  await rename(tree, place).catch(async (error: unknown) => {
    if (replaced !== undefined) await rename(replaced, place);
    throw error;
  });
  const sources = earlier.map((release) => ({ ...release, place: releasePath(to, release.id) }));
  await carryAssets({ place, files: own, unlisted }, sources.reverse());
  await setCurrent(to, id);
  // What a later release has itself is not told twice.
  const former = earlier.map((release) => ({ ...release, assets: listLost(release.assets, own) }));
  const releases = [...former, { id, publishedAt: now, assets }];
  await saveReleases(releases.slice(-keep), to);
  for (const release of releases.slice(0, -keep).reverse()) await setAside(await takeAway(release.id), spare);
  await rm(removed, { recursive: true, force: true });
}
