import type { LiveMessages } from '../messages/en/live.ts';
import { sayCount } from '../messages/say.ts';
import { describeSearch, type SearchView, toResultsPath } from '../search/search-view.ts';
import type { SiteCard } from '../site/site-card.ts';
import { ProductCard } from './product-card.tsx';
import { SearchHelp, type ShelfLink } from './search-help.tsx';

interface SearchPanelProps {
  view: SearchView;
  cardAt: (position: number) => SiteCard | undefined;
  shelves: readonly ShelfLink[];
  messages: LiveMessages['search'];
  locale: string;
  /** The page with all results, e.g. `/search/`. */
  action: string;
  onRetry: () => void;
}

/** What stands under the search field. The status is always there, so that a screen reader hears it change. */
export function SearchPanel(props: SearchPanelProps) {
  const { view, shelves, messages, locale, onRetry } = props;
  const help = (advice: string) => <SearchHelp advice={advice} label={messages.shelves} shelves={shelves} />;
  return (
    <>
      <p class="search-status" role="status">
        {describeSearch(view, messages, locale)}
      </p>
      {view.state === 'failed' && (
        <>
          <button class="button" type="button" onClick={onRetry}>
            {messages.retry}
          </button>
          {help(messages.adviceFailed)}
        </>
      )}
      {view.state === 'found' &&
        (view.finding.hitCount === 0 ? help(messages.advice) : <Found {...props} view={view} />)}
    </>
  );
}

type FoundView = Extract<SearchView, { state: 'found' }>;

/** The products found, as the cards they are everywhere, with the words that matched marked. */
function Found({
  view: { finding, query },
  cardAt,
  messages,
  locale,
  action,
}: SearchPanelProps & { view: FoundView }) {
  return (
    <>
      <ul class="search-results" aria-label={messages.results}>
        {finding.hits.map(({ position, matchedWords }) => {
          const card = cardAt(position);
          return (
            card && (
              <li key={card.slug}>
                <ProductCard card={card} marks={matchedWords} level={2} />
              </li>
            )
          );
        })}
      </ul>
      {finding.hitCount > finding.hits.length && (
        <p class="search-all">
          <a href={toResultsPath(action, query)}>{sayCount(messages.all, finding.hitCount, locale)}</a>
        </p>
      )}
    </>
  );
}
