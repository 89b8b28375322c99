import type { Deal, Variant } from '../model/menu.ts';

/** What a shown price comes from, so that it can be worked out anew for another shopper or at another time. */
export interface PriceSource {
  /** Without any deal; integer, at least 1. */
  listCents: number;
  /** What the feed says that it costs after its pre-cart deals. */
  feedCents?: number;
  /** Of the deals that may lower it, or that the feed's price may hold; never empty. */
  slugs: string[];
}

const SOURCE = /^(\d+)(?:@(\d+))?((?: [a-z0-9-]+)+)$/;

/**
 * Writes down what a price comes from, e.g. `4600@3910 field-day seniors`; undefined where no deal may ever change it. Pre-cart deals
 * that take off no sum that can be told, such as those based on cost, may be in the feed's price: with them it begins and ends.
 * @param deals those on this size
 * @param isPercentOnly whether only percents lower the price: it is one of a tier
 */
export function formatPriceSource(
  listCents: number,
  { feedDealCents }: Pick<Variant, 'feedDealCents'>,
  deals: readonly Pick<Deal, 'slug' | 'cut' | 'isPreCart'>[],
  isPercentOnly: boolean,
): string | undefined {
  const hasFeedPrice = feedDealCents !== undefined && !isPercentOnly;
  const counted = deals.filter(
    ({ cut, isPreCart }) =>
      (cut && (!isPercentOnly || cut.type === 'percent')) || (hasFeedPrice && isPreCart),
  );
  if (listCents === 0 || counted.length === 0) return undefined;
  const feed = hasFeedPrice ? `@${feedDealCents}` : '';
  return `${listCents}${feed} ${counted.map(({ slug }) => slug).join(' ')}`;
}

/** Reads what `formatPriceSource` has written; undefined for anything else. */
export function parsePriceSource(text: string): PriceSource | undefined {
  const [, list, feed, slugs] = SOURCE.exec(text) ?? [];
  if (list === undefined || slugs === undefined) return undefined;
  return {
    listCents: Number(list),
    ...(feed !== undefined && { feedCents: Number(feed) }),
    slugs: slugs.trim().split(' '),
  };
}
