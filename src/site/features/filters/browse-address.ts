import type { BrowseState } from '#menu/browse/browse-state.ts';
import { readBrowseState } from '#menu/browse/read-browse-state.ts';
import { writeBrowseState } from '#menu/browse/write-browse-state.ts';
import { cutQuery } from '#menu/search/read-query.ts';
import type { ListAction } from './list-controller.ts';

/** Browsers refuse to change the address more than about three times a second for long. */
const PAUSE_MS = 350;

/** The address of a list, which is all the memory that its state has. */
export interface BrowseAddress {
  read(): BrowseState;
  /** A change is a step that Back takes back. Typing goes on with the same step, and is written after a pause. */
  keep(state: BrowseState, action: ListAction): void;
  /** Writes at once what is still waiting. */
  flush(): void;
}

/**
 * Keeps a list's state in the address of the page that it is on. What a page that is not ours keeps in an entry of the history stays
 * in it.
 * @param read what the address asks for
 * @param toAddress the address that asks for a state; undefined where the page's own does
 */
export function createBrowseAddress(
  read: () => BrowseState,
  toAddress: (state: BrowseState) => string | undefined,
): BrowseAddress {
  let waiting: BrowseState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    const address = waiting && toAddress(waiting);
    waiting = undefined;
    if (address !== undefined) history.replaceState(history.state, '', address);
  };
  return {
    read,
    keep: (state, action) => {
      if (action === 'type') {
        waiting = state;
        clearTimeout(timer);
        timer = setTimeout(flush, PAUSE_MS);
      } else if (action !== 'drag') {
        flush();
        const address = toAddress(state);
        if (address !== undefined) history.pushState(history.state, '', address);
      }
    },
    flush,
  };
}

/** The state that the query of an address asks for. */
export const readSearch = (search: string) => readBrowseState(search, cutQuery);

/** @param path site path that the addresses of filtered views begin with */
export function createPageAddress(path: string): BrowseAddress {
  const read = () => readSearch(location.search);
  return createBrowseAddress(read, (state) => {
    const search = writeBrowseState(state, location.search);
    // A further page of the whole list keeps its address until something is asked for.
    return search === writeBrowseState(read(), location.search) ? undefined : `${path}${search}`;
  });
}
