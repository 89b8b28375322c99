import type { BrowseFinding } from '#menu/browse/browse-finding.ts';
import type { BrowseState } from '#menu/browse/browse-state.ts';
import { createBrowser } from '#menu/browse/create-browser.ts';
import { parseBrowseIndex } from '#menu/browse/parse-browse-index.ts';
import type { SearchFinding } from '#menu/search/searcher.ts';
import { fetchJson } from '#site/components/fetch-json.ts';
import { type LoadedSearch, loadSearcher } from '../search-box/load-searcher.ts';
import type { BrowseSetup } from './browse-setup.ts';
import { pause } from './pause.ts';

/** What a list shows for a state, and what a text search found for it. */
export interface SessionFinding extends BrowseFinding {
  /** Of the whole menu; positions are those of the list's index, below 0 or beyond it where a product is not in it. */
  search: SearchFinding | undefined;
}

/** A list that has been loaded and can be asked. */
export interface BrowseSession {
  find(state: BrowseState): Promise<SessionFinding>;
  /** The state without choices that the menu does not have. */
  index: NonNullable<ReturnType<typeof parseBrowseIndex>>;
}

/**
 * Loads what a list is filtered, sorted and searched by.
 * @param toDataPath where the menu's data are, with a slash at the end
 * @param findDeals the products on deal for the visitor now
 * @throws Error if any of it does not come, or is of another menu
 */
export async function loadBrowseSession(
  setup: Pick<BrowseSetup, 'index' | 'scope' | 'search'>,
  toDataPath: () => string | Promise<string>,
  findDeals: (index: BrowseSession['index']) => number[] | Promise<number[]>,
): Promise<BrowseSession> {
  const indexUrl = `${await toDataPath()}browse/${setup.index}.json`;
  const { scope } = setup;
  let loading: Promise<LoadedSearch> | undefined;
  // Lists without a search field are searched only where their address says so.
  const loadSearch = () => (loading ??= loadSearcher(toDataPath));
  const [json] = await Promise.all([fetchJson(indexUrl), setup.search && loadSearch()]);
  // On a slow phone each of these steps is as long as a task may be.
  await pause();
  const index = parseBrowseIndex(json);
  if (!index) throw new Error(`${indexUrl} is no index of this site.`);
  await pause();
  const browser = createBrowser({ ...index, deals: await findDeals(index) });
  return {
    index,
    find: async (state) => {
      const { query } = state;
      if (!query) return { ...browser.browse(state, { scope }), search: undefined };
      const found = await (await loadSearch()).find(query);
      const hits = found.hits.map((hit) => ({ ...hit, position: hit.position - index.firstPosition }));
      const finding = browser.browse(state, { scope, among: hits.map(({ position }) => position) });
      const asked = {
        facet: 'query' as const,
        key: `“${query}”`,
        without: { ...state, query: '' },
      };
      const active = setup.search ? finding.active : [asked, ...finding.active];
      return { ...finding, active, search: { ...found, hits } };
    },
  };
}
