import { describeSearch, type SearchView } from '../search/search-view.ts';
import type { SiteCard } from '../site/site-card.ts';
import { SearchHelp } from './search-help.tsx';
import { SearchResults } from './search-results.tsx';

interface SearchPageResultsProps {
  view: SearchView;
  cards: readonly SiteCard[];
  locale: string;
  /** How many cards one press of the button adds. */
  step: number;
  onMore: () => void;
  onRetry: () => void;
}

/** What the search page shows for its query; the shelves that it offers besides are in the page itself. */
export function SearchPageResults({ view, cards, locale, step, onMore, onRetry }: SearchPageResultsProps) {
  return (
    <>
      <p class="search-status" role="status">
        {describeSearch(view, locale)}
      </p>
      {view.state === 'failed' && (
        <button class="search-retry" type="button" onClick={onRetry}>
          Try again
        </button>
      )}
      {view.state === 'found' && view.finding.hitCount === 0 && (
        <SearchHelp advice="Check the spelling, or try fewer words." shelves={[]} />
      )}
      {view.state === 'found' && view.finding.hitCount > 0 && (
        <>
          <SearchResults hits={view.finding.hits} cards={cards} class="card-grid" />
          <MoreButton
            leftCount={view.finding.hitCount - view.finding.hits.length}
            step={step}
            onMore={onMore}
          />
        </>
      )}
    </>
  );
}

function MoreButton({ leftCount, step, onMore }: { leftCount: number; step: number; onMore: () => void }) {
  if (leftCount === 0) return null;
  return (
    <button class="search-more" type="button" onClick={onMore}>
      Show {Math.min(step, leftCount)} more
    </button>
  );
}
