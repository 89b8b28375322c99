import type { Listing } from '#menu/search/list-listings.ts';
import { createCardStore } from '#site/components/card-store.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import { type LoadedSearch, loadSearcher } from './load-searcher.ts';
import { type SearchView, toSearchView } from './search-view.ts';

/** A search field and the menu it searches, which comes later, or not. */
interface SearchSession {
  /** Fetches the menu's words, again if they failed to come; draws before and after. Never rejects: a failure is a view. */
  load(): Promise<void>;
  /** What to show for the field as it stands. The cards of what was found have been fetched; without them it is a failure. */
  toView(options: { isOpen: boolean; limit: number }): Promise<SearchView>;
  /** By position; undefined until it has been fetched. */
  card(position: number): SiteCard | undefined;
  /** The makers, shelves and kinds that the field may mean, best first. */
  listings(): Listing[];
}

const MAX_LISTINGS = 3;

interface SearchSource {
  /** Site path of the folder with the menu's data, with its slash at the end. */
  dataPath: string;
  draw: () => void;
}

export function createSearchSession(
  input: HTMLInputElement,
  { dataPath, draw }: SearchSource,
): SearchSession {
  const cards = createCardStore(`${dataPath}cards/`);
  let searcher: LoadedSearch | undefined;
  let isFailed = false;
  return {
    load: async () => {
      isFailed = false;
      draw();
      try {
        searcher = await loadSearcher(dataPath);
      } catch {
        isFailed = true;
      }
      draw();
    },
    toView: async ({ isOpen, limit }) => {
      const view = await toSearchView({ text: input.value, isOpen, isFailed, searcher, limit });
      if (view.state !== 'found') return view;
      try {
        await cards.load(view.finding.hits.map(({ position }) => position));
        return view;
      } catch {
        return { state: 'failed', query: view.query };
      }
    },
    card: (position) => cards.get(position),
    listings: () => searcher?.findListings(input.value, MAX_LISTINGS) ?? [],
  };
}
