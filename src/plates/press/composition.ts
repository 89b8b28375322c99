import type { StrainType } from '../../menu/strain.ts';
import type { Figure } from './form.ts';
import type { Random } from './random.ts';

/** What is known of the product besides its category. */
export interface Hints {
  /** In capitals; empty if the product has none. */
  readonly subtype: string;
  readonly strainType: StrainType;
}

/** One way to draw a category. */
export interface Composition {
  /** Parts of a subtype that ask for this one, in capitals. */
  readonly words: readonly string[];
  readonly draw: (random: Random, hints: Hints) => Figure;
}

export type Compositions = readonly [Composition, ...Composition[]];

/** A composition that the subtype asks for; any of them if it asks for none. */
export function chooseComposition(compositions: Compositions, subtype: string, random: Random): Composition {
  const [first, ...rest] = compositions.filter(({ words }) => words.some((word) => subtype.includes(word)));
  return random.pick(first ? [first, ...rest] : compositions);
}
