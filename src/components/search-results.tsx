import type { SearchHit } from '../search/create-searcher.ts';
import type { SiteCard } from '../site/site-card.ts';
import { ProductCard } from './product-card.tsx';

interface SearchResultsProps {
  hits: readonly SearchHit[];
  cards: readonly SiteCard[];
  /** Of the list, beside `search-results`. */
  class?: string;
}

/** The products found, as the cards they are everywhere, with the words that matched marked. */
export function SearchResults({ hits, cards, class: className = '' }: SearchResultsProps) {
  return (
    <ul class={`search-results ${className}`.trim()} aria-label="Products found">
      {hits.map(({ position, matchedWords }) => {
        const card = cards[position];
        return (
          card && (
            <li key={card.path}>
              <ProductCard card={card} marks={matchedWords} level={2} />
            </li>
          )
        );
      })}
    </ul>
  );
}
