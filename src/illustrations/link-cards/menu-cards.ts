import type { CategoryId } from '#menu/model/category.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';
import type { StrainType } from '#menu/model/strain.ts';
import {
  type CardSpec,
  type CardStore,
  linkCardName,
  toCategoryCardSpec,
  toProductCardSpec,
  toStoreCardSpec,
} from './card-spec.ts';

/** The words of a language on link cards. */
interface MenuCardWords {
  /** In the store's order, named in the language. */
  categories: readonly Pick<MenuCategory, 'id' | 'name'>[];
  strains: Readonly<Record<StrainType, string>>;
  /** e.g. `Licence C10-0000001-LIC`; absent where cards shall not have it. */
  licence?: string | undefined;
}

/** What the link cards of a menu are made from, in one language. */
export interface CardMenu extends MenuCardWords {
  store: CardStore;
  /** Of products' own cards, where those are in another language. Default: the menu's. */
  productWords?: MenuCardWords | undefined;
  /** Above the names of categories and of the store, e.g. `Menu`. */
  menuWord: string;
  /** Cards for `all` products, or for `categories` only, whose card their products then share. */
  cardsFor: 'all' | 'categories';
}

/** Which card each kind of page has. */
export interface MenuCards {
  ofStore: CardSpec;
  /** The store's card for a category that has no products. */
  ofCategory(id: CategoryId): CardSpec;
  ofProduct(product: CardProduct): CardSpec;
}

type CardProduct = Parameters<typeof toProductCardSpec>[0] & Pick<Product, 'category'>;

export function toMenuCards(menu: CardMenu): MenuCards {
  const { store, categories, menuWord, licence } = menu;
  const ofStore = toStoreCardSpec(categories, store, { licence }, menuWord);
  const ofCategory = (id: CategoryId) => {
    const category = categories.find((each) => each.id === id);
    if (!category) return ofStore;
    return toCategoryCardSpec(category, store, { categoryName: category.name, licence }, menuWord);
  };
  return {
    ofStore,
    ofCategory,
    ofProduct: (product) =>
      menu.cardsFor === 'all' ? toOwnCard(product, menu) : ofCategory(product.category),
  };
}

function toOwnCard(product: CardProduct, menu: CardMenu): CardSpec {
  const { store, productWords: { categories, strains, licence } = menu } = menu;
  return toProductCardSpec(product, store, {
    categoryName: categories.find(({ id }) => id === product.category)?.name ?? '',
    strainLabel: product.strainType && strains[product.strainType],
    licence,
  });
}

/** Every card of a menu once: the store's, the categories', the products'. */
export function listMenuCards(menu: CardMenu, products: readonly CardProduct[]): CardSpec[] {
  const cards = toMenuCards(menu);
  const specs = [
    cards.ofStore,
    ...menu.categories.map(({ id }) => cards.ofCategory(id)),
    ...products.map(cards.ofProduct),
  ];
  return [...new Map(specs.map((spec) => [linkCardName(spec), spec])).values()];
}

/**
 * The same cards, with those that share a photograph or illustration next to each other, and among those the ones that share a title:
 * each is then rendered once, although the cache holds only a few.
 */
export function toDrawingOrder(specs: readonly CardSpec[]): CardSpec[] {
  const keyed = specs.map((spec) => ({ spec, key: toKey(spec) }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ spec }) => spec);
}

function toKey({ picture, plates, title }: CardSpec): string {
  return JSON.stringify([plates, picture?.path, title]);
}

/** By code units, which is the same order on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
