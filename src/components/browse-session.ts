import type { BrowseFinding } from '../browse/browse-finding.ts';
import type { BrowseState } from '../browse/browse-state.ts';
import { createBrowser } from '../browse/create-browser.ts';
import { parseBrowseIndex } from '../browse/parse-browse-index.ts';
import type { SearchFinding } from '../search/searcher.ts';
import type { BrowseSetup } from '../site/browse-setup.ts';
import { fetchJson } from './fetch-json.ts';
import { loadSearcher } from './load-searcher.ts';

/** What a list shows for a state, and what a text search found for it. */
export interface SessionFinding extends BrowseFinding {
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
 * @param findDeals the products on deal for the visitor now
 * @throws Error if any of it does not come, or is of another menu
 */
export async function loadBrowseSession(
  setup: BrowseSetup,
  findDeals: (index: BrowseSession['index']) => number[] | Promise<number[]>,
): Promise<BrowseSession> {
  const indexUrl = `${setup.dataPath}browse/${setup.index}.json`;
  const [json, searcher] = await Promise.all([
    fetchJson(indexUrl),
    setup.search && loadSearcher(setup.dataPath),
  ]);
  const index = parseBrowseIndex(json);
  if (!index) throw new Error(`${indexUrl} is no index of this site.`);
  const browser = createBrowser({ ...index, deals: await findDeals(index) });
  return {
    index,
    find: async (state) => {
      const search = state.query ? await searcher?.find(state.query) : undefined;
      const among = search?.hits.map(({ position }) => position);
      return { ...browser.browse(state, { scope: setup.scope, ...(among && { among }) }), search };
    },
  };
}
