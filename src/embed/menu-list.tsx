import { render } from 'preact';
import { type BrowseState, WHOLE_LIST } from '#menu/browse/browse-state.ts';
import type { EmbedList } from '#site/features/embedded-menu/embed-data.ts';
import type { BrowseAddress } from '#site/features/filters/browse-address.ts';
import type { BrowseSession, SessionFinding } from '#site/features/filters/browse-session.ts';
import {
  createListController,
  type Found,
  type ListController,
  type ShownCard,
} from '#site/features/filters/list-controller.ts';
import { tell, tellFault } from './embed-events.ts';
import type { EmbedOptions } from './embed-options.ts';
import { nameParts } from './embed-parts.ts';
import { EmbedView } from './embed-view.tsx';
import type { SiteMenu } from './site-menu.ts';

type Controls = typeof import('./embed-controls.tsx')['controls'];

/** The whole list is found without its controls and their data: its cards come first, and most visitors need no more. */
type EmbedFound = Found &
  (
    | (SessionFinding & { controls: Controls; isPanelOpen: boolean })
    | { controls?: never; isPanelOpen?: never }
  );

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
  const { element, shadow, options, menu, signal, isOnlySearch = false } = place;
  const { lists } = menu.edition;
  const setup = toSetup(options, menu);
  if (!(options.category in lists)) reportUnknown(element, options.category, lists);
  const start: BrowseState = { ...WHOLE_LIST, onDeal: options.isOnDeal };
  const loadSession = createSessionLoader(setup, menu);
  let address: Promise<BrowseAddress> | undefined;
  let isPanelOpen = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function loadControls(): Promise<Controls> {
    // By name: all of a module's names as one object would weigh 100 bytes more.
    const { controls } = await import('./embed-controls.tsx');
    controls.dress(shadow);
    return controls;
  }
  async function loadAddress(): Promise<BrowseAddress> {
    const loaded = (await loadControls()).createEmbedAddress();
    addEventListener('popstate', () => void list.ask({ ...start, ...loaded.read() }), { signal });
    return loaded;
  }
  if (options.syncsAddress && location.search.includes('herbarium.')) address = loadAddress();
  const asked = (await address)?.read() ?? { query: options.query };

  const list: ListController<EmbedFound> = createListController<EmbedFound>({
    state: { ...start, ...asked },
    step: options.limit,
    firstPosition: setup.firstPosition,
    cards: menu.cards,
    find: async (state) => {
      const isHidden = isOnlySearch && state.query === '';
      if (!isPanelOpen && isWhole(state, setup))
        return { positions: [...Array(setup.productCount).keys()], isHidden };
      const controls = await loadControls();
      const session = await loadSession(controls, state.query !== '');
      return { ...(await session.find(state)), controls, isHidden, isPanelOpen };
    },
    draw: (found, cards) => {
      if (!signal.aborted) draw(place, list, setup, found, cards, onPanel);
    },
    onAsked: async (state, action) => {
      if (action === 'type') clearTimeout(pause);
      if (!options.syncsAddress) return;
      address ??= loadAddress();
      (await address).keep(state, action);
    },
    onDrawn: ({ positions }, action) => {
      if (signal.aborted || !action) return;
      const foundCount = positions.length;
      const { query, ...state } = list.state;
      if (action === 'type')
        pause = setTimeout(() => tell(element, 'herbarium:search', { query, foundCount }), PAUSE_MS);
      else if (action !== 'drag') tell(element, 'herbarium:filter', { state, foundCount });
    },
    // The list stays as it was, and the page gets an event.
    onFailure: (error) => {
      if (signal.aborted) return;
      const status = place.root.querySelector('.browse-count');
      if (status) status.textContent = menu.edition.words.failed;
      tellFault(element, 'unreachable', error);
    },
  });
  function onPanel(): void {
    isPanelOpen = !isPanelOpen;
    void list.redraw();
  }
  const { positions } = await list.draw();
  signal.addEventListener('abort', () => clearTimeout(pause));
  if (!signal.aborted) tell(element, 'herbarium:ready', { productCount: positions.length });
}

/** Nothing is asked for, so that what the menu begins with suffices. States have their keys in one order. */
function isWhole(state: BrowseState, { scope }: EmbedList): boolean {
  return JSON.stringify([state, scope]) === JSON.stringify([WHOLE_LIST, {}]);
}

/** Without the search's words where nothing is looked for: they are most of what has to come. */
function createSessionLoader(setup: EmbedList, { dataUrl }: SiteMenu) {
  const sessions = new Map<boolean, Promise<BrowseSession>>();
  return ({ loadBrowseSession }: Controls, isSearching: boolean): Promise<BrowseSession> => {
    const session =
      sessions.get(isSearching) ??
      loadBrowseSession(
        { ...setup, ...(isSearching && { search: 'field' }) },
        () => dataUrl,
        ({ deals }) => deals,
      );
    sessions.set(isSearching, session);
    session.catch(() => sessions.delete(isSearching));
    return session;
  };
}

function draw(
  { root, shadow, menu, options }: MenuListPlace,
  list: ListController<EmbedFound>,
  setup: EmbedList,
  found: EmbedFound,
  cards: readonly ShownCard[],
  onPanel: () => void,
): void {
  const drawn = found.controls?.draw(list, found, setup, menu.edition.words.live, onPanel);
  render(
    <EmbedView
      menu={menu}
      cards={cards}
      foundCount={found.positions.length}
      isHidden={found.isHidden}
      query={list.state.query}
      step={options.limit}
      bar={drawn?.bar}
      panel={found.isPanelOpen ? drawn?.panel : undefined}
      onQuery={list.type}
      onOpenSheet={onPanel}
      onMore={list.more}
    />,
    root,
  );
  nameParts(shadow);
}

const EMPTY = { productCount: 0, facets: [], sorts: [] } satisfies Partial<EmbedList>;

/** Perhaps it is misspelled, perhaps sold out: the element is empty either way. */
function reportUnknown({ localName }: Element, category: string, lists: object): void {
  const known = Object.keys(lists).join(', ');
  console.error(`<${localName}> category="${category}" is not understood: use ${known}.`);
}

/** A category that the menu does not have is empty. */
function toSetup({ category, brand }: EmbedOptions, { edition: { lists } }: SiteMenu): EmbedList {
  const list = lists[category];
  const all = lists['all'];
  if (!all) throw new Error('The menu has no list.');
  return {
    ...(list ?? { ...all, ...EMPTY }),
    scope: brand ? { brand: [brand] } : {},
  };
}
