import { render } from 'preact';
import { type BrowseState, toggleChoice, WHOLE_LIST, withRange } from '#menu/browse/browse-state.ts';
import type { SearchHit } from '#menu/search/searcher.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import type { BrowseSession, SessionFinding } from '#site/features/filters/browse-session.ts';
import type { BrowseSetup } from '#site/features/filters/browse-setup.ts';
import { describeFinding } from '#site/features/search-box/search-view.ts';
import { tell, tellFault } from './embed-events.ts';
import type { EmbedOptions } from './embed-options.ts';
import { nameParts } from './embed-parts.ts';
import { EmbedView } from './embed-view.tsx';
import type { SiteMenu } from './site-menu.ts';

type Controls = typeof import('./embed-controls.tsx');
type Address = ReturnType<Controls['createEmbedAddress']>;

/** What stands in the element while it shows a menu. */
export interface MenuListPlace {
  element: HTMLElement;
  shadow: ShadowRoot;
  /** What is drawn into. */
  root: HTMLElement;
  options: EmbedOptions;
  menu: SiteMenu;
  /** Nothing is drawn, and nothing listened to, once it is aborted. */
  signal: AbortSignal;
  /** Nothing is shown until something is looked for. */
  isOnlySearch?: boolean;
}

/** A pause in typing after which the page is told, in milliseconds. */
const PAUSE_MS = 500;

/**
 * Shows a menu, or the part that the options ask for, and lets it be searched and narrowed. What it takes for that is fetched when
 * somebody first does, or when the options ask for it.
 * @throws Error if what is shown first does not come
 */
export async function showMenuList(place: MenuListPlace): Promise<void> {
  const { element, shadow, root, options, menu, signal, isOnlySearch = false } = place;
  const { edition, cards } = menu;
  const setup = toSetup(options, menu);
  if (!(options.category in edition.lists)) reportUnknown(element, options.category, edition.lists);
  let state: BrowseState = { ...WHOLE_LIST, query: options.query, onDeal: options.isOnDeal };
  let limit = options.limit;
  let isPanelOpen = false;
  let controls: Controls | undefined;
  let address: Address | undefined;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const sessions = new Map<boolean, Promise<BrowseSession>>();

  const isAbout = (path: string) => location.search.includes(path);
  if (options.syncsAddress && isAbout('herbarium.')) await loadAddress();

  async function loadControls(): Promise<Controls> {
    const loaded = controls ?? (await import('./embed-controls.tsx'));
    loaded.dressControls(shadow);
    controls = loaded;
    return loaded;
  }

  async function loadAddress(): Promise<Address> {
    if (address) return address;
    const { createEmbedAddress } = await loadControls();
    address = createEmbedAddress();
    state = { ...state, ...address.read() };
    addEventListener(
      'popstate',
      () => {
        state = { ...WHOLE_LIST, onDeal: options.isOnDeal, ...address?.read() };
        void drawOrSay();
      },
      { signal },
    );
    return address;
  }

  /** Without the search's words where nothing is looked for: they are most of what has to come. */
  async function loadSession(isSearching: boolean): Promise<BrowseSession> {
    const { loadBrowseSession } = await loadControls();
    const known =
      sessions.get(isSearching) ??
      loadBrowseSession({ ...setup, ...(isSearching && { search: 'field' }) }, ({ deals }) => deals);
    sessions.set(isSearching, known);
    known.catch(() => sessions.delete(isSearching));
    return known;
  }

  function needsSession(): boolean {
    const { query, choices, ranges, onDeal, sort } = state;
    const isWhole =
      Object.keys(choices).length + Object.keys(ranges).length + Object.keys(setup.scope).length === 0;
    return isPanelOpen || !isWhole || query !== '' || onDeal || sort !== 'featured';
  }

  async function draw(): Promise<number> {
    turn += 1;
    const own = turn;
    const finding = needsSession() ? await (await loadSession(state.query !== '')).find(state) : undefined;
    const count = finding ? finding.positions.length : setup.productCount;
    const shownCount = isOnlySearch && state.query === '' ? 0 : Math.min(limit, count);
    const shown = [...Array(shownCount).keys()].map(
      (place) => (finding ? (finding.positions[place] ?? 0) : place) + setup.firstPosition,
    );
    await cards.load(shown);
    if (own === turn && !signal.aborted) drawView(shown, count, finding);
    return count;
  }

  function drawView(shown: readonly number[], foundCount: number, finding: SessionFinding | undefined): void {
    const hits = new Map(finding?.search?.hits.map((hit) => [hit.position + setup.firstPosition, hit]));
    render(
      <EmbedView
        menu={menu}
        cards={shown.flatMap((position) => toShown(cards.get(position), hits.get(position)))}
        productCount={setup.productCount}
        foundCount={foundCount}
        isOnlySearch={isOnlySearch && state.query === ''}
        query={state.query}
        step={options.limit}
        bar={finding && controls ? toBar(finding, controls) : undefined}
        panel={finding && controls && isPanelOpen ? toPanel(finding, controls) : undefined}
        onQuery={type}
        onFilter={() => {
          isPanelOpen = !isPanelOpen;
          void drawOrSay();
        }}
        onMore={() => {
          limit += options.limit;
          void drawOrSay();
        }}
      />,
      root,
    );
    nameParts(shadow);
  }

  const shared = (finding: SessionFinding) => ({
    state,
    finding,
    messages: edition.words.live.browse,
    locale: edition.locale,
    currency: setup.currency,
  });

  function toBar(finding: SessionFinding, { renderBar }: Controls) {
    const { positions, search } = finding;
    const found = search && { hitCount: positions.length, isPartial: search.isPartial };
    return renderBar({
      ...shared(finding),
      ...(found && {
        notice: describeFinding(state.query, found, edition.words.live.search, edition.locale),
      }),
      productCount: setup.productCount,
      sorts: setup.sorts,
      onSort: (sort) => change({ ...state, sort }),
      onRemove: change,
      onClear: () => change({ ...WHOLE_LIST, query: state.query, sort: state.sort }),
      onOpenSheet: () => {
        isPanelOpen = !isPanelOpen;
        void drawOrSay();
      },
    });
  }

  function toPanel(finding: SessionFinding, { renderForm }: Controls) {
    return renderForm({
      ...shared(finding),
      facets: setup.facets,
      onToggle: (facet, key) => change(toggleChoice(state, facet, key)),
      onRange: (facet, range, isDone) => {
        const next = withRange(state, facet, range);
        if (isDone) change(next);
        else {
          state = next;
          void drawOrSay();
        }
      },
      onDeal: () => change({ ...state, onDeal: !state.onDeal }),
    });
  }

  function change(next: BrowseState): void {
    state = next;
    limit = options.limit;
    void drawOrSay((foundCount) => {
      const { query, ...narrowed } = state;
      tell(element, 'herbarium:filter', { state: narrowed, foundCount });
    });
    if (options.syncsAddress) void loadAddress().then((loaded) => loaded.push(next));
  }

  function type(query: string): void {
    state = { ...state, query };
    limit = options.limit;
    clearTimeout(pause);
    void drawOrSay((foundCount) => {
      pause = setTimeout(() => tell(element, 'herbarium:search', { query, foundCount }), PAUSE_MS);
    });
    if (options.syncsAddress) void loadAddress().then((loaded) => loaded.replaceSoon({ ...state, query }));
  }

  /** What was there stays, and the page is told, where something did not come. */
  async function drawOrSay(then?: (foundCount: number) => void): Promise<void> {
    try {
      const count = await draw();
      if (!signal.aborted) then?.(count);
    } catch (error) {
      if (signal.aborted) return;
      sayFailure();
      tellFault(element, 'unreachable', error);
    }
  }

  function sayFailure(): void {
    const status = root.querySelector('.browse-count');
    if (status) status.textContent = edition.words.failed;
  }

  const productCount = await draw();
  signal.addEventListener('abort', () => clearTimeout(pause));
  if (!signal.aborted) tell(element, 'herbarium:ready', { productCount });
}

function toShown(card: SiteCard | undefined, hit: SearchHit | undefined) {
  return card ? [{ card, hit }] : [];
}

const EMPTY = { productCount: 0, facets: [], sorts: [] } satisfies Partial<BrowseSetup>;

/** Perhaps it is misspelled, perhaps sold out: the element is empty either way. */
function reportUnknown({ localName }: Element, category: string, lists: object): void {
  const known = Object.keys(lists).join(', ');
  console.error(`<${localName}> category="${category}" is not understood: use ${known}.`);
}

/** A category that the menu does not have is empty. */
function toSetup({ category, brand }: EmbedOptions, { edition: { lists }, siteUrl }: SiteMenu): BrowseSetup {
  const list = lists[category];
  const all = lists['all'];
  if (!all) throw new Error('The menu has no list.');
  return {
    ...(list ?? { ...all, ...EMPTY }),
    dataPath: new URL(all.dataPath, siteUrl).href,
    scope: brand ? { brand: [brand] } : {},
  };
}
