import { createSearcher, type Searcher } from '../search/create-searcher.ts';
import { parseSearchIndex } from '../search/parse-search-index.ts';
import type { SiteCard } from '../site/site-card.ts';

/** Where the search of a menu lies. */
export interface SearchSources {
  indexUrl: string;
  /** `{cards: …}` in the order of the index. */
  cardsUrl: string;
}

/** A menu that can be searched, and the card of each product by its position. */
export interface SearchCatalogue {
  searcher: Searcher;
  cards: readonly SiteCard[];
}

const TIMEOUT_MS = 15_000;

/** Fetches the index and the cards. Throws if either does not come within 15 s, or they are not of one menu. */
export async function loadSearchCatalogue({ indexUrl, cardsUrl }: SearchSources): Promise<SearchCatalogue> {
  const [indexJson, cardsJson] = await Promise.all([fetchJson(indexUrl), fetchJson(cardsUrl)]);
  const index = parseSearchIndex(indexJson);
  if (!index) throw new Error(`${indexUrl} is not a search index of this site.`);
  if (!isCardList(cardsJson) || cardsJson.cards.length !== index.productCount) {
    throw new Error(`${cardsUrl} does not belong to the search index.`);
  }
  return { searcher: createSearcher(index), cards: cardsJson.cards };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}.`);
  return response.json();
}

/** The cards come from the same build as this code: only a wrong file is to be told from the right one. */
function isCardList(value: unknown): value is { cards: SiteCard[] } {
  return typeof value === 'object' && value !== null && 'cards' in value && Array.isArray(value.cards);
}
