import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRealDirectory } from '#platform/disk/real-directory.ts';
import { removeTemporaryFiles } from '#platform/disk/write-file-atomically.ts';
import { currentPath, findCurrent, releasePath } from './current-release.ts';
import { publishRelease } from './publish-release.ts';
import { releasesLockPath, scratchPath } from './releases-directory.ts';
import { replaceInTree } from './replace-in-tree.ts';
import type { SiteTarget } from './site-target.ts';

/**
 * Releases beside each other on this machine, of which a link names the live one.
 * @param to where they are kept, absolute
 * @param options.keep how many, at least 2
 * @param options.spare where one goes that is kept no more, absolute
 */
export function createReleasesTarget(to: string, options: { keep: number; spare: string }): SiteTarget {
  const siteDirectory = join(scratchPath(to), 'site');
  const findLiveTree = async () => {
    const id = await findCurrent(to);
    const tree = id === undefined ? undefined : releasePath(to, id);
    return tree !== undefined && isRealDirectory(tree) ? tree : undefined;
  };
  return {
    place: to,
    siteDirectory,
    lock: releasesLockPath(to),
    secrets: [],
    readLive: (file) => readFile(join(currentPath(to), file), 'utf8').catch(() => ''),
    findLiveTree,
    replaceFile: async (file, content) => {
      const tree = await findLiveTree();
      if (tree === undefined) throw new Error(`No release is live in ${to}.`);
      await replaceInTree(tree, file, content);
    },
    publish: async ({ id, publishedAt, unlisted, files }) => {
      await removeTemporaryFiles(to);
      await publishRelease({ ...options, tree: siteDirectory, to, id, now: publishedAt, unlisted, files });
      return `${currentPath(to)} as ${id}`;
    },
  };
}
