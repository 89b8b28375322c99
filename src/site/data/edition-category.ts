import type { MenuCategory } from '#menu/model/menu.ts';
import { getMessages } from '../messages/get-messages.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';
import { type Edition, toEditionPath } from './edition.ts';

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
