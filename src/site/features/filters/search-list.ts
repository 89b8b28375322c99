import { toPageKey } from '#site/data/page-key.ts';
import type { Site } from '#site/data/site.ts';
import { type BrowsedList, toBrowseKey } from './browse-list.ts';

/** The list of a page that shows nothing until something is looked for. */
export function toSearchList({ link }: Site, search: 'field' | 'path'): BrowsedList {
  return { path: link('/search/'), index: 'all', scope: {}, search };
}

/** The key of such a page. */
export function toSearchPageKey(site: Site, search: 'field' | 'path'): string {
  const { categories, products } = site;
  const browse = toBrowseKey(site, toSearchList(site, search), products);
  return toPageKey(site, { deals: products, around: [categories, browse] });
}
