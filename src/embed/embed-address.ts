import type { BrowseState } from '#menu/browse/browse-state.ts';
import { readBrowseState } from '#menu/browse/read-browse-state.ts';
import { writeBrowseState } from '#menu/browse/write-browse-state.ts';
import { cutQuery } from '#menu/search/read-query.ts';

/** Before each name, so that the page's own query and the menu's stay apart: `?herbarium.q=blue`. */
const PREFIX = 'herbarium.';

/** Browsers refuse to change the address more than about three times a second for long. */
const PAUSE_MS = 350;

/** The address of a page of others, as far as it is the menu's. */
export interface EmbedAddress {
  read(): BrowseState;
  /** A step that Back takes back. */
  push(state: BrowseState): void;
  /** The same step goes on, as while someone types: written after a pause. */
  replaceSoon(state: BrowseState): void;
}

export function createEmbedAddress(): EmbedAddress {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    read: () => readBrowseState(toOwnSearch(location.search), cutQuery),
    push: (state) => {
      clearTimeout(timer);
      const url = toUrl(state);
      if (url !== location.href) history.pushState(history.state, '', url);
    },
    replaceSoon: (state) => {
      clearTimeout(timer);
      timer = setTimeout(() => history.replaceState(history.state, '', toUrl(state)), PAUSE_MS);
    },
  };
}

function toOwnSearch(search: string): string {
  const own = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search))
    if (name.startsWith(PREFIX)) own.append(name.slice(PREFIX.length), value);
  return `?${own}`;
}

function toUrl(state: BrowseState): string {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith(PREFIX)) url.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(writeBrowseState(state, '')))
    url.searchParams.set(`${PREFIX}${name}`, value);
  return url.href;
}
