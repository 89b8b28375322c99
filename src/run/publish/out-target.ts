import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRealDirectory } from '#platform/disk/real-directory.ts';
import { COMMON_HOSTS } from './host-limits.ts';
import { replaceInTree } from './replace-in-tree.ts';
import type { SiteTarget } from './site-target.ts';

/** A file's name may have 255 bytes, and a lock has others beside it with longer ones. */
const LONGEST_NAME = 60;

/** A directory of this machine that a build puts its site into by itself. @param directory absolute */
export function createOutTarget(directory: string): SiteTarget {
  return {
    place: directory,
    siteDirectory: directory,
    lock: join(dirname(directory), `.lock-${toShortName(basename(directory))}`),
    secrets: [],
    mayGoTo: COMMON_HOSTS,
    readLive: (file) => readFile(join(directory, file), 'utf8').catch(() => ''),
    findLiveTree: async () => (isRealDirectory(directory) ? directory : undefined),
    replaceFile: (file, content) => replaceInTree(directory, file, content),
    publish: async () => directory,
  };
}

function toShortName(name: string): string {
  return name.length > LONGEST_NAME ? hash('sha256', name).slice(0, 16) : name;
}
