/** What is searched besides the name, in the order of the index. */
export const FACETS = ['brand', 'category', 'subtype', 'strainType', 'effects', 'flavors'] as const;

export type Facet = (typeof FACETS)[number];

/**
 * The words of a menu as they travel to the browser, which lays out its vocabulary and postings from them.
 * The words are kept in the order of the products, because that compresses better than postings lists do and
 * keeps the order of words in a name. Serialises to JSON; about 10 bytes a product with brotli, and as much again for the
 * sizes and prices of a real menu.
 */
export interface SearchIndex {
  schemaVersion: 2;
  productCount: number;
  /** The folded names in the order of the products: words parted by blanks, products by line breaks. */
  names: string;
  facets: Record<Facet, FacetIndex>;
  /** Words that ask for a size, a price or a deal: what reads these comes with the first of them. */
  hints: readonly string[];
  aliases: AliasPair[];
  offers: OfferIndex;
  /** The products that are on deal, by number. */
  deals: number[];
  /** In the order given. */
  brands: IndexedListing[];
  /** In the store's order. */
  categories: IndexedListing[];
}

/** Another word for something on the menu, and what the menu has: folded words, parted by blanks. */
export type AliasPair = [alias: string, means: string];

/** A page that lists products. */
export type IndexedListing = [name: string, path: string, productCount: number];

export interface FacetIndex {
  /** The distinct values, sorted: their folded words, parted by blanks. */
  values: string[];
  /** For every product, which of the values it has. */
  products: number[][];
}

/** What a search needs of an index: a menu of names alone has no more. */
export interface SearchableIndex
  extends Pick<SearchIndex, 'productCount' | 'names' | 'aliases'>,
    Partial<Pick<SearchIndex, 'offers' | 'deals'>> {
  facets: Partial<SearchIndex['facets']>;
}

/** What can be bought, so that `an eighth under $30` finds an eighth that costs less. */
export interface OfferIndex {
  /** The distinct sizes, as `formatAmounts` writes them. */
  amounts: string[];
  /**
   * For every product its sizes, two numbers each: the place in `amounts`, and the price in whole units of the currency, as
   * people type it; 0 where it is asked for in the store.
   */
  products: number[][];
}
