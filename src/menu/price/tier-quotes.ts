import { roundCents } from '../model/cents.ts';
import type { Quote } from '../model/menu.ts';

/** From `startValue` grams or items on, each costs `unitPriceCents`, which may hold fractions of a cent. */
export interface PriceBreak {
  startValue: number;
  unitPriceCents: number;
}

/**
 * What `amount` grams or items cost, in whole cents; undefined where no break starts that low.
 *
 * The break with the highest start that the amount reaches sets the price of every unit, not only of those
 * above its start; between two breaks the lower one holds. With $12 from 0, $10 from 1 and $8 from 3.5 grams,
 * 2 g cost 2 × $10 and 3.5 g cost 3.5 × $8 = $28. Breaks need not fall: a later one may cost more.
 *
 * Pass the breaks as the feed gives them, in any order: rounding comes last.
 * Source: "What's the Difference between Flat vs. Tier Pricing?", https://code.treez.io/discuss?tag=product
 * (read November 2026): "each of those 3 units are priced at $8.00"; a quantity between two breaks gets the
 * price of the one it "meets/exceeds".
 */
export function priceFor(breaks: readonly PriceBreak[], amount: number): number | undefined {
  const reached = findBreak(breaks, amount);
  return reached && costAt(reached, amount);
}

/** Quotes each amount that a break reaches, smallest first, without what it saves. `amounts` may be in any order and hold repeats. */
export function quote(breaks: readonly PriceBreak[], amounts: readonly number[]): Quote[] {
  return [...new Set(amounts)]
    .sort((a, b) => a - b)
    .flatMap((amount) => {
      const priceBreak = findBreak(breaks, amount);
      return priceBreak ? [toQuote(amount, priceBreak)] : [];
    });
}

/** The weights worth quoting: those the store quotes, and those at which the price changes. In grams. */
export function weightsToQuote(
  breaks: readonly PriceBreak[],
  quotedWeightsGrams: readonly number[],
): number[] {
  return [...quotedWeightsGrams, ...breaks.map((each) => each.startValue)].filter((grams) => grams > 0);
}

/** The numbers of items at which the price changes: whole, and at least one. */
export function itemsToQuote(breaks: readonly PriceBreak[]): number[] {
  return breaks.map((each) => Math.max(1, Math.ceil(each.startValue)));
}

function toQuote(amount: number, at: PriceBreak): Quote {
  return { amount, priceCents: costAt(at, amount), unitPriceCents: roundCents(at.unitPriceCents) };
}

function costAt({ unitPriceCents }: PriceBreak, amount: number): number {
  return roundCents(unitPriceCents * amount);
}

function findBreak(breaks: readonly PriceBreak[], amount: number): PriceBreak | undefined {
  let reached: PriceBreak | undefined;
  for (const each of breaks) {
    if (each.startValue > amount) continue;
    if (!reached || each.startValue > reached.startValue) reached = each;
  }
  return reached;
}
