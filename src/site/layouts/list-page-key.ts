import { describeLongList } from '../data/describe-list.ts';
import { toPageKey } from '../data/page-key.ts';
import { listParts, type ProductListPage } from '../data/product-lists.ts';
import type { Site } from '../data/site.ts';
import { toBrowsedList, toBrowseKey } from '../features/filters/browse-list.ts';

const facts = new WeakMap<ProductListPage['list'], string>();

/** Stands for all that is on a page of a list: its own cards, and what it says of the whole list. */
export function toListPageKey(site: Site, { list, page }: ProductListPage): string {
  const ofList = facts.get(list) ?? toListFacts(site, list);
  facts.set(list, ofList);
  return toPageKey(site, { cards: page.items, deals: list.products, around: [page.number, ofList] });
}

/** The same for all pages of a list; how many there are follows from what the list says of itself. */
function toListFacts(site: Site, list: ProductListPage['list']): string {
  const { path, title, crumbs, products } = list;
  const named = crumbs.map((crumb) => [crumb.name, crumb.path]);
  const parts = listParts(site, list).map((part) => [part.path, part.products.length]);
  const browse = toBrowseKey(site, toBrowsedList(list), products);
  return JSON.stringify([
    path,
    title,
    named,
    products.length,
    describeLongList(products, site),
    parts,
    browse,
  ]);
}
