/** The thirteen categories of the feed in a shop's usual order, and `other` for one that is unknown. */
export const CATEGORY_IDS = [
  'flower',
  'preroll',
  'cartridge',
  'extract',
  'edible',
  'beverage',
  'tincture',
  'topical',
  'pill',
  'plant',
  'merch',
  'misc',
  'non-inv',
  'other',
] as const;

export type CategoryId = (typeof CATEGORY_IDS)[number];

/** Categories whose goods are smoked, vaped or dabbed: their acids turn into THC and CBD with heat. */
const INHALED: ReadonlySet<CategoryId> = new Set(['flower', 'preroll', 'cartridge', 'extract']);

export function isInhaled(category: CategoryId): boolean {
  return INHALED.has(category);
}

/** Finds the category for the feed's word in any case, e.g. `FLOWER` or `Non-Inv`; undefined if it is none of the thirteen. */
export function findCategoryId(word: string): CategoryId | undefined {
  const id = word.trim().toLowerCase();
  return CATEGORY_IDS.find((known) => known === id && known !== 'other');
}
