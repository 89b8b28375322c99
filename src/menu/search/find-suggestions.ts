import type { FindSimilarTerms } from './candidate.ts';
import { foldWords } from './fold-words.ts';
import { type Listing, listListings } from './list-listings.ts';
import type { SearchIndex } from './search-index.ts';
import { layOutSearcher, type Searcher, type SearchFinding } from './searcher.ts';

/** A menu of which products, brands, categories, kinds and strain types can be suggested. */
export interface SuggestionCatalogue {
  products: Searcher;
  /** Of `listings`, by their place. */
  names: Searcher;
  listings: readonly Listing[];
}

interface Suggestions {
  /** Best first; only those that answer the whole query. */
  listings: Listing[];
  products: SearchFinding;
}

/** Lays out what an index has to suggest. The names of its listings are searched as a small menu of their own. */
export function createSuggestionCatalogue(
  index: SearchIndex,
  products: Searcher,
  findSimilarTerms: FindSimilarTerms,
): SuggestionCatalogue {
  const listings = listListings(index);
  const ofNames = {
    productCount: listings.length,
    names: listings.map(({ name }) => foldWords(name).join(' ')).join('\n'),
    facets: {},
    aliases: index.aliases,
  };
  return { products, names: layOutSearcher(ofNames, findSimilarTerms), listings };
}

/**
 * What a query may lead to. Takes any text and never throws, as the search does, and forgives the same slips.
 *
 * @param limit how many listings and how many products at most
 */
export function findSuggestions(query: string, catalogue: SuggestionCatalogue, limit: number): Suggestions {
  return {
    listings: findListings(query, catalogue, limit),
    products: catalogue.products.find(query, limit),
  };
}

/** The same, of what is no product. */
export function findListings(
  query: string,
  { names, listings }: Pick<SuggestionCatalogue, 'names' | 'listings'>,
  limit: number,
): Listing[] {
  const { hits, isPartial } = names.find(query, limit);
  return isPartial ? [] : hits.flatMap(({ position }) => listings[position] ?? []);
}
