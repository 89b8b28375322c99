import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeTemporaryFiles } from '#platform/disk/write-file-atomically.ts';
import { currentPath } from './current-release.ts';
import { publishRelease } from './publish-release.ts';
import { releasesLockPath, scratchPath } from './releases-directory.ts';
import type { SiteTarget } from './site-target.ts';

/**
 * Releases beside each other on this machine, of which a link names the live one.
 * @param to where they are kept, absolute
 * @param options.keep how many, at least 2
 * @param options.spare where one goes that is kept no more, absolute
 */
export function createReleasesTarget(to: string, options: { keep: number; spare: string }): SiteTarget {
  const siteDirectory = join(scratchPath(to), 'site');
  return {
    place: to,
    siteDirectory,
    lock: releasesLockPath(to),
    secrets: [],
    readLive: (file) => readFile(join(currentPath(to), file), 'utf8').catch(() => ''),
    publish: async ({ id, publishedAt, unlisted }) => {
      await removeTemporaryFiles(to);
      await publishRelease({ ...options, tree: siteDirectory, to, id, now: publishedAt, unlisted });
      return `${currentPath(to)} as ${id}`;
    },
  };
}
