import type { CategoryId } from './category.ts';
import type { Size } from './size-words.ts';

/**
 * The trade's ounce: 28 g, of which an eighth is 3.5 g, a quarter 7 g and a half 14 g. The avoirdupois ounce of
 * 28.35 g is what no dispensary weighs out; Meadow's menus print the same weights
 * (https://intercom.help/meadow-admin/en/articles/2418603).
 */
const GRAMS_PER_TRADE_OUNCE = 28;

/** Goods whose milligrams are those of the goods themselves: elsewhere they are of THC or CBD. */
const WEIGHED_IN_MILLIGRAMS: ReadonlySet<CategoryId> = new Set(['cartridge', 'extract']);

/** Goods whose ounces are of fluid, whatever the store writes. */
const FLUIDS: ReadonlySet<CategoryId> = new Set(['beverage', 'tincture']);

/** The weight of goods of this size, in grams; undefined where the size is a volume or a dose. */
export function findWeightGrams({ amount, unit }: Size, category: CategoryId): number | undefined {
  if (unit === 'g') return amount;
  if (unit === 'mg' && WEIGHED_IN_MILLIGRAMS.has(category)) return amount / 1000;
  if (unit === 'oz' && !FLUIDS.has(category)) return amount * GRAMS_PER_TRADE_OUNCE;
  return undefined;
}

/** The size in milligrams where its unit is metric and a weight. */
export function sizeInMilligrams({ amount, unit }: Size): number | undefined {
  if (unit === 'mg') return amount;
  return unit === 'g' ? amount * 1000 : undefined;
}
