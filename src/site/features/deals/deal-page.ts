import type { MenuDeal, Product } from '#menu/model/menu.ts';
import { toPageKey } from '#site/data/page-key.ts';
import type { Site } from '#site/data/site.ts';
import { toDealDays } from './deal-days.ts';

/** Of each deal; the others are listed by name. */
const SHOWN_PRODUCTS = 4;

interface DealProducts {
  shown: Product[];
  named: Product[];
}

/** The products of a deal as the page of all deals shows them. */
export function splitDealProducts(
  { productSlugs }: Pick<MenuDeal, 'productSlugs'>,
  bySlug: ReadonlyMap<string, Product>,
): DealProducts {
  const toProducts = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return {
    shown: toProducts(productSlugs.slice(0, SHOWN_PRODUCTS)),
    named: toProducts(productSlugs.slice(SHOWN_PRODUCTS)),
  };
}

/** The key of the page of all deals. */
export function toDealPageKey(site: Site): string {
  const bySlug = new Map(site.products.map((product) => [product.slug, product]));
  const parts = site.deals.map((deal) => splitDealProducts(deal, bySlug));
  return toPageKey(site, {
    cards: parts.flatMap(({ shown }) => shown),
    deals: site.products,
    around: [toDealDays(site), parts.map(({ named }) => named.map(({ path, name }) => [path, name]))],
  });
}
