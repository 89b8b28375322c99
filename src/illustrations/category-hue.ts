import type { CategoryId } from '#menu/model/category.ts';

/** The flat wash each category's plates are printed with: pressed-plant dull, for small areas on the light sheet. */
export const CATEGORY_WASH: Record<CategoryId, string> = {
  flower: '#8fa86b',
  preroll: '#c9b184',
  cartridge: '#a99bc0',
  extract: '#d0a24e',
  edible: '#c98d8a',
  beverage: '#86a6c2',
  tincture: '#a8784f',
  topical: '#8fb0a8',
  pill: '#b7a1a1',
  plant: '#77a077',
  merch: '#a9a590',
  misc: '#b3a58c',
  'non-inv': '#b39c86',
  other: '#a8a89b',
};
