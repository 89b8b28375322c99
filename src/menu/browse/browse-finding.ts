import type { ActiveFilter } from './active-filters.ts';
import type { ChoiceFacet, RangeFacet } from './facets.ts';

/** What a list has to show. */
export interface BrowseFinding {
  /** The products found, in the order asked for. */
  positions: number[];
  /** The values that any product of the scope has. */
  choices: Record<ChoiceFacet, FacetChoice[]>;
  /** Undefined where no product of the scope has a value, or all have the same. */
  ranges: Record<RangeFacet, FacetRange | undefined>;
  deal: { count: number; isOn: boolean };
  /** What narrows the list, in the order of the address; a text search is not among it. */
  active: ActiveFilter[];
  /** Whether anything does. */
  isFiltered: boolean;
}

export interface FacetChoice {
  key: string;
  label: string;
  /** How many products with this value all other facets accept. */
  count: number;
  isOn: boolean;
}

/** In the units of a `BrowseRange`. */
export interface FacetRange {
  /** Over all products of the scope, found or not: the ends of the scale stay where they are. */
  least: number;
  most: number;
  /**
   * How many products each of 12 parts of equal width would find as the range, with all other facets as they are. A
   * product that reaches over several, or has offers in several, counts in each.
   */
  bins: number[];
  /** How many products of the scope have the value at all. */
  productCount: number;
}
