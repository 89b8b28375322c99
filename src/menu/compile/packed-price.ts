import { toFact, toFeedName } from '../model/feed-problem.ts';
import type { FeedFact, FeedPrice, FeedProduct } from '../model/feed-product.ts';
import type { PriceBreak } from '../price/tier-quotes.ts';
import type { ProductSize } from '../sizes/variant-size.ts';
import type { ListedVariant } from './group-variants.ts';

/** Subtypes of products weighed at the counter, e.g. `BULK FLOWER`. */
const LOOSE_SUBTYPE = /\bBULK\b/i;

/** Subtypes of packaged products, even if the store left out the amount. */
const PACKED_SUBTYPE = /PACK|JAR|EIGHTH|QUARTER|INFUSED|ROLL/i;

/** Below this a sum of binary fractions is noise: 7 / 3.5 may come to 2.0000000000000004. */
const NOISE = 1e-9;

/**
 * The price by package or by gram. A weight tier has the price per gram at each weight. A product with a package weight of
 * its own is sold by the package: 3.5 g at $9 per gram is $31.50, and two packages cost what the tier says for 7 g. The
 * flat price of bulk flower is the price per gram.
 * (https://support.treez.io/hc/en-us/articles/11155942)
 */
export function toSoldPrice(feed: FeedProduct, sized: ProductSize): FeedPrice {
  const { price } = feed;
  if (price.type === 'unreadable') return price;
  if (price.type === 'flat') {
    const isPerGram = isLooseFlower(feed, sized) && price.dealCents === undefined;
    return isPerGram ? toPricePerGram(price.priceCents) : price;
  }
  if (price.method === 'unit' || isLoose(feed, sized)) return price;
  const { weightGrams } = sized.size;
  if (weightGrams === undefined) return { type: 'unreadable', problem: toUnknownWeight(feed) };
  return toPackagePrice(price.breaks, weightGrams);
}

/** Products without a package size, and those with a bulk subtype. */
function isLoose({ subtype = '' }: FeedProduct, { size, hasWeightProblem }: ProductSize): boolean {
  if (LOOSE_SUBTYPE.test(subtype)) return true;
  const { amounts, count, each } = size;
  return amounts.length === 0 && count === undefined && !each && !hasWeightProblem;
}

function isLooseFlower(feed: FeedProduct, sized: ProductSize): boolean {
  const { category, subtype = '', unit, amount } = feed;
  if (category !== 'flower' || (amount !== undefined && amount !== 1) || sized.hasWeightProblem) return false;
  const { amounts, count, weightGrams, words } = sized.size;
  if (LOOSE_SUBTYPE.test(subtype)) return weightGrams === undefined || weightGrams === 1;
  // With any other subtype, a unit of grams without an amount means that it is sold by the gram.
  if (unit !== 'g' || PACKED_SUBTYPE.test(subtype) || /\d$/.test(sized.name)) return false;
  return amounts.length === 0 && count === undefined && words === undefined;
}

function toPricePerGram(unitPriceCents: number): FeedPrice {
  return { type: 'tier', method: 'weight', breaks: [{ startValue: 0, unitPriceCents }] };
}

/** Breaks in packages. Of several that one number of packages reaches, the highest holds. */
function toPackagePrice(breaks: readonly PriceBreak[], weightGrams: number): FeedPrice {
  const byCount = new Map<number, PriceBreak>();
  for (const each of breaks.toSorted((a, b) => a.startValue - b.startValue)) {
    const count = Math.max(1, Math.ceil(each.startValue / weightGrams - NOISE));
    byCount.set(count, { startValue: count, unitPriceCents: each.unitPriceCents * weightGrams });
  }
  const packages = [...byCount.values()];
  const [first, ...others] = packages;
  if (
    first?.startValue === 1 &&
    others.every(({ unitPriceCents }) => unitPriceCents === first.unitPriceCents)
  ) {
    return { type: 'flat', priceCents: first.unitPriceCents, isOfTier: true };
  }
  return { type: 'tier', method: 'unit', breaks: packages };
}

function toUnknownWeight(feed: FeedProduct): FeedFact {
  const { amount, unit, sizeText } = feed;
  const hint = 'Give this product its weight as amount and unit: its tier has prices by weight.';
  return toFact(
    'package-weight-unknown',
    'amount',
    { name: toFeedName(feed), amount, unit, size: sizeText },
    hint,
  );
}

/**
 * Leaves out quotes for several packages whose total weight is also a size of its own: next to a quarter, nobody looks for
 * the price of two eighths.
 */
export function withoutRepeatedWeights(variants: readonly ListedVariant[]): ListedVariant[] {
  const weights = variants.flatMap(({ sized }) => sized.size.weightGrams ?? []);
  return variants.map((variant) => {
    const { price } = variant;
    const { weightGrams } = variant.sized.size;
    if (price.type !== 'tier' || price.method !== 'unit' || weightGrams === undefined) return variant;
    const isRepeated = (packages: number) =>
      packages > 1 && weights.some((grams) => Math.abs(grams - packages * weightGrams) < NOISE);
    const quotes = price.quotes.filter(({ amount }) => !isRepeated(amount));
    const [one, ...others] = quotes;
    if (one?.amount === 1 && others.length === 0) {
      return { ...variant, price: { type: 'flat', priceCents: one.priceCents, isOfTier: true } };
    }
    return { ...variant, price: { ...price, quotes } };
  });
}
