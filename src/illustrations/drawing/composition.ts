import type { StrainType } from '#menu/model/strain.ts';
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
  /** Words, or how they begin, with which a subtype asks for this one: capitals and single spaces. */
  readonly words: readonly string[];
  /** Drawn only for a subtype that asks for it. Default: false. */
  readonly isRare?: boolean;
  readonly draw: (random: Random, hints: Hints) => Figure;
}

/** A category's ways to be drawn; there is at least one. */
export type Compositions = readonly [Composition, ...Composition[]];

/** A composition that the subtype asks for; if it asks for none, any that is not rare. */
export function chooseComposition(compositions: Compositions, subtype: string, random: Random): Composition {
  const spaced = ` ${subtype.replace(/[^A-Z0-9]+/g, ' ')}`;
  const asked = compositions.filter(({ words }) => words.some((word) => spaced.includes(` ${word}`)));
  const [first = compositions[0], ...rest] =
    asked.length > 0 ? asked : compositions.filter(({ isRare }) => !isRare);
  return random.pick([first, ...rest]);
}
