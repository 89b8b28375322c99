import type { SiteCard } from '../data/site-card.ts';
import { fetchJson } from './fetch-json.ts';

/** How many cards travel in one file. */
export const CARDS_PER_FILE = 100;

/** The cards of a menu by position, fetched file by file when they are first needed. */
export interface CardStore {
  /** Fetches what is missing of these cards. @throws Error if a file does not come, or is none. */
  load(positions: readonly number[]): Promise<void>;
  /** Undefined until it has been loaded. */
  get(position: number): SiteCard | undefined;
}

/**
 * @param toDataPath where the menu's data are, with a slash at the end: the files are `cards/0.json`, `cards/1.json` …
 * @param adapt makes of a card what it is shown as; default: it is shown as it comes
 */
export function createCardStore(
  toDataPath: () => string | Promise<string>,
  adapt: (card: SiteCard) => SiteCard = (card) => card,
): CardStore {
  const files = new Map<number, Promise<void>>();
  const cards = new Map<number, SiteCard>();
  const loadFile = async (file: number): Promise<void> => {
    const url = `${await toDataPath()}cards/${file}.json`;
    const json = await fetchJson(url);
    if (!isCardList(json)) throw new Error(`${url} is no list of cards.`);
    json.cards.forEach((card, place) => {
      cards.set(file * CARDS_PER_FILE + place, adapt(card));
    });
  };
  const loadOnce = (file: number): Promise<void> => {
    const known = files.get(file);
    if (known) return known;
    const loading = loadFile(file);
    files.set(file, loading);
    loading.catch(() => files.delete(file));
    return loading;
  };
  return {
    load: async (positions) => {
      const missing = positions.filter((position) => !cards.has(position));
      const wanted = new Set(missing.map((position) => Math.floor(position / CARDS_PER_FILE)));
      await Promise.all([...wanted].map(loadOnce));
    },
    get: (position) => cards.get(position),
  };
}

/** The cards come from the same build as this code: only a wrong file is to be told from the right one. */
function isCardList(value: unknown): value is { cards: SiteCard[] } {
  return typeof value === 'object' && value !== null && 'cards' in value && Array.isArray(value.cards);
}
