import { roundCents } from '../model/cents.ts';
import type { DealCut } from '../model/deal.ts';
import type { Deal, DealPrice } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';

/** What of a deal a price depends on. */
export type PricedDeal = Pick<Deal, 'slug' | 'cut' | 'isStackable' | 'isPreCart'>;

/** In which order deals that go together are taken off: dollars, then percent of what is left, then a price that it is to be at most. */
const CUT_ORDER: readonly DealCut['type'][] = ['dollar', 'percent', 'price-at'];

/**
 * What an item costs with the deals that are certain for it; undefined where none lowers its price.
 *
 * The register combines deals that are stackable and takes, where one is not, whichever gives the most
 * (https://support.treez.io/hc/en-us/articles/360004231592): so the lowest price wins of all stackable deals together and each
 * other deal alone. In which order it stacks them is not documented: the order that lowers the price least promises no too low one.
 * @param listCents of the item, integer
 * @param deals those that are certain for the shopper now, in any order
 * @param feedCents what the feed says that the item costs after all its pre-cart deals: it wins over our own sum of them
 */
export function toDealPrice(
  listCents: number,
  deals: readonly PricedDeal[],
  feedCents?: number,
): DealPrice | undefined {
  const preCart = deals.filter(({ isPreCart }) => isPreCart);
  const isOfFeed = feedCents !== undefined && feedCents > 0 && feedCents < listCents;
  const counted = isOfFeed ? deals.filter(({ isPreCart }) => !isPreCart) : deals;
  const stackable = sortDeals(counted.filter(({ isStackable }) => isStackable));
  const alone = counted.filter(({ isStackable }) => !isStackable);
  const start = { cents: listCents, slugs: [] };
  const ofFeed = { cents: feedCents ?? listCents, slugs: sortDeals(preCart).map(({ slug }) => slug) };
  const mayStackOnFeed = preCart.length > 0 && preCart.every(({ isStackable }) => isStackable);
  const prices: DealPrice[] = [
    ...(isOfFeed ? [ofFeed] : []),
    takeOff(isOfFeed && mayStackOnFeed ? ofFeed : start, stackable),
    ...alone.map((deal) => takeOff(start, [deal])),
  ];
  const [best] = prices
    .filter(({ cents }) => cents < listCents)
    .sort((a, b) => a.cents - b.cents || byCodeUnits(a.slugs.join(), b.slugs.join()));
  return best;
}

/** A deal that would leave nothing to pay, or takes nothing off, is passed over. */
function takeOff(start: DealPrice, deals: readonly PricedDeal[]): DealPrice {
  let { cents, slugs } = start;
  for (const { slug, cut } of deals) {
    const next = cut ? applyCut(cents, cut) : cents;
    if (next >= 1 && next < cents) [cents, slugs] = [next, [...slugs, slug]];
  }
  return { cents, slugs };
}

function applyCut(cents: number, cut: DealCut): number {
  switch (cut.type) {
    case 'price-at':
      return cut.cents;
    case 'dollar':
      return cents - cut.cents;
    case 'percent':
      return roundCents((cents * (100 - cut.percent)) / 100);
  }
}

/** By kind, then by address, so that the feed's order does not matter. */
function sortDeals(deals: readonly PricedDeal[]): PricedDeal[] {
  const rank = ({ cut }: PricedDeal) => (cut ? CUT_ORDER.indexOf(cut.type) : 0);
  return deals.toSorted((a, b) => rank(a) - rank(b) || byCodeUnits(a.slug, b.slug));
}
