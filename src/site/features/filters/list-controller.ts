import type { BrowseState } from '#menu/browse/browse-state.ts';
import type { SearchFinding, SearchHit } from '#menu/search/searcher.ts';
import type { SiteCard } from '#site/data/site-card.ts';

/** A product on the list, and how a search found it. */
export interface ShownCard {
  card: SiteCard;
  hit: SearchHit | undefined;
}

/** What a list found for its state. Positions are those of the list's index, in the order asked for. */
export interface Found {
  positions: readonly number[];
  search?: SearchFinding | undefined;
  /** No cards are drawn for it: the page has them already, or nothing has been asked for. */
  isHidden: boolean;
}

/** What a visitor did: chose something, took a filter away, typed a query, or drags a range that is not let go of yet. */
export type ListAction = 'change' | 'remove' | 'type' | 'drag';

/** What differs between the list of a page and that of an embedded menu. */
export interface ListPlace<F extends Found> {
  state: BrowseState;
  /** Cards that a list begins with, and that one press adds. */
  step: number;
  /** The place in the menu of the index's first product. */
  firstPosition: number;
  find(state: BrowseState): Promise<F>;
  cards: {
    /** @returns false where they are not to be drawn */
    load(positions: readonly number[], found: F, isCurrent: () => boolean): Promise<unknown>;
    get(position: number): SiteCard | undefined;
  };
  /**
   * @param keptCount cards that were in view before more were asked for, else 0
   * @param isCurrent whether nothing else has been asked for meanwhile
   */
  draw(
    found: F,
    cards: readonly ShownCard[],
    keptCount: number,
    isCurrent: () => boolean,
  ): void | Promise<void>;
  /** Something else is about to be drawn, and is not in the address yet. */
  onAsked(state: BrowseState, action: ListAction): void;
  onDrawn(found: F, action: ListAction | undefined): void;
  /** Default: the promise of the drawing is left rejected. */
  onFailure?(error: unknown): void;
}

/** A list of products that can be filtered, sorted, searched and lengthened. */
export interface ListController<F extends Found> {
  readonly state: BrowseState;
  /** Resolves with what was found, drawn or overtaken. @throws what `find`, `load` and `draw` throw */
  draw(): Promise<F>;
  /** Draws what is asked for already, in another way. */
  redraw(action?: undefined): Promise<void>;
  /**
   * Begins another list from its first cards. @throws as `draw`, where the place takes no failures
   * @param action none where the address has it already, as after Back
   */
  ask(state: BrowseState, action?: ListAction): Promise<void>;
  type(query: string): void;
  more(): void;
}

/** The one way in which a list goes from what is asked for to cards that are drawn: on pages and in the embedded menu. */
export function createListController<F extends Found>(place: ListPlace<F>): ListController<F> {
  const { step, firstPosition, cards } = place;
  let { state } = place;
  let limit = step;
  let keptCount = 0;
  let turn = 0;

  async function draw(): Promise<F> {
    const own = ++turn;
    const isCurrent = () => own === turn;
    const found = await place.find(state);
    if (!isCurrent()) return found;
    const positions = found.isHidden ? [] : found.positions.slice(0, limit);
    const toPlace = (position: number) => position + firstPosition;
    const isLoaded = await cards.load(positions.map(toPlace), found, isCurrent);
    if (isLoaded === false || !isCurrent()) return found;
    const hits = new Map(found.search?.hits.map((hit) => [hit.position, hit]));
    const shown = positions.flatMap((position) => {
      const card = cards.get(toPlace(position));
      return card ? [{ card, hit: hits.get(position) }] : [];
    });
    await place.draw(found, shown, keptCount, isCurrent);
    return found;
  }

  const redraw = (action?: ListAction) =>
    draw()
      .then((found) => place.onDrawn(found, action))
      .catch(place.onFailure);

  const ask = (next: BrowseState, action?: ListAction): Promise<void> => {
    if (action) place.onAsked(next, action);
    state = next;
    limit = step;
    keptCount = 0;
    return redraw(action);
  };

  return {
    get state() {
      return state;
    },
    draw,
    redraw,
    ask,
    type: (query) => void ask({ ...state, query }, 'type'),
    more: () => {
      keptCount = limit;
      limit += step;
      void redraw();
    },
  };
}
