import type { ChoiceFacet, PotencyFacet } from './facets.ts';

/**
 * What of a menu a list is filtered and sorted by, as it travels to the browser: in columns, whose places are the
 * products in the order of the menu. Serialises to JSON.
 */
export interface BrowseIndex {
  schemaVersion: 1;
  productCount: number;
  /** The place in the menu of the first product. */
  firstPosition: number;
  /** The places of `size` are the products' offers: what can be bought at one price. */
  choices: Record<ChoiceFacet, ChoiceColumn>;
  /** Of each offer; 0 where the price is asked for in the store. */
  priceCents: number[];
  /** Of each offer, what one gram costs; 0 where that is unknown. */
  gramCents: number[];
  potency: Record<PotencyFacet, SpanColumn>;
  /** The products that are on deal. */
  deals: number[];
  /** Each product's place in the order of names, less the place of the product before. */
  nameSteps: number[];
  /** Each product's place in the order of when it was added, oldest first, from 1; 0 where that is unknown. */
  ageRanks: number[];
}

/** The values of one facet, in the order in which they are listed where no count decides, and who has them. */
export interface ChoiceColumn {
  /** As they stand in an address: distinct. */
  keys: string[];
  labels: string[];
  /** How many values each product has. */
  counts: number[];
  /** The values by their place in `keys`, product after product. */
  values: number[];
}

/** From the least to the most that any size or batch of a product has, in hundredths of the unit. */
export interface SpanColumn {
  /** -1 where it is unknown. */
  least: number[];
  /** The most, less the least. */
  widths: number[];
}
