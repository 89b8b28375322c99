import { findSimilarTerms } from './find-similar-terms.ts';
import type { SearchIndex } from './search-index.ts';
import { layOutSearcher, type Searcher } from './searcher.ts';

/** A searcher that forgives misspelt words from the start: in the browser these come later, with the first of them. */
export function createSearcher(index: SearchIndex): Searcher {
  return layOutSearcher(index, findSimilarTerms);
}
