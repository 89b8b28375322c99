import type { Deal, Variant } from './menu.ts';

/** What a shown price comes from, so that it can be worked out anew for another shopper or at another time. */
export interface PriceSource {
  /** Without any deal; integer, at least 1. */
  listCents: number;
  /** What the feed says that it costs after its pre-cart deals. */
  feedCents?: number;
  /** Of the deals that may lower it; never empty. */
  slugs: string[];
}

const SOURCE = /^(\d+)(?:@(\d+))?((?: [a-z0-9-]+)+)$/;

/**
 * Writes down what a price comes from, e.g. `4600@3910 field-day seniors`; undefined where no deal may ever lower it.
 * @param deals those on this size
 * @param isByQuantity whether the price is one of several that depend on how much is bought: only percents lower those
 */
export function formatPriceSource(
  listCents: number,
  { feedDealCents }: Pick<Variant, 'feedDealCents'>,
  deals: readonly Pick<Deal, 'slug' | 'cut'>[],
  isByQuantity: boolean,
): string | undefined {
  const lowering = deals.filter(({ cut }) => cut && (!isByQuantity || cut.type === 'percent'));
  if (listCents === 0 || lowering.length === 0) return undefined;
  const feed = feedDealCents === undefined || isByQuantity ? '' : `@${feedDealCents}`;
  return `${listCents}${feed} ${lowering.map(({ slug }) => slug).join(' ')}`;
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
