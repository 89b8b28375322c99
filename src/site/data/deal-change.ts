import { findDealChangeAt } from '#menu/deals/deal-change.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from './site.ts';

type ShownProduct = Pick<Product, 'deals'>;

const changesBySite = new WeakMap<object, Map<string, string>>();
const changesByProducts = new WeakMap<readonly ShownProduct[], string>();

/** No product has a deal. */
const NO_DEALS = 'none';

/**
 * When a page that shows some products may have to show other prices, because one of their deals begins or ends.
 * @returns ISO-8601 UTC; `never`, which sorts behind all of those, where none does in the days ahead; undefined where none of them has a deal
 */
export function findDealChange(
  site: Pick<Site, 'deals' | 'store' | 'feedAt'>,
  products: readonly ShownProduct[],
): string | undefined {
  const found = changesByProducts.get(products) ?? findFirst(site, products);
  changesByProducts.set(products, found);
  return found === NO_DEALS ? undefined : found;
}

function findFirst(
  { deals, store, feedAt }: Pick<Site, 'deals' | 'store' | 'feedAt'>,
  products: readonly ShownProduct[],
): string {
  const bySlug = changesBySite.get(deals) ?? new Map<string, string>();
  changesBySite.set(deals, bySlug);
  const findOf = (slug: string): string => {
    const known = bySlug.get(slug);
    if (known) return known;
    const deal = deals.find((each) => each.slug === slug);
    const found = deal ? findDealChangeAt({ deals: [deal] }, store.timeZone, feedAt) : 'never';
    bySlug.set(slug, found);
    return found;
  };
  const slugs = new Set(products.flatMap((product) => product.deals.map(({ slug }) => slug)));
  const [first = NO_DEALS] = [...slugs].map(findOf).sort();
  return first;
}
