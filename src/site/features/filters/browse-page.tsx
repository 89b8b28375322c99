import { render } from 'preact';
import { type BrowseState, WHOLE_LIST } from '#menu/browse/browse-state.ts';
import { keepKnown } from '#menu/browse/keep-known.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { createCardStore } from '#site/components/card-store.ts';
import { loadDataPath } from '#site/components/data-path.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { loadLiveMessages } from '#site/messages/load-live-messages.ts';
import { createPageAddress } from './browse-address.ts';
import { BrowseBar, type BrowseBarProps } from './browse-bar.tsx';
import { BrowseForm } from './browse-form.tsx';
import { BrowseResults, CARDS_PER_PART } from './browse-results.tsx';
import { type BrowseSession, loadBrowseSession, type SessionFinding } from './browse-session.ts';
import type { BrowseSetup } from './browse-setup.ts';
import { createBrowseSheet } from './browse-sheet.ts';
import { followSearchField } from './follow-search-field.ts';
import { createListController, type Found, type ListController } from './list-controller.ts';
import { clearList, toControls } from './list-controls.ts';
import { pause } from './pause.ts';
import { readBrowseForm } from './read-browse-form.ts';

/** Cards that a list begins with, and that one press adds: drawing thousands would hold the page. */
const STEP = 48;

/**
 * Takes over the filters, the order and the results of a list that the page shows whole. Resolves when the list can
 * be asked. @throws Error if what it needs does not come: the page then stays as it was
 */
export async function mountBrowsePage(root: HTMLElement): Promise<void> {
  const setup: BrowseSetup = JSON.parse(root.dataset['browse'] ?? '{}');
  const [messages, session] = await Promise.all([
    loadLiveMessages(setup.locale),
    loadBrowseSession(setup, loadDataPath, (index) =>
      // The head's script has found that prices may be others for this visitor, or by now.
      'reprice' in document.documentElement.dataset
        ? import('../deals/current-deals.ts').then((module) => module.findProductsOnDeal(index))
        : index.deals,
    ),
  ]);
  const parts = findParts(root);
  if (!parts) return;
  // Only the page of an address that leads nowhere needs it.
  const pathQuery =
    setup.search === 'path' && (await import('./search-field.ts')).readPathQuery(location.pathname);
  await start(parts, setup, session, messages, pathQuery);
}

type Parts = NonNullable<ReturnType<typeof findParts>>;
type PageFound = SessionFinding & Found;

function findParts(root: HTMLElement) {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-browse-${name}]`);
  const [form, bar, whole, results] = [find('form'), find('bar'), find('whole'), find('results')];
  const sheet = root.querySelector('dialog');
  return form && bar && whole && results && sheet ? { root, form, bar, whole, results, sheet } : undefined;
}

/** @param pathQuery what the page is asked for, whatever the rest of its address says; false where that decides */
async function start(
  parts: Parts,
  setup: BrowseSetup,
  session: BrowseSession,
  messages: LiveMessages,
  pathQuery: string | false,
): Promise<void> {
  const { root, sheet, results } = parts;
  const address = createPageAddress(setup.path);
  const store = createCardStore(loadDataPath);
  const readState = (): BrowseState =>
    pathQuery ? { ...WHOLE_LIST, query: pathQuery } : keepKnown(address.read(), session.index);
  const openSheet = createBrowseSheet(parts.form, sheet);
  /** @param said instead of what was found */
  const drawControls = (found: PageFound, said?: Pick<BrowseBarProps, 'notice'>): void =>
    renderControls(
      parts,
      { ...toControls(list, found, setup, messages, openSheet), ...said },
      sayCount(messages.browse.show, found.positions.length, setup.locale),
    );
  let latest: { state: BrowseState; finding: Promise<SessionFinding> } | undefined;
  const list: ListController<PageFound> = createListController<PageFound>({
    state: readState(),
    step: STEP,
    firstPosition: session.index.firstPosition,
    find: async () => {
      // A key or a drag is answered by the browser first, and what was asked for last is looked up once for all that came meanwhile.
      await pause();
      const { state } = list;
      if (state !== latest?.state) latest = { state, finding: session.find(state) };
      const finding = await latest.finding;
      // Drawing what was found is as long as a task may be, too.
      await pause();
      // The page has the cards of the whole list in its own order.
      const isHidden = !finding.isFiltered && !state.query && state.sort === 'featured';
      return { ...finding, isHidden };
    },
    cards: {
      get: store.get,
      load: async (positions, found, isCurrent) => {
        drawControls(found);
        results.setAttribute('aria-busy', 'true');
        await nextTask();
        try {
          return await store.load(positions);
        } catch {
          if (isCurrent()) drawControls(found, { notice: messages.browse.failed });
          return false;
        }
      },
    },
    draw: async (found, cards, keptCount, isCurrent) => {
      for (let count = keptCount + CARDS_PER_PART; isCurrent(); count += CARDS_PER_PART) {
        const isLast = count >= cards.length;
        render(
          found.isHidden ? null : (
            <BrowseResults
              {...{ messages, locale: setup.locale, active: found.active }}
              cards={cards.slice(0, count)}
              leftCount={isLast ? found.positions.length - cards.length : 0}
              step={STEP}
              onMore={list.more}
              onClear={() => clearList(list, found)}
            />
          ),
          results,
        );
        showResults(parts, found, list.state.query, isLast);
        // The button that was pressed goes: the first of the new cards gets the focus.
        if (keptCount && count === keptCount + CARDS_PER_PART)
          results.querySelectorAll<HTMLElement>('.card-name a')[keptCount]?.focus();
        if (isLast) return;
        await nextTask();
      }
    },
    onAsked: (state, action) => {
      address.keep(state, action);
      // What was chosen far down a list is seen from its beginning.
      if (root.getBoundingClientRect().top < 0 && !sheet.open) root.scrollIntoView();
    },
    onDrawn: (_, action) => {
      // The chip that had the focus is gone with its filter.
      if (action === 'remove') parts.bar.querySelector<HTMLElement>('.chip, .browse-count')?.focus();
    },
  });
  root.addEventListener('click', address.flush);
  await begin(list, readState, setup, root);
}

/** Asks for what the visitor has asked for while this was still on the way, and follows the address from then on. */
async function begin(
  list: ListController<PageFound>,
  readState: () => BrowseState,
  setup: BrowseSetup,
  root: HTMLElement,
): Promise<void> {
  const field = setup.search === 'field' ? followSearchField(list.type) : undefined;
  addEventListener('popstate', () => {
    const state = readState();
    field?.set(state.query);
    void list.ask(state);
  });
  const typed = field?.get();
  if (typed) list.type(typed);
  field?.set(list.state.query);
  const touched = readBrowseForm(root, list.state);
  await (touched ? list.ask(touched, 'change') : list.draw());
}

/** @param done what the button says that closes the sheet */
function renderControls(
  { form, bar, sheet }: Parts,
  controls: ReturnType<typeof toControls>,
  done: string,
): void {
  const keepOpen = readOpenFacets(form);
  render(<BrowseForm {...controls} />, form);
  keepOpen();
  render(<BrowseBar {...controls} />, bar);
  const button = sheet.querySelector('[data-sheet-done]');
  if (button) button.textContent = done;
}

/** @param isLast no more cards are to follow by themselves */
function showResults(
  { root, whole, results }: Parts,
  { isHidden }: Found,
  query: string,
  isLast: boolean,
): void {
  whole.hidden = !isHidden;
  results.hidden = isHidden;
  root.toggleAttribute('data-browse-query', query !== '');
  delete document.documentElement.dataset['asked'];
  root.removeAttribute('data-browse-now');
  if (isLast) results.removeAttribute('aria-busy');
  document.dispatchEvent(new Event('herbarium:cards'));
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
