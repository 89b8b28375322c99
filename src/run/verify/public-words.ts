import { LANGUAGES } from '#menu/format/language.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { toWords } from './words.ts';

/** What might give unlisted products away. */
interface Clues {
  /** In small letters. */
  ids: ReadonlyMap<string, string>;
  slugs: ReadonlyMap<string, string>;
  /** Whole names, as `toPhrase` has them. */
  names: ReadonlyMap<string, string>;
  /** Of those names. */
  words: ReadonlySet<string>;
}

/** Names are at most 200 characters long: no longer text is one. */
const MAX_NAME_CHARACTERS = 400;

/** Where the snapshot has ids of products. */
const ID_KEYS: ReadonlySet<string> = new Set(['id', 'variantIds']);

const PRODUCT_ADDRESS = /products\/([a-z0-9-]+)/gi;
const ID_TOKEN = /[a-z0-9][a-z0-9_-]*/gi;

/**
 * The clues without those that the public may read anyway: in a text of the snapshot, in a message of the site in any language, or in
 * how dates are written. All that a page says is made of these.
 */
export function withoutPublic({ ids, slugs, names, words }: Clues, snapshot: Snapshot) {
  const left = { ids: new Map(ids), slugs: new Map(slugs), names: new Map(names), words: new Set(words) };
  const seen = new Set<string>();
  const drop = (text: string, isId: boolean): void => {
    if (text === '' || (!isId && seen.has(text))) return;
    if (!isId && text.length <= MAX_NAME_CHARACTERS) seen.add(text);
    if (left.ids.size > 0 && !isId)
      for (const [token] of text.matchAll(ID_TOKEN)) left.ids.delete(token.toLowerCase());
    for (const [, slug = ''] of text.matchAll(PRODUCT_ADDRESS)) left.slugs.delete(slug.toLowerCase());
    const found = toWords(text);
    for (const word of found) left.words.delete(word);
    if (text.length <= MAX_NAME_CHARACTERS) left.names.delete(found.join(' '));
  };
  visit(snapshot, drop);
  visit(LANGUAGES.map(getMessages), drop);
  visit(listDateWords([snapshot.store.locale, ...snapshot.store.alsoIn, ...LANGUAGES]), drop);
  return left;
}

/** Calls with every text in a value, the names of its members included. */
function visit(value: unknown, onText: (text: string, isId: boolean) => void, isId = false): void {
  if (typeof value === 'string') onText(value, isId);
  else if (Array.isArray(value)) for (const item of value) visit(item, onText, isId);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      onText(key, false);
      visit(member, onText, ID_KEYS.has(key));
    }
  }
}

const MONTHS = 12;
const DAYS = 7;

/** Months, days of the week, parts of the day, and the languages' own names. */
function listDateWords(locales: readonly string[]): string[] {
  return locales.flatMap((locale) => [
    ...(['long', 'short'] as const).flatMap((style) => {
      const month = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      return [
        ...Array.from({ length: MONTHS }, (_, index) => month.format(Date.UTC(2026, index, 1))),
        ...Array.from({ length: DAYS }, (_, index) => weekday.format(Date.UTC(2026, 0, 1 + index))),
      ];
    }),
    ...locales.map((other) => new Intl.DisplayNames(locale, { type: 'language' }).of(other) ?? ''),
  ]);
}
