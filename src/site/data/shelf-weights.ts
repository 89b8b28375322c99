import type { Product, Variant } from '#menu/model/menu.ts';

/** The weights that people ask for, in grams: the half gram, the gram, and the parts of an ounce. */
const ASKED_FOR: ReadonlySet<number> = new Set([0.5, 1, 2, 3.5, 7, 14, 28]);

/** Another weight is worth naming where a tenth of the shelf comes in it. */
const OFTEN = 0.1;

/** A kilogram: what is heavier is no goods of a shop's. */
const MOST_GRAMS = 1000;

/** Below a milligram there is only the noise of binary fractions. */
const DECIMALS = 3;

/** The weights in which a product can be bought, in grams, to the milligram, each once. */
export function listWeightsGrams({ variants }: Pick<Product, 'variants'>): number[] {
  const weights = variants.flatMap(weighVariant).map((grams) => Number(grams.toFixed(DECIMALS)));
  return [...new Set(weights)].filter((grams) => grams > 0 && grams <= MOST_GRAMS);
}

/** The weights of a shelf by which one would look for something on it, in grams, ascending. */
export function listUsualWeightsGrams(shelf: readonly Pick<Product, 'variants'>[]): number[] {
  const timesByWeight = new Map<number, number>();
  for (const weight of shelf.flatMap(listWeightsGrams)) {
    timesByWeight.set(weight, (timesByWeight.get(weight) ?? 0) + 1);
  }
  return [...timesByWeight]
    .filter(([weight, times]) => ASKED_FOR.has(weight) || times >= shelf.length * OFTEN)
    .map(([weight]) => weight)
    .sort((a, b) => a - b);
}

function weighVariant({ price, weightGrams, isSoldOut }: Variant): number[] {
  if (isSoldOut) return [];
  if (price.type === 'flat') return weightGrams === undefined ? [] : [weightGrams];
  const gramsOfOne = price.method === 'weight' ? 1 : weightGrams;
  return gramsOfOne === undefined ? [] : price.quotes.map(({ amount }) => amount * gramsOfOne);
}
