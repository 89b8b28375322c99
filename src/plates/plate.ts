import type { CategoryId } from '../menu/category.ts';
import type { StrainType } from '../menu/strain.ts';
import { COMPOSITIONS } from './figures/compositions.ts';
import { chooseComposition } from './press/composition.ts';
import { fitFigure } from './press/form.ts';
import { mixInks } from './press/inks.ts';
import { printFigure } from './press/print.ts';
import { createRandom } from './press/random.ts';

export interface PlateOptions {
  category: CategoryId;
  seed: string;
  ground: 'paper' | 'auto';
  subtype?: string;
  strainType?: StrainType;
}

/** SVG of 600 × 750 user units (4:5). */
export function drawPlate({ category, seed, ground, subtype = '', strainType = 'other' }: PlateOptions): string {
  const key = `${category} ${subtype} ${strainType} ${seed}`;
  const random = createRandom(key);
  const hints = { subtype: subtype.toUpperCase(), strainType };
  const figure = chooseComposition(COMPOSITIONS[category], hints.subtype, random).draw(random, hints);
  return printFigure(fitFigure(figure, {left: 105, right: 495, top: 130, bottom: 600}), mixInks(category, strainType, random), key, ground);
}
