import type { ActiveFilter } from '#menu/browse/active-filters.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { ProductCard } from '#site/components/product-card.tsx';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { findShelfLinks, SearchHelp } from '../search-box/search-help.tsx';
import type { ShownCard } from './list-controller.ts';

/** Whole rows in two, three and four columns. */
export const CARDS_PER_PART = 12;

interface BrowseResultsProps {
  /** Those shown, in their order. */
  cards: readonly ShownCard[];
  /** How many there are besides. */
  leftCount: number;
  /** How many cards one press of the button adds. */
  step: number;
  active: readonly ActiveFilter[];
  messages: LiveMessages;
  locale: string;
  onMore: () => void;
  onClear: () => void;
}

/** The products of a filtered list, as the cards they are everywhere. */
export function BrowseResults(props: BrowseResultsProps) {
  const { cards, leftCount, step, messages, locale, onMore } = props;
  if (cards.length === 0) return <Nothing {...props} />;
  return (
    <>
      {/* Parts are laid out each by itself, and only when they are near the screen. */}
      {listParts(cards).map((part, place) => (
        <ul key={place} class="card-grid" aria-label={messages.search.results}>
          {part.map(({ card, hit }) => (
            <li key={card.slug}>
              <ProductCard
                card={card}
                marks={hit?.matchedWords}
                sizes={hit?.sizes}
                keep={messages.cards.keep}
                level={2}
              />
            </li>
          ))}
        </ul>
      ))}
      {leftCount > 0 && (
        <button class="button more" type="button" onClick={onMore}>
          {sayCount(messages.search.more, Math.min(step, leftCount), locale)}
        </button>
      )}
    </>
  );
}

function listParts(cards: readonly ShownCard[]): (readonly ShownCard[])[] {
  return Array.from({ length: Math.ceil(cards.length / CARDS_PER_PART) }, (_, part) =>
    cards.slice(part * CARDS_PER_PART, (part + 1) * CARDS_PER_PART),
  );
}

/** Ways out of a list that holds nothing. */
function Nothing({ active, messages: { browse, search }, onClear }: BrowseResultsProps) {
  const isFiltered = active.some(({ facet }) => facet !== 'query');
  return (
    <div class="nothing">
      <SearchHelp
        advice={isFiltered ? browse.none : search.advice}
        label={search.shelves}
        shelves={findShelfLinks(document)}
      />
      {active.length > 0 && (
        <button class="button" type="button" onClick={onClear}>
          {browse.clearAll}
        </button>
      )}
    </div>
  );
}
