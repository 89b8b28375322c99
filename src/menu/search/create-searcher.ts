import { findMeantTerms, findNearest, findWished } from './find-similar-terms.ts';
import type { SearchIndex } from './search-index.ts';
import { layOutSearcher, type Searcher } from './searcher.ts';

/** A searcher that has everything from the start: in the browser what reads misspelt words and sizes comes with the first of them. */
export function createSearcher(index: SearchIndex): Searcher {
  return layOutSearcher(index, findMeantTerms, { findNearest, findWished });
}
