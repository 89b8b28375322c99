import type { ChoiceColumn } from './browse-index.ts';

/** A value that a product has. */
export interface Choice {
  key: string;
  label: string;
}

/**
 * Lays out the values that products have, product after product, repeats included.
 * @param compare the order in which the values are listed; without it, that in which they first occur
 */
export function toChoiceColumn<T extends Choice>(
  choicesByProduct: readonly (readonly T[])[],
  compare?: (a: T, b: T) => number,
): ChoiceColumn {
  const byKey = new Map<string, T>();
  for (const choice of choicesByProduct.flat()) if (!byKey.has(choice.key)) byKey.set(choice.key, choice);
  const choices = compare ? [...byKey.values()].sort(compare) : [...byKey.values()];
  const numbers = new Map(choices.map(({ key }, number) => [key, number]));
  return {
    keys: choices.map(({ key }) => key),
    labels: choices.map(({ label }) => label),
    counts: choicesByProduct.map(({ length }) => length),
    values: choicesByProduct.flat().map(({ key }) => numbers.get(key) ?? 0),
  };
}
