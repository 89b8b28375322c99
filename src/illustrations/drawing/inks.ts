import type { CategoryId } from '#menu/model/category.ts';
import type { StrainType } from '#menu/model/strain.ts';
import { mixColors } from './color.ts';
import type { Random } from './random.ts';

/** The flat wash each category's illustrations are printed with: pressed-plant dull, for small areas on the light sheet. */
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

/** What an illustration is printed with, before light and dark are told apart. */
export interface Inks {
  readonly wash: string;
  /** The second color, for small areas. */
  readonly accent: string;
  /** The color of hairs. */
  readonly stain: string;
}

/** Pigments that an old wash may have been stretched with. */
const PIGMENTS = ['#d6bd84', '#c08a6a', '#8f8fa8', '#7f9a92', '#b39a9a', '#a7a884'] as const;

const STRAIN_PIGMENT: Partial<Record<StrainType, string>> = {
  sativa: '#c9bd5c',
  'sativa-hybrid': '#b8b96a',
  'indica-hybrid': '#83858f',
  indica: '#7a7592',
  kush: '#5f7d6c',
  cbd: '#cfd0ae',
};

const RUSTS = ['#b0542c', '#b0542c', '#a8642f', '#a4492f', '#bb7a3a'] as const;

/** Where the second color is more than a thread: green flower beside a pre-roll, clay and seed coats with a plant. */
const ACCENT_BY_CATEGORY: Partial<Record<CategoryId, string>> = { preroll: '#86985e', plant: '#a88462' };

/** The category's wash, a little different on every illustration. */
export function mixInks(category: CategoryId, strainType: StrainType, random: Random): Inks {
  const mixed = mixColors(
    CATEGORY_WASH[category],
    random.pick(PIGMENTS),
    random.between(0, category === 'flower' ? 0.2 : 0.36),
  );
  const pigment = category === 'flower' ? STRAIN_PIGMENT[strainType] : undefined;
  return {
    wash: pigment ? mixColors(mixed, pigment, random.between(0.14, 0.32)) : mixed,
    accent: ACCENT_BY_CATEGORY[category] ?? random.pick(RUSTS),
    stain: random.pick(RUSTS),
  };
}
