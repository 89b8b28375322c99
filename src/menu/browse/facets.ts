/** What several values can be chosen of, in the order of the address; `kind` is the subtype, `offer` a deal that is not everyone's now. */
export const CHOICE_FACETS = [
  'category',
  'brand',
  'strain',
  'kind',
  'size',
  'effect',
  'flavor',
  'offer',
] as const;

/** How strong a product is: in percent, and in milligrams of the whole package. */
export const POTENCY_FACETS = ['thc', 'cbd', 'thcmg', 'cbdmg'] as const;

/** Prices: of what is bought, and of one gram of it. */
export const MONEY_FACETS = ['price', 'gram'] as const;

/** What can be narrowed to a range, in the order of the address. */
export const RANGE_FACETS = [...MONEY_FACETS, ...POTENCY_FACETS] as const;

/** Orders of a list; `featured` is the menu's own, or the rank of a text search. */
export const SORTS = ['featured', 'name', ...RANGE_FACETS, 'newest'] as const;

export type ChoiceFacet = (typeof CHOICE_FACETS)[number];
export type PotencyFacet = (typeof POTENCY_FACETS)[number];
export type MoneyFacet = (typeof MONEY_FACETS)[number];
export type RangeFacet = (typeof RANGE_FACETS)[number];
export type BrowseSort = (typeof SORTS)[number];

/** Anything that a list can be narrowed by. */
export type BrowseFacet = ChoiceFacet | RangeFacet | 'deal';

/** What a slug, a category or a size is written with in an address. */
const KEY = /^[a-z0-9][a-z0-9.-]{0,95}$/;

/** Whether the text can be the key of a choice, in whatever menu. */
export function isChoiceKey(text: string): boolean {
  return KEY.test(text);
}

/** Whether its range is one of money. */
export function isMoneyFacet(facet: RangeFacet): facet is MoneyFacet {
  return facet === 'price' || facet === 'gram';
}
