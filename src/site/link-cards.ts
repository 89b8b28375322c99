import type { CardSpec } from '../link-cards/card-spec.ts';
import { linkCardName } from '../link-cards/card-spec.ts';
import { toDrawingOrder } from '../link-cards/drawing-order.ts';
import { type CardMenu, listMenuCards, type MenuCards, toMenuCards } from '../link-cards/menu-cards.ts';
import type { MenuCategory } from '../menu/menu.ts';
import { say } from '../messages/say.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Edition, listEditions } from './edition.ts';
import { toEditionCategory } from './edition-category.ts';
import { toShownProduct } from './shown-product.ts';

interface EditionOfMenu {
  store: Snapshot['store'];
  edition: Edition;
  /** Named in the edition's language. */
  categories: readonly MenuCategory[];
}

/** Which pictures the pages of an edition have for link previews. */
export function toEditionCards(site: EditionOfMenu): MenuCards {
  return toMenuCards(toCardMenu(site));
}

/** All the pictures that the pages of a snapshot name, each once, in the order in which they are drawn the fastest. */
export function listLinkCards({ store, menu }: Pick<Snapshot, 'store' | 'menu'>): CardSpec[] {
  const products = menu.products.map((product) => toShownProduct(product, store));
  const specs = listEditions(store).flatMap((edition) => {
    const categories = menu.categories.map((category) => toEditionCategory(category, store, edition));
    return listMenuCards(toCardMenu({ store, edition, categories }), products);
  });
  return toDrawingOrder([...new Map(specs.map((spec) => [linkCardName(spec), spec])).values()]);
}

function toCardMenu({ store, edition: { messages }, categories }: EditionOfMenu): CardMenu {
  const { list, footer } = messages.pages;
  const isLicenceAsked = store.compliance.licencePlaces.includes('link-card');
  return {
    store,
    categories,
    strains: messages.menu.strains,
    menuWord: list.menu,
    ...(isLicenceAsked && { licence: say(footer.licence, { number: store.licenceNumber }) }),
    cardsFor: store.linkCards,
  };
}
