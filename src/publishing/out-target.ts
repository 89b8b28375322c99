import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMON_HOSTS } from './host-limits.ts';
import type { SiteTarget } from './site-target.ts';

/** A directory of this machine that a build puts its site into by itself. @param directory absolute */
export function createOutTarget(directory: string): SiteTarget {
  return {
    place: directory,
    siteDirectory: directory,
    secrets: [],
    mayGoTo: COMMON_HOSTS,
    readLive: (file) => readFile(join(directory, file), 'utf8').catch(() => ''),
    publish: async () => directory,
  };
}
