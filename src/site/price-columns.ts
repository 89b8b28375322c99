import { byCodeUnits } from '../menu/code-unit-order.ts';
import type { Variant } from '../menu/menu.ts';
import type { Offer } from '../menu/offers.ts';
import { byVariantSize } from '../menu/variant-order.ts';

/** A size that many products of a shelf come in. */
export interface PriceColumn {
  /** The words for the size, e.g. `3.5 g`. No two columns of a shelf have the same. */
  label: string;
  /** Present where the size is a weight. */
  weightGrams?: number;
}

/** An offer with the words for its size. */
export interface LabelledOffer extends Offer {
  label: string;
}

/** What is left of a sheet of paper when the names stand on it. */
const MAX_COLUMNS = 6;

/** A column in which fewer of the products have a price is mostly empty paper. */
const LEAST_SHARE = 0.25;

/**
 * The sizes that get a column: at most 6, those that the most products come in, each by a quarter of them at least;
 * smallest first.
 * @param shelf the offers of each product
 */
export function choosePriceColumns(shelf: readonly (readonly LabelledOffer[])[]): PriceColumn[] {
  const sizes = Map.groupBy(
    shelf.flatMap((offers) => [...new Map(offers.map((offer) => [offer.label, offer])).values()]),
    ({ label }) => label,
  );
  return [...sizes]
    .map(([label, offers]) => ({ label, times: offers.length, size: findSmallest(offers) }))
    .filter(({ times }) => times >= shelf.length * LEAST_SHARE)
    .sort((a, b) => b.times - a.times || byCodeUnits(a.label, b.label))
    .slice(0, MAX_COLUMNS)
    .sort((a, b) => byVariantSize(a.size, b.size))
    .map(({ label, size: { weightGrams } }) => ({ label, ...(weightGrams && { weightGrams }) }));
}

/** Offers of the same words are of one size; where the feed says more of one, that tells its place. */
function findSmallest(offers: readonly LabelledOffer[]): Variant {
  const [first, ...rest] = offers.map(toSizedVariant);
  if (!first) throw new RangeError('A size must be of some product.');
  return rest.reduce((least, each) => (byVariantSize(each, least) < 0 ? each : least), first);
}

/** The offer as if it were a size of its own, to be put in the order of sizes. */
function toSizedVariant({ variant, label, weightGrams, priceCents }: LabelledOffer): Variant {
  return {
    ...variant,
    label,
    ...(weightGrams && { weightGrams }),
    price: { type: 'flat', priceCents },
  };
}
