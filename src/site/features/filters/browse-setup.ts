import type { BrowseChoices } from '#menu/browse/browse-state.ts';
import type { BrowseFacet, BrowseSort } from '#menu/browse/facets.ts';

/** What a page tells the script of its list. */
export interface BrowseSetup {
  /** Site path that the addresses of filtered views begin with. */
  path: string;
  /** Which index the list is looked up in: a category's, or `all`. */
  index: string;
  /** What the page itself stands for. */
  scope: BrowseChoices;
  productCount: number;
  facets: BrowseFacet[];
  sorts: BrowseSort[];
  /** BCP 47, and ISO 4217. */
  locale: string;
  currency: string;
  /** The list is what the search field finds; `path` takes what is looked for from the words of the address itself. */
  search?: 'field' | 'path';
}
