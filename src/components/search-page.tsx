import { render } from 'preact';
import { followInput } from '../search/follow-input.ts';
import { followKeys } from '../search/follow-keys.ts';
import { cutQuery } from '../search/read-query.ts';
import type { SearchSources } from './search-catalogue.ts';
import { SearchPageResults } from './search-page-results.tsx';
import { createSearchSession } from './search-session.ts';

/** Cards drawn at once: drawing thousands would hold the page. */
const RESULTS_STEP = 48;

/** Browsers refuse to change the address more than about three times a second for long. */
const ADDRESS_PAUSE_MS = 350;

/**
 * Fills the search page with the results for `?q=` of its address, and keeps both in step with the search field:
 * the one in `root`, else the first of the document. Resolves when the menu's words have been loaded or have
 * failed to; never rejects.
 */
export async function mountSearchPage(root: HTMLElement, sources: SearchSources): Promise<void> {
  const form = findSearchForm(root) ?? findSearchForm(document);
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!form || !input) return;
  const results = root.appendChild(document.createElement('div'));
  let limit = RESULTS_STEP;

  const draw = (): void =>
    render(
      <SearchPageResults
        view={session.toView({ isOpen: true, limit })}
        cards={session.cards()}
        locale={document.documentElement.lang || 'en'}
        step={RESULTS_STEP}
        onMore={showMore}
        onRetry={retry}
      />,
      results,
    );
  const session = createSearchSession(input, sources, draw);
  const showMore = (): void => {
    const firstNew = limit;
    limit += RESULTS_STEP;
    draw();
    results.querySelectorAll<HTMLElement>('.search-results a')[firstNew]?.focus();
  };
  const retry = (): void => {
    input.focus();
    void session.load();
  };
  const saveAddress = createAddressKeeper(input, root);
  const startOver = (): void => {
    limit = RESULTS_STEP;
    draw();
    saveAddress();
  };

  input.value = cutQuery(new URLSearchParams(location.search).get('q') ?? '');
  followInput(input, startOver);
  followKeys({
    input,
    results,
    clear: () => {
      input.value = '';
      startOver();
    },
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    startOver();
  });
  await session.load();
}

function findSearchForm(within: ParentNode): HTMLFormElement | null {
  return within.querySelector<HTMLFormElement>('form[data-search]');
}

/** Keeps `?q=` in step with the field: after a pause in typing, or at once when a result is followed. */
function createAddressKeeper(input: HTMLInputElement, root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const address = new URL(location.href);
    const query = cutQuery(input.value);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(history.state, '', address);
  };
  root.addEventListener('click', () => {
    if (timer !== undefined) save();
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(save, ADDRESS_PAUSE_MS);
  };
}
