import { ANYONE, isOpenTo } from '#menu/deals/shopper.ts';
import { listDeals } from '#menu/deals/variant-deals.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { Product } from '#menu/model/menu.ts';
import { firstListCents, takesOnlyPercents } from '#menu/price/price.ts';
import { toTextKey } from '#site/data/page-key.ts';
import type { Site } from '#site/data/site.ts';
import type { DealData, DealRules } from './deal-data.ts';

/** What the script of a page of this edition works prices out by. */
export function toDealData({
  deals,
  feedAt,
  messages,
  products,
  store,
  words,
}: Pick<Site, 'deals' | 'feedAt' | 'messages' | 'products' | 'store' | 'words'>): DealData {
  const placesBySlug = groupByDeal(products);
  const { title, assumed, change, adult, medical, 'medical-mmid': withCard } = messages.shopper;
  return {
    locale: words.locale,
    currency: words.currency,
    timeZone: store.timeZone,
    feedLocal: toWallClock(feedAt, store.timeZone),
    showsStrikeThrough: store.compliance.showsStrikeThrough,
    deals: deals.map((deal) => ({
      ...toDealRules(deal),
      productSteps: toProductSteps(deal, placesBySlug.get(deal.slug) ?? []),
    })),
    words: {
      before: words.menu.before,
      title,
      assumed,
      change,
      types: { adult, medical, 'medical-mmid': withCard },
    },
  };
}

/**
 * The key of what `toDealData` gives. When the menu was taken decides only which deals held then; the file says when it was printed.
 */
export function toDealDataKey(site: Site): string {
  const { feedLocal, ...data } = toDealData(site);
  const heldInFeed = site.deals.map(({ conditions }) => isOpenTo(conditions, ANYONE, feedLocal));
  return toTextKey(JSON.stringify([data, heldInFeed]));
}

function toDealRules({ slug, cut, isStackable, isPreCart, endsLocal, conditions }: DealRules): DealRules {
  return {
    slug,
    ...(cut && { cut }),
    ...(isStackable && { isStackable }),
    ...(isPreCart && { isPreCart }),
    ...(endsLocal && { endsLocal }),
    conditions: conditions.map(({ kind, terms }) => ({ kind, ...(terms && { terms }) })),
  };
}

/** A product, and its place in the menu. */
interface PlacedProduct {
  product: Product;
  place: number;
}

/** The products that have each deal, in the menu's order. */
function groupByDeal(products: readonly Product[]): ReadonlyMap<string, PlacedProduct[]> {
  const placed = products.flatMap((product, place) =>
    [...new Set(product.deals.map(({ slug }) => slug))].map((slug) => ({ slug, product, place })),
  );
  return Map.groupBy(placed, ({ slug }) => slug);
}

/** Of the products that have a price which the deal may lower. */
function toProductSteps({ slug, cut }: DealRules, candidates: readonly PlacedProduct[]): number[] {
  if (!cut) return [];
  const mayLower = ({ product }: PlacedProduct) =>
    product.variants.some(
      ({ id, price }) =>
        (takesOnlyPercents(price) ? cut.type === 'percent' : firstListCents(price) > 0) &&
        listDeals(product, id).some((deal) => deal.slug === slug),
    );
  const places = candidates.filter(mayLower).map(({ place }) => place);
  return places.map((place, index) => place - (places[index - 1] ?? 0));
}

/** The groups that deals name, as the store calls them, each once, sorted. */
export function listShopperGroups({ deals, words }: Pick<Site, 'deals' | 'words'>): string[] {
  const named = deals.flatMap(({ conditions }) =>
    conditions.flatMap(({ terms }) => (terms?.type === 'groups' ? terms.groups : [])),
  );
  return [...new Set(named)].sort(new Intl.Collator(words.locale).compare);
}
