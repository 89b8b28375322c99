import { roundCents } from '../model/cents.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact, FeedPrice } from '../model/feed-product.ts';
import type { Deal, DealPrice, Price, Product, Quote, Variant } from '../model/menu.ts';
import { takesOnlyPercents, withSavings } from '../price/price.ts';
import { toDealPrice } from './deal-price.ts';
import { ANYONE, isCertain } from './shopper.ts';

/** By how much the feed's reduced price and ours may differ: it may round otherwise. */
const ROUNDING_CENTS = 1;

const PATH = 'pricing.discounted_price';

export interface DealState {
  /** On the store's clock, `YYYY-MM-DDTHH:mm`. */
  nowLocal: string;
  /** Whether the size has a discount that only some get, or that does not hold now. */
  hasDealsForSome: boolean;
}

/**
 * Adds to the prices of a size what they are with the deals that hold for everyone, and reports where the feed's own reduced price
 * does not add up. Where deals of the size are for some only, that price counts only if the deals for everyone explain it: it may be
 * what veterans pay.
 * @param feedPrice as the feed gave it
 * @param deals those on this size that the menu shows
 */
export function addDeals(
  variant: Variant,
  feedPrice: FeedPrice,
  deals: readonly Deal[],
  { nowLocal, hasDealsForSome }: DealState,
): { variant: Variant; problem?: FeedFact } {
  const { price } = variant;
  const read = readFeedDeal(feedPrice, price);
  const certain = deals.filter((deal) => isCertain(deal, ANYONE, nowLocal));
  const { feedDealCents, problem } =
    'cents' in read
      ? judgeFeedDeal(read.cents, price, { certain, deals, hasDealsForSome })
      : { problem: read.problem };
  const priced = { ...variant, price: priceWith(price, certain, feedDealCents) };
  return {
    variant: { ...priced, ...(feedDealCents !== undefined && { feedDealCents }) },
    ...(problem && { problem }),
  };
}

interface JudgedDeals extends Pick<DealState, 'hasDealsForSome'> {
  /** Those that hold for everyone now. */
  certain: readonly Deal[];
  deals: readonly Deal[];
}

/** Whether the feed's reduced price is everyone's, and whether it needs a look. */
function judgeFeedDeal(
  cents: number,
  price: Price,
  { certain, deals, hasDealsForSome }: JudgedDeals,
): { feedDealCents?: number; problem?: FeedFact } {
  if (isPriceWith(cents, price, certain)) return { feedDealCents: cents };
  if (!hasDealsForSome) return { feedDealCents: cents, problem: toDifference(cents, price, certain, true) };
  const isForSome = deals.some((deal) => deal.cut && isPriceWith(cents, price, [...certain, deal]));
  return isForSome ? {} : { problem: toDifference(cents, price, certain, false) };
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
  const counted = takesOnlyPercents(price) ? certain.filter(({ cut }) => cut?.type === 'percent') : certain;
  if (price.type === 'flat') {
    const { deal: _, ...flat } = price;
    const deal = flat.priceCents > 0 ? toDealPrice(flat.priceCents, counted, feedDealCents) : undefined;
    return { ...flat, ...(deal && { deal }) };
  }
  return {
    ...price,
    quotes: withSavings(
      price.quotes.map((quote) => quoteWith(quote, toDealPrice(quote.priceCents, counted))),
    ),
  };
}

function quoteWith({ deal: _, ...quote }: Quote, deal: DealPrice | undefined): Quote {
  return { ...quote, ...(deal && { deal }) };
}

/** What the feed says that an item costs after its pre-cart deals; nothing, where that is its price. */
function readFeedDeal(feedPrice: FeedPrice, price: Price): { cents: number } | { problem?: FeedFact } {
  if (feedPrice.type !== 'flat' || feedPrice.dealCents === undefined || price.type !== 'flat') return {};
  const cents = roundCents(feedPrice.dealCents);
  if (cents < 1 || cents === price.priceCents) return {};
  if (cents < price.priceCents) return { cents };
  const hint =
    'Check the discounts of this product in {source}: its price after them is above its price. The menu shows the latter.';
  return { problem: toFact('discounted-price-above-price', PATH, cents / 100, hint) };
}

/** Whether pre-cart deals lower a flat price to what the feed says, to the cent. */
function isPriceWith(feedCents: number, price: Price, deals: readonly Deal[]): boolean {
  return Math.abs(toOwnCents(price, deals) - feedCents) <= ROUNDING_CENTS;
}

function toOwnCents(price: Price, deals: readonly Deal[]): number {
  if (price.type !== 'flat') return 0;
  const preCart = deals.filter(({ isPreCart }) => isPreCart);
  return toDealPrice(price.priceCents, preCart)?.cents ?? price.priceCents;
}

function toDifference(
  feedCents: number,
  price: Price,
  certain: readonly Deal[],
  isForEveryone: boolean,
): FeedFact {
  const own = (toOwnCents(price, certain) / 100).toFixed(2);
  const hint = isForEveryone
    ? `Check the pre-cart discounts of this product in {source}: by them it would cost ${own}. The menu shows {source}'s own figure.`
    : `Check the discounts of this product in {source}: with those that everyone gets it costs ${own}, which the menu shows.`;
  return toFact('discounted-price-differs', PATH, feedCents / 100, hint);
}
