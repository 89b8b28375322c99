import { type CardSpec, linkCardName } from '#illustrations/link-cards/card-spec.ts';
import {
  type CardMenu,
  listMenuCards,
  type MenuCards,
  toDrawingOrder,
  toMenuCards,
} from '#illustrations/link-cards/menu-cards.ts';
import { say } from '#menu/format/say.ts';
import { rememberByObject } from '#menu/names/remember.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Edition, type EditionCategory, listEditions, toEditionCategory } from './edition.ts';
import { toShownProduct } from './shown-product.ts';

interface EditionOfMenu {
  store: Snapshot['store'];
  edition: Edition;
  /** Named in the edition's language. */
  categories: readonly EditionCategory[];
}

/** Which pictures the pages of an edition have for link previews. */
export function toEditionCards(site: EditionOfMenu): MenuCards {
  return toMenuCards(toCardMenu(site));
}

/** All the pictures that the pages of a snapshot name, each once, in the order in which they are drawn the fastest. Listed once for a snapshot. */
export const listLinkCards = rememberByObject(
  ({ store, menu }: Pick<Snapshot, 'store' | 'menu'>): readonly CardSpec[] => {
    const products = menu.products.map((product) => toShownProduct(product, store));
    const specs = listEditions(store).flatMap((edition) => {
      const categories = menu.categories.map((category) => toEditionCategory(category, store, edition));
      return listMenuCards(toCardMenu({ store, edition, categories }), products);
    });
    return toDrawingOrder([...new Map(specs.map((spec) => [linkCardName(spec), spec])).values()]);
  },
);

function toCardMenu(site: EditionOfMenu): CardMenu {
  const { store, edition, categories } = site;
  return {
    store,
    categories,
    menuWord: edition.messages.pages.list.menu,
    ...toCardWords(site),
    ...(store.linkCards === 'all' && edition.parameter && { productWords: toOwnWords(site) }),
    cardsFor: store.linkCards === 'categories' ? 'categories' : 'all',
  };
}

/** The words of the store's own language: a product's card is then one file for all editions. */
function toOwnWords({ store, categories }: EditionOfMenu): CardMenu['productWords'] {
  const [edition] = listEditions(store);
  const named = categories.map(({ ownName, ...category }) => ({
    ...category,
    name: ownName ?? category.name,
  }));
  return edition && { categories: named, ...toCardWords({ store, edition }) };
}

function toCardWords({ store, edition: { messages } }: Pick<EditionOfMenu, 'store' | 'edition'>) {
  const isLicenceAsked = store.compliance.licencePlaces.includes('link-card');
  return {
    strains: messages.menu.strains,
    ...(isLicenceAsked && { licence: say(messages.pages.footer.licence, { number: store.licenceNumber }) }),
  };
}
