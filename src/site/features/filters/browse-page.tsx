import { render } from 'preact';
import { type BrowseState, toggleChoice, WHOLE_LIST, withRange } from '#menu/browse/browse-state.ts';
import { keepKnown } from '#menu/browse/keep-known.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { createCardStore } from '#site/components/card-store.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { loadLiveMessages } from '#site/messages/load-live-messages.ts';
import { followSearchField } from '../search-box/follow-search-field.ts';
import { describeFinding } from '../search-box/search-view.ts';
import { createBrowseAddress } from './browse-address.ts';
import { BrowseBar } from './browse-bar.tsx';
import { BrowseForm } from './browse-form.tsx';
import { BrowseResults } from './browse-results.tsx';
import { type BrowseSession, loadBrowseSession, type SessionFinding } from './browse-session.ts';
import type { BrowseSetup } from './browse-setup.ts';
import { createBrowseSheet } from './browse-sheet.ts';
import { readBrowseForm } from './read-browse-form.ts';

/** Cards that a list begins with, and that one press adds: drawing thousands would hold the page. */
const STEP = 48;
/** Cards drawn in one task; what is in view comes with the first. */
const CARDS_PER_TASK = 12;

/**
 * Takes over the filters, the order and the results of a list that the page shows whole. Resolves when the list can
 * be asked. @throws Error if what it needs does not come: the page then stays as it was
 */
export async function mountBrowsePage(root: HTMLElement): Promise<void> {
  const setup: BrowseSetup = JSON.parse(root.dataset['browse'] ?? '{}');
  const [messages, session] = await Promise.all([
    loadLiveMessages(setup.locale),
    loadBrowseSession(setup, (index) =>
      // The head's script has found that prices may be others for this visitor, or by now.
      'reprice' in document.documentElement.dataset
        ? import('../deals/current-deals.ts').then((module) =>
            module.findProductsOnDeal(setup.firstPosition, index),
          )
        : index.deals,
    ),
  ]);
  const parts = findParts(root);
  if (parts) await start(parts, setup, session, messages);
}

type Parts = NonNullable<ReturnType<typeof findParts>>;

function findParts(root: HTMLElement) {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-browse-${name}]`);
  const [form, bar, whole, results] = [find('form'), find('bar'), find('whole'), find('results')];
  const sheet = root.querySelector('dialog');
  return form && bar && whole && results && sheet ? { root, form, bar, whole, results, sheet } : undefined;
}

async function start(
  parts: Parts,
  setup: BrowseSetup,
  session: BrowseSession,
  messages: LiveMessages,
): Promise<void> {
  const { locale, currency } = setup;
  const cards = createCardStore(`${setup.dataPath}cards/`);
  const address = createBrowseAddress(setup.path);
  const sheet = createBrowseSheet(parts.form, parts.sheet);
  const field =
    setup.search === 'field' ? followSearchField((query) => type({ ...state, query })) : undefined;
  // Only the page of an address that leads nowhere needs it.
  const pathQuery =
    setup.search === 'path' &&
    (await import('../search-box/search-field.ts')).readPathQuery(location.pathname);
  let state = readState();
  let limit = STEP;
  /** Cards that stay in view while more are drawn. */
  let kept = 0;
  /** The button that was pressed goes: the first of the new cards gets the focus. */
  let isMoreAsked = false;
  let turn = 0;

  function readState(): BrowseState {
    if (pathQuery) return { ...WHOLE_LIST, query: pathQuery };
    return keepKnown(address.read(), session.index);
  }

  async function draw(): Promise<void> {
    const own = ++turn;
    const finding = await session.find(state);
    if (own !== turn) return;
    drawControls(finding);
    await drawResults(finding, own);
  }

  function drawControls(finding: SessionFinding, notice = toNotice(finding)): void {
    const shared = { state, finding, messages: messages.browse, locale, currency };
    const keepOpen = readOpenFacets(parts.form);
    render(
      <BrowseForm
        {...shared}
        facets={setup.facets}
        onToggle={(facet, key) => void change(toggleChoice(state, facet, key))}
        onRange={(facet, range, isDone) => changeRange(withRange(state, facet, range), isDone)}
        onDeal={() => void change({ ...state, onDeal: !state.onDeal })}
      />,
      parts.form,
    );
    keepOpen();
    render(
      <BrowseBar
        {...shared}
        {...(notice && { notice })}
        productCount={setup.productCount}
        sorts={setup.sorts}
        onSort={(sort) => void change({ ...state, sort })}
        onRemove={remove}
        onClear={clear}
        onOpenSheet={sheet.open}
      />,
      parts.bar,
    );
    const done = parts.sheet.querySelector('[data-sheet-done]');
    if (done) done.textContent = sayCount(messages.browse.show, finding.positions.length, locale);
  }

  async function drawResults(finding: SessionFinding, own: number): Promise<void> {
    const shown = isWholeList(finding) ? [] : finding.positions.slice(0, limit);
    const positions = shown.map((position) => position + setup.firstPosition);
    parts.results.setAttribute('aria-busy', 'true');
    try {
      await cards.load(positions);
    } catch {
      if (own === turn) drawControls(finding, messages.browse.failed);
      return;
    }
    if (own !== turn) return;
    const renderUpTo = async (count: number): Promise<void> => {
      const isLast = count >= shown.length;
      renderResults(finding, shown.slice(0, count), isLast);
      if (isMoreAsked) parts.results.querySelectorAll<HTMLElement>('.card-name a')[kept]?.focus();
      isMoreAsked = false;
      if (isLast) return;
      await nextTask();
      if (own === turn) await renderUpTo(count + CARDS_PER_TASK);
    };
    await renderUpTo(kept + CARDS_PER_TASK);
  }

  /** @param isLast no more cards are to follow by themselves */
  function renderResults(finding: SessionFinding, shown: readonly number[], isLast: boolean): void {
    const isWhole = isWholeList(finding);
    const hits = new Map(finding.search?.hits.map((hit) => [hit.position, hit]));
    const shownCards = shown.flatMap((position) => {
      const card = cards.get(position + setup.firstPosition);
      return card ? [{ card, hit: hits.get(position) }] : [];
    });
    render(
      isWhole ? null : (
        <BrowseResults
          {...{ messages, locale }}
          cards={shownCards}
          leftCount={isLast ? finding.positions.length - shown.length : 0}
          step={STEP}
          active={finding.active}
          onMore={showMore}
          onClear={clear}
        />
      ),
      parts.results,
    );
    parts.whole.hidden = !isWhole;
    parts.results.hidden = isWhole;
    parts.root.toggleAttribute('data-browse-query', state.query !== '');
    delete document.documentElement.dataset['asked'];
    parts.root.removeAttribute('data-browse-now');
    if (isLast) parts.results.removeAttribute('aria-busy');
    document.dispatchEvent(new Event('herbarium:cards'));
  }

  function isWholeList(finding: SessionFinding): boolean {
    return !finding.isFiltered && !state.query && state.sort === 'featured';
  }

  function toNotice({ search, positions }: SessionFinding): string | undefined {
    if (!search) return undefined;
    const found = { ...search, hitCount: positions.length };
    return describeFinding(state.query, found, messages.search, locale);
  }

  async function show(next: BrowseState): Promise<void> {
    state = next;
    limit = STEP;
    kept = 0;
    // What was chosen far down a list is seen from its beginning.
    if (parts.root.getBoundingClientRect().top < 0 && !parts.sheet.open) parts.root.scrollIntoView();
    await draw();
  }

  async function change(next: BrowseState): Promise<void> {
    address.push(next);
    await show(next);
  }

  function type(next: BrowseState): void {
    void show(next);
    address.replaceSoon(next);
  }

  function changeRange(next: BrowseState, isDone: boolean): void {
    void show(next);
    if (isDone) address.push(next);
  }

  /** The chip that had the focus is gone with its filter. */
  function remove(next: BrowseState): void {
    void show(next).then(() => parts.bar.querySelector<HTMLElement>('.chip, .browse-count')?.focus());
    address.push(next);
  }

  function clear(): void {
    remove({ ...WHOLE_LIST, query: setup.search ? state.query : '', sort: state.sort });
  }

  function showMore(): void {
    kept = limit;
    limit += STEP;
    isMoreAsked = true;
    void draw();
  }

  addEventListener('popstate', () => {
    state = readState();
    field?.set(state.query);
    limit = STEP;
    kept = 0;
    void draw();
  });
  parts.root.addEventListener('click', () => address.flush());
  // What was typed while this was still on the way is asked for.
  const typed = field?.get();
  if (typed) type({ ...state, query: typed });
  field?.set(state.query);
  const touched = readBrowseForm(parts.root, state);
  await (touched ? change(touched) : draw());
}

/** A facet that was opened or closed before its script came stays as it is. @returns what sets them so again */
function readOpenFacets(form: HTMLElement): () => void {
  const readTitle = (facet: HTMLDetailsElement) => facet.firstElementChild?.textContent;
  const openByTitle = new Map(
    [...form.querySelectorAll('details')].map((facet) => [readTitle(facet), facet.open]),
  );
  return () => {
    for (const facet of form.querySelectorAll('details'))
      facet.open = openByTitle.get(readTitle(facet)) ?? facet.open;
  };
}

/** Resolves when the page has drawn what it was given and can be used. */
function nextTask(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
