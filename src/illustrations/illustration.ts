import type { CategoryId } from '#menu/model/category.ts';
import type { StrainType } from '#menu/model/strain.ts';
import { chooseComposition } from './drawing/composition.ts';
import { fitFigure } from './drawing/form.ts';
import { mixInks } from './drawing/inks.ts';
import { printFigure } from './drawing/print.ts';
import { createRandom } from './drawing/random.ts';
import { COMPOSITIONS } from './figures/compositions.ts';

/** What an illustration depends on, and nothing else. */
export interface IllustrationOptions {
  category: CategoryId;
  /** Any text, e.g. the product's slug. The same options give the same bytes. */
  seed: string;
  /**
   * `paper`: ink on the light sheet, its background filled. `auto`: no background, and the colors follow
   * `prefers-color-scheme` by a style sheet in the picture, whose class names are the illustration's own.
   */
  ground: 'paper' | 'auto';
  /** The feed's subtype, e.g. `GUMMY`. Chooses what is drawn if it is known; any other does no harm. */
  subtype?: string;
  /** Gives a bud its habit and flower its tint. */
  strainType?: StrainType;
}

/** The figure's place on the sheet, in its middle a little above half height; a square cut out of the sheet keeps it whole. */
const FIGURE_BOX = { left: 104, top: 128, right: 496, bottom: 600 };

/**
 * Draws the category as a plate in an old herbarium: ink lines, hatching and a flat wash beside its register.
 * @returns the text of an SVG picture of 600 × 750 user units (4:5), 2 to 30 KB, with no scripts, links or ids
 */
export function drawIllustration(options: IllustrationOptions): string {
  const { category, seed, ground, subtype = '', strainType = 'other' } = options;
  const hints = { subtype: subtype.toUpperCase(), strainType };
  const key = [category, hints.subtype, strainType, seed].join('\n');
  const random = createRandom(key);
  const { draw } = chooseComposition(COMPOSITIONS[category], hints.subtype, random);
  const figure = fitFigure(draw(random, hints), FIGURE_BOX);
  return printFigure(figure, mixInks(category, strainType, random), key, ground);
}
