import { say } from '#menu/format/say.ts';
import { type PluralMessage, sayCount } from '#menu/format/say-count.ts';
import { cutQuery } from '#menu/search/read-query.ts';
import type { SearchFinding } from '#menu/search/searcher.ts';

/** What a search says of what it does. */
export interface SearchMessages {
  loading: string;
  failed: string;
  /** With the place `{query}`, as are the next two. */
  none: string;
  found: PluralMessage;
  /** Not all words were found. */
  close: PluralMessage;
}

/** What a search shows: nothing, that it is loading, that it cannot be loaded, or what was found. */
export type SearchView =
  | { state: 'closed' }
  | { state: 'loading'; query: string }
  | { state: 'failed'; query: string }
  | { state: 'found'; query: string; finding: SearchFinding };

/** A searcher that answers at once or, where it has to load something first, in a moment. */
interface AnySearcher {
  find(query: string, limit: number): SearchFinding | Promise<SearchFinding>;
}

export interface SearchSituation {
  /** As it stands in the field. */
  text: string;
  isOpen: boolean;
  isFailed: boolean;
  /** Absent until the index has come. */
  searcher: AnySearcher | undefined;
  /** How many hits are shown at most. */
  limit: number;
}

/** What to show in a situation. Nothing is searched while the view is closed or the query is blank. */
export async function toSearchView({
  text,
  isOpen,
  isFailed,
  searcher,
  limit,
}: SearchSituation): Promise<SearchView> {
  const query = cutQuery(text);
  if (!isOpen || query === '') return { state: 'closed' };
  if (searcher) return { state: 'found', query, finding: await searcher.find(query, limit) };
  return { state: isFailed ? 'failed' : 'loading', query };
}

/** The view in one sentence, for the eye and for screen readers. Empty while there is nothing to say. */
export function describeSearch(view: SearchView, messages: SearchMessages, locale: string): string {
  switch (view.state) {
    case 'closed':
      return '';
    case 'loading':
      return messages.loading;
    case 'failed':
      return messages.failed;
    case 'found':
      return describeFinding(view.query, view.finding, messages, locale);
  }
}

/** What was found, in one sentence. */
export function describeFinding(
  query: string,
  { hitCount, isPartial }: Pick<SearchFinding, 'hitCount' | 'isPartial'>,
  messages: SearchMessages,
  locale: string,
): string {
  if (hitCount === 0) return say(messages.none, { query });
  return sayCount(isPartial ? messages.close : messages.found, hitCount, locale, { query });
}

/**
 * The address of the page with all results of a query.
 *
 * @param action the form's address, e.g. `/search/`
 */
export function toResultsPath(action: string, query: string): string {
  return `${action}?${new URLSearchParams({ q: query })}`;
}
