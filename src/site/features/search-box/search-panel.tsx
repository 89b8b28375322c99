import { sayCount } from '#menu/format/say-count.ts';
import type { Listing } from '#menu/search/list-listings.ts';
import { ProductCard } from '#site/components/product-card.tsx';
import type { SiteCard } from '#site/data/site-card.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { SearchHelp, type ShelfLink } from './search-help.tsx';
import { describeSearch, type SearchView, toResultsPath } from './search-view.ts';

interface SearchPanelProps {
  view: SearchView;
  cardAt: (position: number) => SiteCard | undefined;
  listings: readonly Listing[];
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
      <Listings {...props} />
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
        {finding.hits.map(({ position, matchedWords, sizes }) => {
          const card = cardAt(position);
          return (
            card && (
              <li key={card.slug}>
                <ProductCard card={card} marks={matchedWords} sizes={sizes} level={2} />
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

/** Makers and shelves that the query may mean, before the products. */
function Listings({ listings, messages, locale, action }: SearchPanelProps) {
  if (listings.length === 0) return null;
  const kinds = {
    brand: messages.maker,
    category: messages.shelf,
    subtype: messages.kind,
    strainType: messages.kind,
  };
  return (
    <ul class="search-listings" aria-label={messages.suggestions}>
      {listings.map((listing) => (
        <li key={`${listing.type} ${listing.name}`}>
          <a href={'path' in listing ? listing.path : toResultsPath(action, listing.name)}>
            <span class="soft">{kinds[listing.type]}</span> <b>{listing.name}</b>{' '}
            <span class="soft">{listing.productCount.toLocaleString(locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
