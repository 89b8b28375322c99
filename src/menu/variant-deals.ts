import { roundCents } from './cents.ts';
import { toDealPrice } from './deal-price.ts';
import { toFact } from './feed-problem.ts';
import type { FeedFact, FeedPrice } from './feed-product.ts';
import type { Deal, DealPrice, Price, Product, Quote, Variant } from './menu.ts';
import { ANYONE, isCertain } from './shopper.ts';

/** By how much the feed's reduced price and ours may differ: it may round otherwise. */
const ROUNDING_CENTS = 1;

const PATH = 'pricing.discounted_price';

/**
 * Adds to the prices of a size what they are with the deals that hold for everyone, and tells where the feed's own reduced price
 * does not add up.
 * @param feedPrice as the feed gave it
 * @param deals those on this size
 * @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm`
 */
export function addDeals(
  variant: Variant,
  feedPrice: FeedPrice,
  deals: readonly Deal[],
  nowLocal: string,
): { variant: Variant; problem?: FeedFact } {
  const { price } = variant;
  const read = readFeedDeal(feedPrice, price);
  const feedDealCents = 'cents' in read ? read.cents : undefined;
  const certain = deals.filter((deal) => isCertain(deal, ANYONE, nowLocal));
  const priced = { ...variant, price: priceWith(price, certain, feedDealCents) };
  const problem = 'problem' in read ? read.problem : findDifference(price, certain, feedDealCents);
  return {
    variant: { ...priced, ...(feedDealCents !== undefined && { feedDealCents }) },
    ...(problem && { problem }),
  };
}

/** Those of a product's deals that are on one size of it. */
export function listDeals({ deals }: Pick<Product, 'deals'>, variantId: string): Deal[] {
  return deals.filter(({ variantIds }) => variantIds === undefined || variantIds.includes(variantId));
}

/** What a size costs with deals, in all quantities that are lowered. */
export function listDealPrices(price: Price): DealPrice[] {
  return price.type === 'flat'
    ? price.deal
      ? [price.deal]
      : []
    : price.quotes.flatMap(({ deal }) => deal ?? []);
}

/** The prices of a size without any deal, nor a word of what it cost before. */
export function withoutDealPrices({ feedDealCents, drop, ...variant }: Variant): Variant {
  return { ...variant, price: priceWith(variant.price, [], undefined) };
}

function priceWith(price: Price, certain: readonly Deal[], feedDealCents: number | undefined): Price {
  if (price.type === 'flat') {
    const deal = price.priceCents > 0 ? toDealPrice(price.priceCents, certain, feedDealCents) : undefined;
    return { type: 'flat', priceCents: price.priceCents, ...(deal && { deal }) };
  }
  // What a dollar off is taken from, of goods that are weighed out, the feed does not say.
  const percents = certain.filter(({ cut }) => cut?.type === 'percent');
  return {
    ...price,
    quotes: price.quotes.map((quote) => quoteWith(quote, toDealPrice(quote.priceCents, percents))),
  };
}

function quoteWith({ deal: _, ...quote }: Quote, deal: DealPrice | undefined): Quote {
  return { ...quote, ...(deal && { deal }) };
}

/** What the feed says that an item costs after its pre-cart deals; nothing, where that is its price. */
function readFeedDeal(
  feedPrice: FeedPrice,
  price: Price,
): { cents: number } | { problem: FeedFact } | object {
  if (feedPrice.type !== 'flat' || feedPrice.dealCents === undefined || price.type !== 'flat') return {};
  const cents = roundCents(feedPrice.dealCents);
  if (cents < 1 || cents === price.priceCents) return {};
  if (cents < price.priceCents) return { cents };
  const hint =
    'Check the discounts of this product in Treez: its price after them is above its price. The menu shows the latter.';
  return { problem: toFact('discounted-price-above-price', PATH, cents / 100, hint) };
}

/** The feed's reduced price is shown all the same. */
function findDifference(
  price: Price,
  certain: readonly Deal[],
  feedDealCents: number | undefined,
): FeedFact | undefined {
  if (price.type !== 'flat' || feedDealCents === undefined) return undefined;
  const preCart = certain.filter(({ isPreCart }) => isPreCart);
  const ownCents = toDealPrice(price.priceCents, preCart)?.cents ?? price.priceCents;
  if (Math.abs(ownCents - feedDealCents) <= ROUNDING_CENTS) return undefined;
  const hint = `Check the pre-cart discounts of this product in Treez: by them it would cost ${(ownCents / 100).toFixed(2)}. The menu shows Treez's own figure.`;
  return toFact('discounted-price-differs', PATH, feedDealCents / 100, hint);
}
