import { byVariantSize } from '#menu/compile/variant-order.ts';
import type { Variant } from '#menu/model/menu.ts';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import type { Offer } from '#menu/price/offers.ts';
import { parseAmount } from '#menu/sizes/size-words.ts';

/** A size that many products of a shelf come in. */
export interface PriceColumn {
  /** The words for the size, e.g. `3.5 g`. No two columns of a shelf have the same. */
  label: string;
  /** Grams of goods in this size; present where all products weigh the same in it. */
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

interface ColumnSize extends PriceColumn {
  /** Products that come in it. */
  times: number;
  size: Variant;
}

const NUMBER_AND_UNIT = /^(\d[\d.,]*)\s*(.+)$/u;

/**
 * The sizes that get a column: at most 6, those that the most products come in, each by a quarter of them at least.
 * Sizes of one unit stand together, the smallest first: `0.5 g`, `1 g`, then `3 × 0.5 g`, `5 × 0.5 g`.
 * @param shelf the offers of each product
 */
export function choosePriceColumns(shelf: readonly (readonly LabelledOffer[])[]): PriceColumn[] {
  const chosen = countSizes(shelf)
    .filter(({ times }) => times >= shelf.length * LEAST_SHARE)
    .sort((a, b) => b.times - a.times || byCodeUnits(a.label, b.label))
    .slice(0, MAX_COLUMNS);
  return orderSizes(chosen).map(({ label, weightGrams }) => ({ label, ...(weightGrams && { weightGrams }) }));
}

function countSizes(shelf: readonly (readonly LabelledOffer[])[]): ColumnSize[] {
  const eachOnce = shelf.flatMap((offers) => [
    ...new Map(offers.map((offer) => [offer.label, offer])).values(),
  ]);
  return [...Map.groupBy(eachOnce, ({ label }) => label)].map(([label, offers]) => {
    const [weightGrams, ...otherWeights] = new Set(offers.map((offer) => offer.weightGrams));
    return {
      label,
      ...(weightGrams && otherWeights.length === 0 && { weightGrams }),
      times: offers.length,
      size: findSmallest(offers.map(toSizedVariant)),
    };
  });
}

/** By the number that the words begin with, as one reads a row of sizes: packages of the same words differ in weight. */
function orderSizes(sizes: readonly ColumnSize[]): ColumnSize[] {
  const ofUnits = [...Map.groupBy(sizes, ({ label }) => readLabel(label).unit).values()];
  return ofUnits
    .map((ofUnit) => ({
      ofUnit: ofUnit.toSorted((a, b) => readLabel(a.label).amount - readLabel(b.label).amount),
      smallest: findSmallest(ofUnit.map(({ size }) => size)),
    }))
    .sort((a, b) => byVariantSize(a.smallest, b.smallest))
    .flatMap(({ ofUnit }) => ofUnit);
}

function readLabel(label: string): { amount: number; unit: string } {
  const [, number, unit] = NUMBER_AND_UNIT.exec(label) ?? [];
  const amount = parseAmount(number ?? '');
  return unit && Number.isFinite(amount) ? { amount, unit } : { amount: 0, unit: label };
}

function findSmallest(sizes: readonly Variant[]): Variant {
  const [smallest] = sizes.toSorted(byVariantSize);
  if (!smallest) throw new RangeError('There is no smallest of no sizes.');
  return smallest;
}

/** The offer as if it were a size of its own, to be put in the order of sizes. */
function toSizedVariant({ variant, label, weightGrams, priceCents }: LabelledOffer): Variant {
  const price = { type: 'flat' as const, priceCents };
  return { ...variant, size: { kind: 'words', text: label }, ...(weightGrams && { weightGrams }), price };
}
