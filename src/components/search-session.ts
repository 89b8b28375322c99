import { type SearchView, toSearchView } from '../search/search-view.ts';
import type { SiteCard } from '../site/site-card.ts';
import { loadSearchCatalogue, type SearchCatalogue, type SearchSources } from './search-catalogue.ts';

/** A search field and the menu it searches, which comes later, or not. */
interface SearchSession {
  /** Fetches the menu, again if it failed before; draws before and after. Never rejects: a failure is a view. */
  load(): Promise<void>;
  /** What to show for the field as it stands. */
  toView(options: { isOpen: boolean; limit: number }): SearchView;
  /** By position; empty until the menu has come. */
  cards(): readonly SiteCard[];
}

export function createSearchSession(
  input: HTMLInputElement,
  sources: SearchSources,
  draw: () => void,
): SearchSession {
  let catalogue: SearchCatalogue | undefined;
  let isFailed = false;
  return {
    load: async () => {
      isFailed = false;
      draw();
      try {
        catalogue = await loadSearchCatalogue(sources);
      } catch {
        isFailed = true;
      }
      draw();
    },
    toView: ({ isOpen, limit }) =>
      toSearchView({ text: input.value, isOpen, isFailed, searcher: catalogue?.searcher, limit }),
    cards: () => catalogue?.cards ?? [],
  };
}
