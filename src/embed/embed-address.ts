import type { BrowseState } from '#menu/browse/browse-state.ts';
import { writeBrowseState } from '#menu/browse/write-browse-state.ts';
import {
  type BrowseAddress,
  createBrowseAddress,
  readSearch,
} from '#site/features/filters/browse-address.ts';

/** Before each name, so that the page's own query and the menu's stay apart: `?herbarium.q=blue`. */
const PREFIX = 'herbarium.';

/** The address of a page of others, as far as it is the menu's. */
export function createEmbedAddress(): BrowseAddress {
  return createBrowseAddress(() => readSearch(toOwnSearch(location.search)), toAddress);
}

function toOwnSearch(search: string): string {
  const own = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search))
    if (name.startsWith(PREFIX)) own.append(name.slice(PREFIX.length), value);
  return `?${own}`;
}

function toAddress(state: BrowseState): string | undefined {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith(PREFIX)) url.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(writeBrowseState(state, '')))
    url.searchParams.set(`${PREFIX}${name}`, value);
  return url.href === location.href ? undefined : url.href;
}
