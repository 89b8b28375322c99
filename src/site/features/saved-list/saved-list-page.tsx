import { render } from 'preact';
import { parseBrowseIndex } from '#menu/browse/parse-browse-index.ts';
import { readProductFacts } from '#menu/browse/product-facts.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { createCardStore } from '#site/components/card-store.ts';
import { loadDataPath } from '#site/components/data-path.ts';
import { fetchJson } from '#site/components/fetch-json.ts';
import type { ShortlistMessages } from '#site/messages/en/saved-list.ts';
import { loadLiveMessages } from '#site/messages/load-live-messages.ts';
import { loadShortlistMessages } from '#site/messages/load-saved-list-messages.ts';
import type { KeptProduct } from './compare-table.tsx';
import { MAX_KEPT, parseSlugs, readShortlist, saveShortlist } from './saved-list-memory.ts';
import { ShortlistView } from './saved-list-view.tsx';

/** What the page tells the script. */
export interface ShortlistSetup {
  /** Where all products are, a site path. */
  menuPath: string;
  /** BCP 47, and ISO 4217. */
  locale: string;
  currency: string;
}

/** Products side by side: more do not fit beside one another. */
const MAX_COMPARED = 3;

/**
 * Shows what the visitor has marked, or the list that the address brings.
 * @throws Error if what it needs does not come: the page then says so
 */
export async function mountShortlist(root: HTMLElement): Promise<void> {
  const setup: ShortlistSetup = JSON.parse(root.dataset['shortlist'] ?? '{}');
  const { menuPath, locale, currency } = setup;
  const dataPath = await loadDataPath();
  const [messages, { cards: cardMessages }, slugs, json] = await Promise.all([
    loadShortlistMessages(locale),
    loadLiveMessages(locale),
    fetchJson(`${dataPath}slugs.json`),
    fetchJson(`${dataPath}browse/all.json`),
  ]);
  const index = parseBrowseIndex(json);
  if (!index || !isTextList(slugs)) throw new Error('The data of the menu is not of this site.');
  const cards = createCardStore(loadDataPath);
  const positionOf = new Map(slugs.map((slug, position) => [slug, position]));
  let compared: string[] = [];
  let notice = '';

  const draw = async (): Promise<void> => {
    const shared = parseSlugs(decodeFragment(location.hash));
    const wanted = shared.length > 0 ? shared : readShortlist();
    const positions = wanted.flatMap((slug) => positionOf.get(slug) ?? []);
    await cards.load(positions);
    const products = positions.flatMap((position): KeptProduct[] => {
      const card = cards.get(position);
      return card ? [{ card, facts: readProductFacts(index, position) }] : [];
    });
    // What has left the list gives its place in the comparison to another.
    compared = compared.filter((slug) => products.some(({ card }) => card.slug === slug));
    const keepFocus = rememberFocus(root);
    render(
      <ShortlistView
        {...{ products, menuPath, locale, currency, notice }}
        goneCount={wanted.length - products.length}
        isShared={shared.length > 0}
        compared={products.filter(({ card }) => compared.includes(card.slug))}
        isFull={compared.length >= MAX_COMPARED}
        messages={messages}
        keep={cardMessages.keep}
        onCompare={compare}
        onKeep={() => keep(shared)}
        onShare={() => void share(wanted)}
        onClear={clear}
      />,
      root,
    );
    keepFocus();
    document.dispatchEvent(new Event('herbarium:cards'));
  };

  const compare = (slug: string): void => {
    compared = compared.includes(slug)
      ? compared.filter((each) => each !== slug)
      : [...compared, slug].slice(0, MAX_COMPARED);
    void draw();
  };
  const keep = (shared: readonly string[]): void => {
    const leftCount = addKept(shared);
    notice = leftCount > 0 ? sayCount(messages.noRoom, leftCount, locale) : '';
    history.replaceState(null, '', location.pathname);
    void draw();
  };
  const share = async (wanted: readonly string[]): Promise<void> => {
    notice = await copyAddress(wanted, messages);
    void draw();
  };
  const clear = (): void => {
    saveShortlist([]);
    compared = [];
    history.replaceState(null, '', location.pathname);
    void draw();
  };

  addEventListener('hashchange', () => void draw());
  addEventListener('storage', () => void draw());
  // A heart that is pressed here takes its product off the list; the page's own script, which hears it later, lets go of it.
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-heart]')) setTimeout(() => void draw());
  });
  await draw();
}

/** @returns what became of it, in words */
async function copyAddress(slugs: readonly string[], messages: ShortlistMessages): Promise<string> {
  const address = `${location.origin}${location.pathname}#${slugs.join()}`;
  try {
    await navigator.clipboard.writeText(address);
    return messages.copied;
  } catch {
    return messages.copyFailed.replace('{address}', address);
  }
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

const listHearts = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-heart]')];

/**
 * Remembers what has the focus in a list that is about to be drawn anew.
 * @returns gives the focus, where it went with what had it, to the heart that stands in its place, or to the count
 */
function rememberFocus(root: HTMLElement): () => void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !root.contains(activeElement)) return () => undefined;
  const place = listHearts(root).indexOf(activeElement);
  return () => {
    if (activeElement.isConnected) return;
    const hearts = listHearts(root);
    const next = place < 0 ? undefined : (hearts[place] ?? hearts.at(-1));
    (next ?? root.querySelector<HTMLElement>('.shortlist-count'))?.focus();
  };
}

/**
 * Marks products, behind those that are marked.
 * @returns how many of them the list has no room for: they are not marked
 */
export function addKept(slugs: readonly string[]): number {
  const wanted = new Set([...readShortlist(), ...slugs]);
  saveShortlist([...wanted]);
  return Math.max(0, wanted.size - MAX_KEPT);
}
