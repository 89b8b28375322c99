import type { SiteTree } from '../test/end-to-end/site/site-tree.ts';

/** What of a built site is weighed. */
export type WeighedSite = Pick<SiteTree, 'files' | 'pages' | 'readBytes' | 'readText'>;

/**
 * The file that an address leads to.
 * @param path site path that a relative address starts from
 */
export function toFile(address: string, path: string): string {
  return new URL(address, new URL(path, 'http://site')).pathname.slice(1);
}
