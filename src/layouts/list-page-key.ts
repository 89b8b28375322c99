import { toBrowseMarkup } from '../components/browse-markup.tsx';
import { describeLongList } from '../site/describe-list.ts';
import { toPageKey } from '../site/page-key.ts';
import type { ProductListPage } from '../site/product-lists.ts';
import type { Site } from '../site/site.ts';

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
