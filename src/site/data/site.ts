import type { GoneAddress, MovedAddress } from '#menu/compile/former-addresses.ts';
import type { Words } from '#menu/format/words.ts';
import { toStoreDay } from '#menu/hours/opening-hours.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { MenuBrand, MenuDeal, Product } from '#menu/model/menu.ts';
import type { Question } from '#menu/questions/question.ts';
import { askQuestions } from '#menu/questions/questions.ts';
import type { Messages } from '../messages/get-messages.ts';
import { findStampKey, getCurrentSnapshot } from '../snapshot/current-snapshot.ts';
import type { PublicStore, Snapshot } from '../snapshot/snapshot.ts';
import {
  type Edition,
  type EditionCategory,
  listEditions,
  splitEditionPath,
  toEditionCategory,
  toEditionPath,
} from './edition.ts';
import { type FacetList, toFacetLists } from './facet-lists.ts';
import { toInlineJson } from './inline-json.ts';
import { toOpeningNotice } from './opening-notice.ts';
import { toShownProduct } from './shown-product.ts';
import { type Stamps, toMenuId, toStampPlaces, toStamps } from './stamps.ts';
import { listWarnings } from './warnings.ts';

/** The snapshot as the pages of one edition read it: names and addresses are those of its language. */
export interface Site {
  edition: Edition;
  words: Words;
  /** What pages say. */
  t: Messages['pages'];
  messages: Messages;
  /** The address of a page of this edition: `/menu/` in the store's own language, `/es/menu/` in another. */
  link(path: string): string;
  /** Tells the order of products that the files of data count by: pages and data of two menus never meet. */
  menuId: string;
  /** Where the files of data are, with a slash at the end. */
  dataPath: string;
  isDemo: boolean;
  /** When the feed was taken, ISO-8601 UTC. What pages say of it are stamps. */
  feedAt: string;
  stamps: Stamps;
  /** The store's day on which the feed was taken, `YYYY-MM-DD`. */
  day: string;
  /** What the header hands to the browser, as JSON. */
  opening: string;
  store: PublicStore;
  categories: EditionCategory[];
  brands: MenuBrand[];
  deals: MenuDeal[];
  /** In the menu's order. */
  products: Product[];
  productsByCategory: ReadonlyMap<CategoryId, Product[]>;
  productsByBrandPath: ReadonlyMap<string, Product[]>;
  /** Parts of shelves that have a page; addresses and products are those of the store's own language. */
  facetLists: readonly FacetList[];
  /** Addresses that lead elsewhere now, and those whose products have left: in the store's own language. */
  moved: readonly MovedAddress[];
  gone: readonly GoneAddress[];
  /** What people ask, answered from this menu. */
  questions: readonly Question[];
  /** What has to stand on every page, on the day when the menu was taken. */
  warnings: readonly string[];
}

type Sites = readonly [Site, ...Site[]];

let loaded: { snapshot: Snapshot; stampKey: string | undefined; sites: Sites } | undefined;

/** All editions of the menu that is being rendered, made once for each snapshot and key of its places for stamps. */
export async function loadSites(): Promise<Sites> {
  const snapshot = getCurrentSnapshot();
  const stampKey = findStampKey();
  if (loaded?.snapshot !== snapshot || loaded.stampKey !== stampKey)
    loaded = { snapshot, stampKey, sites: toSites(snapshot, stampKey) };
  return loaded.sites;
}

/** The edition that a page belongs to, by its address. */
export async function loadSite({ pathname }: URL): Promise<Site> {
  const sites = await loadSites();
  const { parameter } = splitEditionPath(pathname);
  return sites.find(({ edition }) => edition.parameter === parameter) ?? sites[0];
}

function toSites(
  { menu, store, isDemo, feedAt, moved = [], gone = [] }: Snapshot,
  stampKey: string | undefined,
): Sites {
  const products = menu.products.map((product) => toShownProduct(product, store));
  const menuId = toMenuId(menu);
  const facetLists = toFacetLists(products, store.facetPages);
  const taken = {
    ...menu,
    isDemo,
    feedAt,
    store,
    products,
    menuId,
    facetLists,
    moved,
    gone,
    day: toStoreDay(new Date(feedAt), store.timeZone).date,
  };
  const editions = listEditions(store);
  const [own, ...others] = editions.map((edition) => {
    const stamps = stampKey
      ? toStampPlaces(edition, stampKey)
      : toStamps({ feedAt, store, menu: { ...menu, products } }, edition);
    return createSite(taken, edition, stamps);
  });
  if (!own) throw new Error('The store has no language.');
  return [own, ...others];
}

type Taken = Pick<
  Site,
  | 'menuId'
  | 'isDemo'
  | 'feedAt'
  | 'day'
  | 'store'
  | 'categories'
  | 'brands'
  | 'deals'
  | 'products'
  | 'facetLists'
  | 'moved'
  | 'gone'
>;

function createSite(taken: Taken, edition: Edition, stamps: Stamps): Site {
  const link = (path: string) => toEditionPath(edition, path);
  const products = edition.parameter
    ? taken.products.map((product) => moveProduct(product, link))
    : taken.products;
  return {
    ...taken,
    edition,
    words: edition.words,
    stamps,
    opening: toInlineJson(
      toOpeningNotice(taken.store, taken.feedAt, edition.words.locale, edition.messages.hours.openState),
    ),
    t: edition.messages.pages,
    messages: edition.messages,
    link,
    menuId: taken.menuId,
    dataPath: link(`/data/${taken.menuId}/`),
    categories: taken.categories.map((category) => toEditionCategory(category, taken.store, edition)),
    brands: taken.brands.map((brand) => ({ ...brand, path: link(brand.path) })),
    deals: taken.store.compliance.showsDeals
      ? taken.deals.map((deal) => ({ ...deal, path: link(deal.path) }))
      : [],
    products,
    productsByCategory: Map.groupBy(products, (product) => product.category),
    questions: askQuestions(products, {
      locale: edition.words.locale,
      mayRankByPotency: taken.store.compliance.sortsByPotency,
    }),
    warnings: listWarnings(taken),
    productsByBrandPath: Map.groupBy(
      products.filter((product) => product.brandPath),
      (product) => product.brandPath ?? '',
    ),
  };
}

function moveProduct(product: Product, link: Site['link']): Product {
  const { path, brandPath } = product;
  const deals = product.deals.map((deal) => ({ ...deal, path: link(deal.path) }));
  return { ...product, deals, path: link(path), ...(brandPath && { brandPath: link(brandPath) }) };
}
