import type { Unit } from '../model/feed-product.ts';
import type { Variant } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { fromPrice } from '../price/price.ts';
import { GRAMS_PER_TRADE_OUNCE, MILLILITERS_PER_FLUID_OUNCE } from '../sizes/weight.ts';

const BASE_AMOUNT: Record<Unit, number> = {
  g: 1,
  mg: 0.001,
  oz: GRAMS_PER_TRADE_OUNCE,
  ml: 1,
  l: 1000,
  'fl oz': MILLILITERS_PER_FLUID_OUNCE,
};

const CLOTHING_SIZES = [
  'XXS',
  'XS',
  'S',
  'SMALL',
  'M',
  'MEDIUM',
  'L',
  'LARGE',
  'XL',
  'XXL',
  '2XL',
  'XXXL',
  '3XL',
];

/** Smallest first: by weight, amount, pieces or clothing size, then by price, and by id where all else is equal. */
export function byVariantSize(a: Variant, b: Variant): number {
  return (
    byKnownNumber(a.weightGrams, b.weightGrams) ||
    byKnownNumber(amountOf(a), amountOf(b)) ||
    byKnownNumber(a.content?.pieceCount, b.content?.pieceCount) ||
    byKnownNumber(clothingRank(a), clothingRank(b)) ||
    byKnownNumber(fromPrice({ variants: [a] }), fromPrice({ variants: [b] })) ||
    byCodeUnits(a.id, b.id)
  );
}

function amountOf({ amount, uom }: Variant): number | undefined {
  return amount !== undefined && uom !== undefined ? amount * BASE_AMOUNT[uom] : undefined;
}

function clothingRank({ size }: Variant): number | undefined {
  const rank = size.kind === 'words' ? CLOTHING_SIZES.indexOf(size.text.toUpperCase()) : -1;
  return rank === -1 ? undefined : rank;
}

/** The unknown comes last. */
function byKnownNumber(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}
