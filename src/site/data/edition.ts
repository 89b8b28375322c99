import { LANGUAGES, type Language, toLanguage } from '#menu/format/language.ts';
import type { Words } from '#menu/format/words.ts';
import type { MenuCategory } from '#menu/model/menu.ts';
import type { Messages } from '../messages/get-messages.ts';
import { getMessages } from '../messages/get-messages.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** The site in one of the store's languages. */
export interface Edition {
  language: Language;
  /** The first part of its addresses; undefined for the store's own language, whose addresses begin at the root. */
  parameter: Language | undefined;
  words: Words;
  /** Everything that pages say in this language. */
  messages: Messages;
}

/** The editions of a store's site: in its own language, then in those it offers besides, each once. */
export function listEditions({
  locale,
  alsoIn,
  currency,
}: Pick<PublicStore, 'locale' | 'alsoIn' | 'currency'>): Edition[] {
  const own = toLanguage(locale);
  const others = new Map(alsoIn.map((each) => [toLanguage(each), each]));
  others.delete(own);
  return [
    createEdition(own, undefined, locale, currency),
    ...[...others].map(([language, each]) => createEdition(language, language, each, currency)),
  ];
}

function createEdition(
  language: Language,
  parameter: Language | undefined,
  locale: string,
  currency: string,
): Edition {
  const messages = getMessages(locale);
  return { language, parameter, words: { locale, currency, menu: messages.menu }, messages };
}

/** The site path of a page in an edition: `/menu/` is `/es/menu/` in Spanish, where that isn't the store's own language. */
export function toEditionPath({ parameter }: Pick<Edition, 'parameter'>, path: string): string {
  return parameter ? `/${parameter}${path}` : path;
}

/** The path of a page in the store's own language, and the first part that its edition's addresses begin with. */
export function splitEditionPath(pathname: string): { parameter: Language | undefined; path: string } {
  const parameter = LANGUAGES.find((language) => pathname.startsWith(`/${language}/`));
  return { parameter, path: parameter ? pathname.slice(parameter.length + 1) : pathname };
}

/** The same page in every language of the store, as `hreflang` links name it; none where there is one language. */
export function listAlternates(
  editions: readonly Edition[],
  pathname: string,
  siteUrl: string,
): { locale: string; url: string }[] {
  if (editions.length < 2) return [];
  const { path } = splitEditionPath(pathname);
  const links = editions.map((edition) => ({
    locale: edition.words.locale,
    url: new URL(toEditionPath(edition, path), siteUrl).href,
  }));
  return [...links, { locale: 'x-default', url: new URL(path, siteUrl).href }];
}

/** A category as one edition names it. */
export interface EditionCategory extends MenuCategory {
  /** Its name in the store's own language, where that is another. */
  ownName?: string;
}

/** A name that the store chose stands in every language; Herbarium's own are said in the edition's. */
export function toEditionCategory(
  category: MenuCategory,
  { locale }: Pick<PublicStore, 'locale'>,
  edition: Edition,
): EditionCategory {
  const isHerbariums = category.name === getMessages(locale).menu.categories[category.id];
  const name = isHerbariums ? edition.words.menu.categories[category.id] : category.name;
  const ownName = category.name;
  const path = toEditionPath(edition, category.path);
  return { ...category, name, path, ...(name !== ownName && { ownName }) };
}
