import { escapeUTF8 } from 'entities';
import { findDealChangeAt } from '#menu/deals/deal-change.ts';
import { formatDateTime } from '#menu/format/format.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { shortHash } from '#menu/names/short-hash.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Edition, listEditions, toEditionPath } from './edition.ts';

/**
 * What stands on every page and is another with nearly every feed. Pages are printed with places for it, which are then
 * filled in: a page on which nothing else has changed need not be printed again.
 */
export interface Stamps {
  /** When the feed was taken, ISO-8601 UTC. */
  feedAt: string;
  /** The same in words, by the store's clock. */
  takenAt: string;
  /** Where the files of data are, with a slash at the end. */
  dataPath: string;
  /** What stands in the empty search field. */
  searchPlaceholder: string;
  /** When prices may change because a deal begins or ends: ISO-8601 UTC; `never`, which sorts behind all, where none does. */
  dealChangeAt: string;
}

type Taken = Pick<Snapshot, 'feedAt' | 'store' | 'menu'>;

/** What the stamps of an edition say. */
export function toStamps({ feedAt, store, menu }: Taken, edition: Edition): Stamps {
  const { words, messages } = edition;
  return {
    feedAt,
    takenAt: formatDateTime(feedAt, { ...words, timeZone: store.timeZone }),
    dataPath: toEditionPath(edition, `/data/${toMenuId(menu)}/`),
    searchPlaceholder: sayCount(messages.pages.layout.searchPlaceholder, menu.products.length, words.locale),
    dealChangeAt: findDealChangeAt(menu, store.timeZone, feedAt),
  };
}

/** Tells the order of products that the files of data count by: pages and data of two menus never meet. */
export function toMenuId({ products }: Snapshot['menu']): string {
  return shortHash(products.map(({ slug }) => slug).join());
}

/**
 * The places for the stamps of an edition.
 * @param stampKey letters and digits that nobody can know who writes a name or a description: what they write is never a place
 */
export function toStampPlaces({ parameter }: Pick<Edition, 'parameter'>, stampKey: string): Stamps {
  const toPlace = (name: keyof Stamps) => `{{herbarium:${stampKey}:${parameter ?? ''}:${name}}}`;
  return {
    feedAt: toPlace('feedAt'),
    takenAt: toPlace('takenAt'),
    dataPath: toPlace('dataPath'),
    searchPlaceholder: toPlace('searchPlaceholder'),
    dealChangeAt: toPlace('dealChangeAt'),
  };
}

/** Fills in the stamps of a page that was printed with places of this key, of whichever edition it is. */
export function createStamper(taken: Taken, stampKey: string): (page: string) => string {
  const textByPlace = new Map(
    listEditions(taken.store).flatMap((edition) => {
      const [places, stamps] = [toStampPlaces(edition, stampKey), toStamps(taken, edition)];
      return [
        [places.feedAt, stamps.feedAt],
        [places.takenAt, stamps.takenAt],
        [places.dataPath, stamps.dataPath],
        [places.searchPlaceholder, stamps.searchPlaceholder],
        [places.dealChangeAt, stamps.dealChangeAt],
      ];
    }),
  );
  return (page) => page.replace(PLACE, (place) => escapeUTF8(textByPlace.get(place) ?? place));
}

const PLACE = /\{\{herbarium:\w+:\w*:\w+\}\}/g;
