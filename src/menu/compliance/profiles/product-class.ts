import type { CategoryId } from '#menu/model/category.ts';

/** How goods are taken, as California's Proposition 65 parts them (27 CCR 25607.38–.45). */
export const PRODUCT_CLASSES = ['smoked', 'vaped-or-dabbed', 'ingested', 'topical'] as const;
export type ProductClass = (typeof PRODUCT_CLASSES)[number];

const CLASS_OF_CATEGORY: Partial<Record<CategoryId, ProductClass>> = {
  flower: 'smoked',
  preroll: 'smoked',
  cartridge: 'vaped-or-dabbed',
  extract: 'vaped-or-dabbed',
  edible: 'ingested',
  beverage: 'ingested',
  tincture: 'ingested',
  pill: 'ingested',
  topical: 'topical',
};

/** The class of a category's goods; undefined for what is not taken (plants, merchandise) or nobody knows how. */
export function toProductClass(category: CategoryId): ProductClass | undefined {
  return CLASS_OF_CATEGORY[category];
}
