import type { CategoryId } from '#menu/model/category.ts';
import type { Compositions } from '../drawing/composition.ts';
import { BEVERAGE } from './beverage/beverage.ts';
import { TINCTURE } from './care/tincture.ts';
import { TOPICAL } from './care/topical.ts';
import { CARTRIDGE } from './cartridge/cartridge.ts';
import { EDIBLE } from './edible/edible.ts';
import { EXTRACT } from './extract/extract.ts';
import { FLOWER } from './flower/flower.ts';
import { MERCH, MISC, NON_INVENTORY, OTHER } from './merch/merch.ts';
import { PILL } from './pill/pill.ts';
import { PLANT } from './plant/plant.ts';
import { PREROLL } from './preroll/preroll.ts';

/** The ways to draw each category. */
export const COMPOSITIONS: Record<CategoryId, Compositions> = {
  flower: FLOWER,
  preroll: PREROLL,
  cartridge: CARTRIDGE,
  extract: EXTRACT,
  edible: EDIBLE,
  beverage: BEVERAGE,
  tincture: TINCTURE,
  topical: TOPICAL,
  pill: PILL,
  plant: PLANT,
  merch: MERCH,
  misc: MISC,
  'non-inv': NON_INVENTORY,
  other: OTHER,
};
