import type { CategoryId } from '../menu/category.ts';
import type { StrainType } from '../menu/strain.ts';
import { CATEGORY_WASH } from './category-hue.ts';
import { PREROLL } from './figures/preroll/preroll.ts';
import { FLOWER } from './figures/flower/flower.ts';
import { chooseComposition } from './press/composition.ts';
import { fitFigure } from './press/form.ts';
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
  const figure = chooseComposition(category==='preroll'?PREROLL:FLOWER, hints.subtype, random).draw(random, hints);
  return printFigure(fitFigure(figure, {left: 105, right: 495, top: 130, bottom: 600}), { wash: CATEGORY_WASH[category], accent: '#b0542c' }, key, ground);
}
