import { createSearcher, type Searcher } from '../search/create-searcher.ts';
import { parseSearchIndex } from '../search/parse-search-index.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { fetchJson } from './fetch-json.ts';

interface LoadedSearch {
  index: SearchIndex;
  searcher: Searcher;
}

/**
 * Loads what a menu is searched by.
 * @param dataPath site path of the folder with the menu's data, with its slash at the end
 * @throws Error if it does not come within 15 s, or is no search index
 */
export async function loadSearcher(dataPath: string): Promise<LoadedSearch> {
  const url = `${dataPath}search.json`;
  const index = parseSearchIndex(await fetchJson(url));
  if (!index) throw new Error(`${url} is not a search index of this site.`);
  return { index, searcher: createSearcher(index) };
}
