import { existsSync } from 'node:fs';
import { chmod, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setAside } from '../disk/spare-tree.ts';
import { findCurrent, releasePath, setCurrent } from './current-release.ts';
import { loadReleases, type Release, saveReleases } from './release-list.ts';
import { isAsset, listSiteFiles } from './site-files.ts';

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
}

const DIRECTORY_MODE = 0o755;

/**
 * Puts a tree beside the releases before it and makes it live in one step. What pages opened a moment ago still load
 * comes along from the releases that are kept. Whatever fails before the last step leaves the live release as it is.
 * @throws Error from the disk
 */
export async function publishRelease({ tree, to, id, keep, now, spare }: ReleaseRequest): Promise<void> {
  await makeDirectory(join(to, 'releases'), to);
  const earlier = (await loadReleases(to)).filter(
    (release) => release.id !== id && existsSync(releasePath(to, release.id)),
  );
  await removeLeftovers(to, [...earlier.map((release) => release.id), (await findCurrent(to)) ?? '']);
  const assets = (await listSiteFiles(tree)).filter(isAsset);
  const place = releasePath(to, id);
  await rm(place, { recursive: true, force: true });
  await rename(tree, place);
  for (const release of earlier) await carryAssets(release, place, to);
  await setCurrent(to, id);
  const releases = [...earlier, { id, publishedAt: now, assets }];
  const kept = releases.slice(-keep);
  await saveReleases(kept, to);
  const [oldest] = releases.slice(0, -keep);
  if (oldest) await setAside(releasePath(to, oldest.id), spare);
  await removeLeftovers(
    to,
    kept.map((release) => release.id),
  );
}

/** By hard links: it costs no space. What the new release has itself stays. */
async function carryAssets({ id, assets }: Release, place: string, to: string): Promise<void> {
  for (const asset of assets) {
    const target = join(place, asset);
    if (existsSync(target)) continue;
    await makeDirectory(dirname(target), place);
    await link(join(releasePath(to, id), asset), target).catch(() => undefined);
  }
}

/** Makes a directory below another, and lets a web server in whatever the umask is. */
async function makeDirectory(directory: string, root: string): Promise<void> {
  if (existsSync(directory)) return;
  if (directory !== root) await makeDirectory(dirname(directory), root);
  await mkdir(directory, { recursive: true, mode: DIRECTORY_MODE });
  await chmod(directory, DIRECTORY_MODE);
}

/** Releases that no list has: those that are too old, and one that a run was killed over. */
async function removeLeftovers(to: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(join(to, 'releases'))) {
    if (!kept.includes(name)) await rm(releasePath(to, name), { recursive: true, force: true });
  }
}
