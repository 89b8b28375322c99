import type { ActiveFilter } from '../browse/active-filters.ts';
import type { BrowseState } from '../browse/browse-state.ts';
import type { LiveMessages } from '../messages/en/live.ts';
import { sayCount } from '../messages/say-count.ts';
import type { SiteCard } from '../site/site-card.ts';
import { ProductCard } from './product-card.tsx';

interface BrowseResultsProps {
  /** Those shown, in their order. */
  cards: readonly ShownCard[];
  /** How many there are besides. */
  leftCount: number;
  /** How many cards one press of the button adds. */
  step: number;
  query: string;
  active: readonly ActiveFilter[];
  messages: LiveMessages;
  locale: string;
  onMore: () => void;
  onRemove: (without: BrowseState) => void;
  onClear: () => void;
}

interface ShownCard {
  card: SiteCard;
  marks: readonly string[];
}

/** The products of a filtered list, as the cards they are everywhere. */
export function BrowseResults(props: BrowseResultsProps) {
  const { cards, leftCount, step, messages, locale, onMore } = props;
  if (cards.length === 0) return <Nothing {...props} />;
  return (
    <>
      <ul class="card-grid" aria-label={messages.search.results}>
        {cards.map(({ card, marks }) => (
          <li key={card.slug}>
            <ProductCard card={card} marks={marks} keep={messages.cards.keep} level={2} />
          </li>
        ))}
      </ul>
      {leftCount > 0 && (
        <button class="button more" type="button" onClick={onMore}>
          {sayCount(messages.search.more, Math.min(step, leftCount), locale)}
        </button>
      )}
    </>
  );
}

/** Ways out of a list that holds nothing. */
function Nothing({ query, active, messages, onClear }: BrowseResultsProps) {
  return (
    <div class="nothing">
      <p class="nothing-title">{active.length > 0 ? messages.browse.none : messages.search.advice}</p>
      {active.length > 0 && (
        <button class="button" type="button" onClick={onClear}>
          {query ? messages.search.withoutFilters : messages.browse.clearAll}
        </button>
      )}
    </div>
  );
}
