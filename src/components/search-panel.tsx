import { describeSearch, type SearchView, toResultsPath } from '../search/search-view.ts';
import type { SiteCard } from '../site/site-card.ts';
import { SearchHelp, type ShelfLink } from './search-help.tsx';
import { SearchResults } from './search-results.tsx';

interface SearchPanelProps {
  view: SearchView;
  cards: readonly SiteCard[];
  shelves: readonly ShelfLink[];
  locale: string;
  /** The page with all results, e.g. `/search/`. */
  action: string;
  onRetry: () => void;
}

/** What stands under the search field. The status is always there, so that a screen reader hears it change. */
export function SearchPanel({ view, cards, shelves, locale, action, onRetry }: SearchPanelProps) {
  return (
    <>
      <p class="search-status" role="status">
        {describeSearch(view, locale)}
      </p>
      {view.state === 'failed' && (
        <>
          <button class="search-retry" type="button" onClick={onRetry}>
            Try again
          </button>
          <SearchHelp advice="Or look along the shelves:" shelves={shelves} />
        </>
      )}
      {view.state === 'found' && view.finding.hitCount === 0 && (
        <SearchHelp
          advice="Check the spelling, try fewer words, or look along the shelves:"
          shelves={shelves}
        />
      )}
      {view.state === 'found' && view.finding.hitCount > 0 && (
        <>
          <SearchResults hits={view.finding.hits} cards={cards} />
          {view.finding.hitCount > view.finding.hits.length && (
            <p class="search-all">
              <a href={toResultsPath(action, view.query)}>
                See all {view.finding.hitCount.toLocaleString(locale)} results
              </a>
            </p>
          )}
        </>
      )}
    </>
  );
}
