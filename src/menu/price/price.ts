import { roundCents } from '../model/cents.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact, FeedPrice } from '../model/feed-product.ts';
import type { Price, Product, Quote, Variant } from '../model/menu.ts';
import type { MenuRules } from '../model/rules.ts';
import { findSavedCents } from './savings.ts';
import { itemsToQuote, type PriceBreak, quote, weightsToQuote } from './tier-quotes.ts';

/** A price that can be printed, or why there is none. */
type PriceOutcome = { price: Price } | { problem: FeedFact };

/** The rules that a price depends on. */
export type PriceRules = Pick<MenuRules, 'zeroPrice' | 'quotedWeightsGrams'>;

/** $1,000,000: beyond it stands a slip of the keyboard, not a price. */
const MAX_PRICE_CENTS = 100_000_000;

const ASK_IN_THE_STORE: Price = { type: 'flat', priceCents: 0 };

/**
 * What the goods cost, in whole cents, half a cent up.
 * A price of 0 is a problem or "ask in the store", as the store says. A price that is negative, not a
 * number or beyond a million is always a problem: goods are never given away by mistake.
 */
export function toPrice(price: FeedPrice, rules: PriceRules): PriceOutcome {
  switch (price.type) {
    case 'flat':
      return toFlatPrice(price, rules);
    case 'tier':
      return toTierPrice(price.method, price.breaks, rules);
    case 'unreadable':
      return { problem: price.problem };
  }
}

/** Whether only percents lower a price: for goods priced by tiers, the feed does not say what a dollar amount is taken from. */
export function takesOnlyPercents(price: Price): boolean {
  return price.type === 'tier' || price.isOfTier === true;
}

/** What one item costs without any deal, or the smallest quantity quoted; integer, 0 where it is asked for in the store. */
export function firstListCents(price: Price): number {
  return price.type === 'flat' ? price.priceCents : (price.quotes[0]?.priceCents ?? 0);
}

/** The same with the deals that held for everyone when the menu was taken. */
export function firstPayCents(price: Price): number {
  const first = price.type === 'flat' ? price : price.quotes[0];
  return first ? payCents(first) : 0;
}

/** What goods cost: with the deals that held for everyone when the menu was taken, if any did. */
export function payCents({ priceCents, deal }: Pick<Quote, 'priceCents' | 'deal'>): number {
  return deal?.cents ?? priceCents;
}

/** The same of one gram or item of a quantity, in whole cents; a cent where it is less: nothing is had for nothing. */
export function payUnitCents({ amount, unitPriceCents, deal }: Quote): number {
  return deal ? Math.max(1, roundCents(deal.cents / amount)) : unitPriceCents;
}

/** The quotes of a tier, smallest first, with what each saves against the smallest at the prices that both have now. */
export function withSavings(quotes: readonly Quote[]): Quote[] {
  const quantities = quotes.map((quote) => ({
    amount: quote.amount,
    listUnitCents: quote.unitPriceCents,
    cents: payCents(quote),
  }));
  return quotes.map(({ savedCents: _, ...quote }, place) => {
    const [quantity, smallest] = [quantities[place], quantities[0]];
    const savedCents = quantity && smallest && findSavedCents(quantity, smallest);
    return { ...quote, ...(savedCents && { savedCents }) };
  });
}

/** The least that any size or quantity of the product costs, in cents; undefined if none has a price. */
export function fromPrice(product: Pick<Product, 'variants'>): number | undefined {
  return least(product.variants.flatMap((variant) => pricesOf(variant.price)).filter((cents) => cents > 0));
}

/** The least that a gram of the goods costs, in whole cents; undefined where they are not sold by weight, or it is less than a cent. */
export function pricePerGram(variant: Pick<Variant, 'price' | 'weightGrams'>): number | undefined {
  const { price, weightGrams } = variant;
  const isSoldByTheGram = price.type === 'tier' && price.method === 'weight';
  const gramsPerUnit = isSoldByTheGram ? 1 : weightGrams;
  const unitPriceCents = least(unitPricesOf(price));
  if (!gramsPerUnit || !unitPriceCents) return undefined;
  return roundCents(unitPriceCents / gramsPerUnit) || undefined;
}

function toFlatPrice(
  { priceCents: feedCents, isOfTier }: Extract<FeedPrice, { type: 'flat' }>,
  rules: PriceRules,
): PriceOutcome {
  const fault = findAmountFault(feedCents, 'price');
  if (fault) return { problem: fault };
  const priceCents = roundCents(feedCents);
  if (priceCents === 0) return toZeroPrice(feedCents, rules);
  return { price: { type: 'flat', priceCents, ...(isOfTier && { isOfTier }) } };
}

function toTierPrice(
  method: 'weight' | 'unit',
  feedBreaks: readonly PriceBreak[],
  rules: PriceRules,
): PriceOutcome {
  const fault = findTierFault(feedBreaks) ?? findBreakFault(feedBreaks);
  if (fault) return { problem: fault };

  const breaks = sortBreaks(feedBreaks);
  const amounts =
    method === 'weight' ? weightsToQuote(breaks, rules.quotedWeightsGrams) : itemsToQuote(breaks);
  const quotes = withSavings(quote(breaks, amounts));
  if (quotes.length === 0) return { problem: nothingToQuote(breaks) };
  const tiers = breaks.map(({ startValue, unitPriceCents }) => ({
    startValue,
    unitPriceCents: roundCents(unitPriceCents),
  }));
  const isPartlyFree =
    tiers.some((tier) => tier.unitPriceCents === 0) || quotes.some((each) => each.priceCents === 0);
  if (isPartlyFree) return toZeroPrice(breaks, rules);
  return { price: { type: 'tier', method, tiers, quotes } };
}

function toZeroPrice(value: unknown, rules: PriceRules): PriceOutcome {
  if (rules.zeroPrice === 'ask') return { price: ASK_IN_THE_STORE };
  const hint = 'Set a price above 0, or let the menu list goods without a price as "ask in the store".';
  return { problem: toFact('price-zero', 'price', value, hint) };
}

function findAmountFault(cents: number, path: string): FeedFact | undefined {
  if (!Number.isFinite(cents)) return toFact('price-not-a-number', path, cents, 'Set the price to a number.');
  if (cents < 0) return toFact('price-negative', path, cents, 'Set a price above 0.');
  if (cents > MAX_PRICE_CENTS)
    return toFact('price-too-high', path, cents, 'Check the price: it is over a million.');
  return undefined;
}

function findBreakFault(breaks: readonly PriceBreak[]): FeedFact | undefined {
  for (const { startValue, unitPriceCents } of breaks) {
    const fault = findAmountFault(unitPriceCents, `price from ${startValue}`);
    if (fault) return fault;
  }
  return undefined;
}

function nothingToQuote(breaks: readonly PriceBreak[]): FeedFact {
  const hint = 'Let a price break start above 0, or quote a weight that the breaks reach.';
  return toFact('price-not-quotable', 'price', breaks, hint);
}

/** Lowest start first, each start once: two breaks that say the same are one. */
function sortBreaks(breaks: readonly PriceBreak[]): PriceBreak[] {
  const byStart = new Map(breaks.map((each) => [each.startValue, each]));
  return [...byStart.values()].sort((a, b) => a.startValue - b.startValue);
}

function pricesOf(price: Price): number[] {
  return price.type === 'flat' ? [payCents(price)] : price.quotes.map(payCents);
}

function unitPricesOf(price: Price): number[] {
  return price.type === 'flat' ? [payCents(price)] : price.quotes.map(payUnitCents);
}

function least(cents: readonly number[]): number | undefined {
  return cents.length > 0 ? Math.min(...cents) : undefined;
}

/** A ton of goods, or a million items. A larger start is a typing error, and its price in cents would no longer be a safe integer. */
const MAX_START = 1_000_000;

/** Finds what makes a table of price breaks, in any order, impossible to read in one way only. */
function findTierFault(breaks: readonly PriceBreak[]): FeedFact | undefined {
  if (breaks.length === 0) {
    return toFact('tier-empty', 'price', breaks, 'Give the tier at least one price break.');
  }
  const wrongStart = breaks.find(({ startValue }) => !(startValue >= 0 && startValue <= MAX_START));
  if (wrongStart) {
    return toFact(
      'tier-start-invalid',
      'price',
      wrongStart,
      'Let each price break start at 0 or more, and at a million at most.',
    );
  }
  const twofold = breaks.find((each) => breaks.some((other) => disagree(each, other)));
  if (twofold) {
    const hint = `Keep one price for ${twofold.startValue}: two breaks start there with different prices.`;
    return toFact('tier-breaks-conflict', 'price', breaks, hint);
  }
  return undefined;
}

function disagree(a: PriceBreak, b: PriceBreak): boolean {
  return a.startValue === b.startValue && !Object.is(a.unitPriceCents, b.unitPriceCents);
}
