import type { PluralMessage } from '#menu/format/say-count.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import type { BrowseSetup } from '../filters/browse-setup.ts';

/** Raised when a script of before could no longer read it. Keys are only added within one version. */
export const EMBED_SCHEMA_VERSION = 1;

/** What an embedded menu begins with: `/embed/v1/menu.json`. All paths are of the site that it comes from. */
export interface EmbedData {
  schemaVersion: typeof EMBED_SCHEMA_VERSION;
  /** When the feed was taken that this file was printed from, ISO-8601 UTC; `health.json` has the newest time. */
  feedAt: string;
  /** IANA, of the store. */
  timeZone: string;
  staleAfterHours: number;
  /** From when on prices may be others, because a deal begins or ends: ISO-8601 UTC, or `never`. */
  dealChangeAt: string;
  storeName: string;
  /** In the languages of the site, its own first. */
  editions: [EmbedEdition, ...EmbedEdition[]];
}

/** The menu in one language. */
export interface EmbedEdition {
  /** `en`, `es` */
  language: string;
  /** BCP 47 */
  locale: string;
  /** Of the page with the whole menu. */
  menuPath: string;
  /** By shelf, and `all`: how many products, where they begin, what they can be narrowed and sorted by. */
  lists: Readonly<Record<string, EmbedList>>;
  /** Declarations of the store's look, or nothing. */
  look: string;
  words: EmbedWords;
}

/** A list, and where its data are. */
export interface EmbedList extends BrowseSetup {
  /** Site path of the folder with the menu's data, with its slash at the end. */
  dataPath: string;
  /** The place in the menu of its first product. */
  firstPosition: number;
}

/** What stands around the products, as sentences. */
export interface EmbedWords {
  searchLabel: string;
  /** For scripts of before, which took the field's placeholder from it. */
  searchPlaceholder: PluralMessage;
  results: string;
  whole: string;
  nothing: string;
  /** Leads from a product to its page. */
  onSite: string;
  failed: string;
  /** When this file was printed, for scripts of before. */
  taken: string;
  /** With the place `{time}`. */
  takenAt: string;
  /** Said once the menu is too old to be relied on; `{age}` is how old. */
  old: string;
  /** Licence, age, taxes, and what the state wants said. */
  legal: string[];
  live: LiveMessages;
}

/** What the answer of a site is, or why it cannot be read. */
export type ReadEmbedData = { data: EmbedData } | { fault: 'newer' | 'unreadable' };

/** Looks as closely as it must to tell the right thing from a wrong one: it is of the same build as this script, or of a later one. */
export function readEmbedData(value: unknown): ReadEmbedData {
  if (!isRecord(value) || typeof value['schemaVersion'] !== 'number') return { fault: 'unreadable' };
  if (value['schemaVersion'] > EMBED_SCHEMA_VERSION) return { fault: 'newer' };
  return isEmbedData(value) ? { data: value } : { fault: 'unreadable' };
}

function isEmbedData(value: Record<string, unknown>): value is Record<string, unknown> & EmbedData {
  const { feedAt, editions } = value;
  return (
    typeof feedAt === 'string' && Array.isArray(editions) && editions.length > 0 && editions.every(isEdition)
  );
}

function isEdition(value: unknown): boolean {
  return (
    isRecord(value) && isRecord(value['lists']) && isRecord(value['lists']['all']) && isRecord(value['words'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
