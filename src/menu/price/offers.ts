import type { Product, Quote, Variant } from '../model/menu.ts';
import { rememberByObject } from '../names/remember.ts';
import { payCents, pricePerGram } from './price.ts';

/** One way to buy a product: a size of it at a flat price, or a quantity of one that is priced by quantity. */
export interface Offer {
  variant: Variant;
  /** Present where the price depends on how much is bought. */
  quote?: Quote;
  /** For all of it, with the deals that hold for everyone; integer, 0 where the price is asked for in the store. */
  priceCents: number;
  /** Grams of goods that one gets; above 0. Absent where the size is no weight. */
  weightGrams?: number;
}

/** Below a milligram there is only the noise of binary fractions. */
const WEIGHT_DECIMALS = 3;

/** A process that runs for months must not keep all that it ever read. */
const MAX_WEIGHTS = 10_000;

/** Every way to buy a product, smallest size first: each price that the menu has for it, once. */
export function listOffers({ variants }: Pick<Product, 'variants'>): Offer[] {
  return variants.flatMap((variant) =>
    variant.price.type === 'flat'
      ? [toOffer(variant, payCents(variant.price), variant.weightGrams)]
      : variant.price.quotes.map((quote) => quoteToOffer(variant, quote)),
  );
}

/** The offers that can be had today at a price the menu knows. Several questions are answered by them: they are remembered. */
export const listBuyableOffers: (product: Pick<Product, 'variants'>) => readonly Offer[] = rememberByObject(
  (product) => listOffers(product).filter(({ variant, priceCents }) => !variant.isSoldOut && priceCents > 0),
);

/** What a gram costs at this offer, in whole cents; undefined where the goods are not sold by weight. */
export function offerPricePerGram({ variant, quote }: Offer): number | undefined {
  const { price } = variant;
  return pricePerGram(
    quote && price.type === 'tier' ? { ...variant, price: { ...price, quotes: [quote] } } : variant,
  );
}

function quoteToOffer(variant: Variant, quote: Quote): Offer {
  const isSoldByTheGram = variant.price.type === 'tier' && variant.price.method === 'weight';
  const gramsPerUnit = isSoldByTheGram ? 1 : variant.weightGrams;
  return { ...toOffer(variant, payCents(quote), gramsPerUnit && gramsPerUnit * quote.amount), quote };
}

/** A menu has few weights, and many products of each. */
const roundedByGrams = new Map<number, number>();

/** A weight to the milligram. */
export function roundGrams(grams: number): number {
  const known = roundedByGrams.get(grams);
  if (known !== undefined) return known;
  const rounded = Number(grams.toFixed(WEIGHT_DECIMALS));
  if (roundedByGrams.size >= MAX_WEIGHTS) roundedByGrams.clear();
  roundedByGrams.set(grams, rounded);
  return rounded;
}

function toOffer(variant: Variant, priceCents: number, grams: number | undefined): Offer {
  const weightGrams = grams && roundGrams(grams);
  return { variant, priceCents, ...(weightGrams && { weightGrams }) };
}
