import { PILL, TINCTURE, TOPICAL } from './apothecary.ts';
import type { Assortment } from './assortment.ts';
import { BEVERAGE } from './beverage.ts';
import { CARTRIDGE } from './cartridge.ts';
import { EDIBLE } from './edible.ts';
import { EXTRACT } from './extract.ts';
import { FLOWER } from './flower.ts';
import { MERCH, MISC, NON_INV, PLANT, UNKNOWN_CATEGORY } from './merch.ts';
import { PREROLL } from './preroll.ts';

/** What the demo store has on its menu, under Treez's words for the categories. */
export const ASSORTMENTS_BY_CATEGORY: Readonly<Record<string, readonly Assortment[]>> = {
  FLOWER,
  PREROLL,
  CARTRIDGE,
  EXTRACT,
  EDIBLE,
  BEVERAGE,
  TINCTURE,
  TOPICAL,
  PILL,
  PLANT,
  MERCH,
  MISC,
  'NON-INV': NON_INV,
  TERPENES: UNKNOWN_CATEGORY,
};
