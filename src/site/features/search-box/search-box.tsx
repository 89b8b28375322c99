import { render } from 'preact';
import { followInput } from '#menu/search/follow-input.ts';
import { followKeys } from '#menu/search/follow-keys.ts';
import { type CardStore, createCardStore } from '#site/components/card-store.ts';
import { loadDataPath } from '#site/components/data-path.ts';
import { loadLiveMessages } from '#site/messages/load-live-messages.ts';
import { type LoadedSearch, loadSearcher } from './load-searcher.ts';
import { findShelfLinks } from './search-help.tsx';
import { SearchPanel } from './search-panel.tsx';
import { type SearchView, toSearchView } from './search-view.ts';

/** More than one can take in at a glance; the rest is a link away. */
const MAX_RESULTS = 8;
/** Of makers, shelves and kinds. */
const MAX_LISTINGS = 3;

/**
 * Takes over the static search form: shows results under its field as one types. The form stays what it is, so
 * Enter goes to the page with all results, and so it does if the menu's words cannot be loaded.
 * Resolves when they have been loaded or have failed to.
 * @throws Error if the words that it says itself cannot be loaded
 */
export async function mountSearchBox(form: HTMLFormElement): Promise<void> {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (!input) return;
  const locale = document.documentElement.lang || 'en';
  const messages = await loadLiveMessages(locale);
  const panel = addPanel(form, input);
  const cards = createCardStore(loadDataPath);
  let searcher: LoadedSearch | undefined;
  let isFailed = false;
  let isOpen = true;
  let turn = 0;

  const draw = async (): Promise<void> => {
    const own = ++turn;
    const situation = { text: input.value, isOpen, isFailed, searcher, limit: MAX_RESULTS };
    const view = await withCards(await toSearchView(situation), cards);
    if (own !== turn) return;
    panel.toggleAttribute('data-open', view.state !== 'closed');
    render(
      <SearchPanel
        view={view}
        cardAt={cards.get}
        listings={view.state === 'found' ? (searcher?.findListings(input.value, MAX_LISTINGS) ?? []) : []}
        shelves={findShelfLinks(document)}
        messages={messages.search}
        locale={locale}
        action={new URL(form.action).pathname}
        onRetry={retry}
      />,
      panel,
    );
  };
  const setOpen = (open: boolean): void => {
    isOpen = open;
    void draw();
  };
  /** Fetches the menu's words, again if they failed to come; draws before and after. Never rejects: a failure is a view. */
  const load = async (): Promise<void> => {
    isFailed = false;
    void draw();
    try {
      searcher = await loadSearcher(loadDataPath);
    } catch {
      isFailed = true;
    }
    void draw();
  };
  const retry = (): void => {
    input.focus();
    void load();
  };
  const clear = (): void => {
    input.value = '';
    void draw();
  };

  followInput(input, () => setOpen(true));
  followFocus(form, input, setOpen);
  followKeys({ input, results: panel, clear });
  await load();
}

/** The view once the cards of what was found have been fetched; without them it is a failure. */
async function withCards(view: SearchView, cards: CardStore): Promise<SearchView> {
  if (view.state !== 'found') return view;
  try {
    await cards.load(view.finding.hits.map(({ position }) => position));
    return view;
  } catch {
    return { state: 'failed', query: view.query };
  }
}

function addPanel(form: HTMLFormElement, input: HTMLInputElement): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'search-panel';
  panel.id = 'search-panel';
  form.append(panel);
  input.setAttribute('aria-controls', panel.id);
  return panel;
}

/**
 * Closes the results when the focus or the pointer goes elsewhere, and opens them again when it comes back.
 * A focus that goes nowhere is not enough: in Safari that is also what a press on one of the results looks like.
 */
function followFocus(
  form: HTMLFormElement,
  input: HTMLInputElement,
  setOpen: (isOpen: boolean) => void,
): void {
  const isOutside = (target: EventTarget | null): boolean => target instanceof Node && !form.contains(target);
  input.addEventListener('focus', () => setOpen(true));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOutside(relatedTarget)) setOpen(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOutside(target)) setOpen(false);
  });
}
