import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** What a web server serves: a link to the release that is live. */
export function currentPath(directory: string): string {
  return join(directory, 'current');
}

export function releasesPath(directory: string): string {
  return join(directory, 'releases');
}

export function releasePath(directory: string, id: string): string {
  return join(releasesPath(directory), id);
}

/** The release that is live; undefined before the first, and where the link leads elsewhere. */
export async function findCurrent(directory: string): Promise<string | undefined> {
  const target = await readlink(currentPath(directory)).catch(() => undefined);
  if (target === undefined || dirname(resolve(directory, target)) !== releasesPath(directory))
    return undefined;
  return basename(target);
}

/**
 * Makes a release live in one step: no reader ever finds none, or half of one. A link cannot be changed in place, so a new one is
 * renamed over it. It is relative: a web server in a container may see the directory under another path.
 */
export async function setCurrent(directory: string, id: string): Promise<void> {
  const draft = join(directory, '.current.new');
  await rm(draft, { force: true });
  await symlink(join('releases', id), draft);
  await rename(draft, currentPath(directory));
}
