import type { BrowseState } from '#menu/browse/browse-state.ts';
import { readBrowseState } from '#menu/browse/read-browse-state.ts';
import { writeBrowseState } from '#menu/browse/write-browse-state.ts';
import { cutQuery } from '#menu/search/read-query.ts';

/** Browsers refuse to change the address more than about three times a second for long. */
const PAUSE_MS = 350;

/** The address of a list, which is all the memory that its state has. */
export interface BrowseAddress {
  read(): BrowseState;
  /** A step that Back takes back. */
  push(state: BrowseState): void;
  /** The same step goes on, as while someone types: written after a pause. */
  replaceSoon(state: BrowseState): void;
  /** Writes at once what is still waiting. */
  flush(): void;
}

/** @param path site path that the addresses of filtered views begin with */
export function createBrowseAddress(path: string): BrowseAddress {
  let waiting: BrowseState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const toAddress = (state: BrowseState): string | undefined => {
    const search = writeBrowseState(state, location.search);
    const isHere = search === writeBrowseState(readBrowseState(location.search, cutQuery), location.search);
    // A further page of the whole list keeps its address until something is asked for.
    return isHere ? undefined : `${path}${search}`;
  };
  const flush = (): void => {
    clearTimeout(timer);
    const address = waiting && toAddress(waiting);
    waiting = undefined;
    if (address !== undefined) history.replaceState(history.state, '', address);
  };
  return {
    read: () => readBrowseState(location.search, cutQuery),
    push: (state) => {
      flush();
      const address = toAddress(state);
      if (address !== undefined) history.pushState(null, '', address);
    },
    replaceSoon: (state) => {
      waiting = state;
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    },
    flush,
  };
}
