import { describeLongList } from '../data/describe-list.ts';
import { toPageKey } from '../data/page-key.ts';
import type { ProductListPage } from '../data/product-lists.ts';
import type { Site } from '../data/site.ts';
import { toBrowseMarkup } from '../features/filters/browse-markup.tsx';

/** Stands for all that is on a page of a list: its own products, and what it says of all that the list holds. */
export function toListPageKey(site: Site, { list, page }: ProductListPage): string {
  const { products, ...facts } = list;
  const around = [facts, page.number, page.paths, describeLongList(products, site)];
  const browsed = { path: list.path, index: list.category?.id ?? 'all', scope: list.scope } as const;
  return toPageKey(site, page.items, JSON.stringify(around) + toText(toBrowseMarkup(site, browsed)));
}

const texts = new WeakMap<ReturnType<typeof toBrowseMarkup>, string>();

/** The same for all pages of a list. */
function toText(markup: ReturnType<typeof toBrowseMarkup>): string {
  const text = texts.get(markup) ?? JSON.stringify(markup);
  texts.set(markup, text);
  return text;
}
