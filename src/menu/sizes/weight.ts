import { type CategoryId, isInhaled } from '../model/category.ts';
import type { Size } from './size-words.ts';

/** What a size measures: the product's weight, its volume, or the amount of a cannabinoid. */
export type SizeKind = 'weight' | 'volume' | 'strength';

/**
 * The trade's ounce: 28 g, of which an eighth is 3.5 g, a quarter 7 g and a half 14 g. The avoirdupois ounce of
 * 28.35 g is what no dispensary weighs out; Meadow's menus print the same weights
 * (https://intercom.help/meadow-admin/en/articles/2418603).
 */
export const GRAMS_PER_TRADE_OUNCE = 28;

/** Of an eighth written with two decimals, 0.12 or 0.13 oz. */
const EIGHTH_OUNCE = 0.125;
const TWO_DECIMALS = 0.0051;

export const MILLILITERS_PER_FLUID_OUNCE = 29.5735;

/** Goods whose milligrams are those of the goods themselves: elsewhere they are of THC or CBD. */
const WEIGHED_IN_MILLIGRAMS: ReadonlySet<CategoryId> = new Set(['cartridge', 'extract']);

/** Goods whose ounces are of fluid, whatever the store writes. */
const FLUIDS: ReadonlySet<CategoryId> = new Set(['beverage', 'tincture']);

/** What a size measures in this category. */
export function findSizeKind({ unit }: Pick<Size, 'unit'>, category: CategoryId): SizeKind {
  if (unit === 'mg') return WEIGHED_IN_MILLIGRAMS.has(category) ? 'weight' : 'strength';
  if (unit === 'g') return 'weight';
  if (unit === 'oz') return FLUIDS.has(category) ? 'volume' : 'weight';
  return 'volume';
}

/** The amount in grams, milliliters or milligrams, whichever its kind is measured in. */
export function toBaseAmount(size: Size, category: CategoryId): number {
  switch (findSizeKind(size, category)) {
    case 'weight':
      return findWeightGrams(size, category) ?? size.amount;
    case 'volume':
      return toMilliliters(size);
    case 'strength':
      return size.amount;
  }
}

/** The weight of goods of this size, in grams; undefined where the size is a volume or a dose. */
export function findWeightGrams(size: Size, category: CategoryId): number | undefined {
  if (findSizeKind(size, category) !== 'weight') return undefined;
  const { amount, unit } = size;
  if (unit === 'g') return amount;
  if (unit === 'mg') return amount / 1000;
  const isEighth = Math.abs(amount - EIGHTH_OUNCE) < TWO_DECIMALS;
  return (isEighth ? EIGHTH_OUNCE : amount) * GRAMS_PER_TRADE_OUNCE;
}

/** Inhaled products are sold in grams, even if the store writes ounces: an eighth is 3.5 g. */
export function toTradeUnit(size: Size, category: CategoryId): Size {
  if (size.unit !== 'oz' || !isInhaled(category)) return size;
  return toGrams(size, category);
}

/** The same weight in grams, to the milligram; other sizes as they are. */
export function toGrams(size: Size, category: CategoryId): Size {
  const grams = findWeightGrams(size, category);
  return grams === undefined ? size : { amount: Number(grams.toFixed(3)), unit: 'g' };
}

function toMilliliters({ amount, unit }: Size): number {
  if (unit === 'l') return amount * 1000;
  return unit === 'ml' ? amount : amount * MILLILITERS_PER_FLUID_OUNCE;
}
