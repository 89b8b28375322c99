import type { FindSimilarTerms } from '#menu/search/candidate.ts';
import { createSuggestionCatalogue, findListings } from '#menu/search/find-suggestions.ts';
import { foldWords } from '#menu/search/fold-words.ts';
import type { Listing } from '#menu/search/list-listings.ts';
import { parseSearchIndex } from '#menu/search/parse-search-index.ts';
import { layOutSearcher, type SearchFinding } from '#menu/search/searcher.ts';
import { fetchJson } from '#site/components/fetch-json.ts';

/** A menu that can be searched. */
export interface LoadedSearch {
  /** Finds products, best first. What reads misspelt words and sizes is loaded when there first is one. Never rejects. */
  find(query: string, limit?: number): Promise<SearchFinding>;
  /** Makers, shelves and kinds, best first; misspelt ones once a product was looked for so. */
  findListings(query: string, limit: number): Listing[];
}

/**
 * Loads what a menu is searched by.
 * @param toDataPath where the menu's data are, with a slash at the end
 * @throws Error if it does not come within 15 s, or is no search index
 */
export async function loadSearcher(toDataPath: () => string | Promise<string>): Promise<LoadedSearch> {
  const url = `${await toDataPath()}search.json`;
  const index = parseSearchIndex(await fetchJson(url));
  if (!index) throw new Error(`${url} is not a search index of this site.`);
  let later: typeof import('#menu/search/find-similar-terms.ts') | undefined;
  let isWanted = false;
  const layOut = () => {
    const findSimilarTerms: FindSimilarTerms = (...given) => later?.findMeantTerms(...given) ?? [];
    const products = layOutSearcher(
      index,
      (...given) => {
        isWanted = true;
        return findSimilarTerms(...given);
      },
      later,
    );
    return createSuggestionCatalogue(index, products, findSimilarTerms);
  };
  let catalogue = layOut();
  return {
    find: async (query, limit) => {
      const finding = catalogue.products.find(query, limit);
      isWanted ||= /[\p{N}$]/u.test(query) || foldWords(query).some((word) => index.hints.includes(word));
      if (!isWanted || later) return finding;
      try {
        later = await import('#menu/search/find-similar-terms.ts');
      } catch {
        return finding;
      }
      // What it remembers was found without.
      catalogue = layOut();
      return catalogue.products.find(query, limit);
    },
    findListings: (query, limit) => findListings(query, catalogue, limit),
  };
}
