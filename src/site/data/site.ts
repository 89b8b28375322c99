import type { GoneAddress, MovedAddress } from '#menu/compile/former-addresses.ts';
import { formatDateTime } from '#menu/format/format-date-time.ts';
import type { Words } from '#menu/format/words.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { MenuBrand, MenuDeal, Product } from '#menu/model/menu.ts';
import type { Question } from '#menu/questions/question.ts';
import { askQuestions } from '#menu/questions/questions.ts';
import type { Messages } from '../messages/get-messages.ts';
import { getCurrentSnapshot } from '../snapshot/current-snapshot.ts';
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
import { toMenuId } from './menu-id.ts';
import { toOpeningNotice } from './opening-notice.ts';
import { toShownProduct } from './shown-product.ts';
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
  /** The name of the folder with its data files. Pages do not say it, as every product that comes or goes changes it. */
  menuId: string;
  isDemo: boolean;
  /** When the feed was taken, ISO-8601 UTC. A page that says so says when it was printed: its key does not hold it. */
  feedAt: string;
  /** The same in words, by the store's clock. */
  takenAt: string;
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

let loaded: { snapshot: Snapshot; sites: Sites } | undefined;

/** All editions of the menu that is being rendered, made once for each snapshot. */
export async function loadSites(): Promise<Sites> {
  const snapshot = getCurrentSnapshot();
  if (loaded?.snapshot !== snapshot) loaded = { snapshot, sites: toSites(snapshot) };
  return loaded.sites;
}

/** The edition that a page belongs to, by its address. */
export async function loadSite({ pathname }: URL): Promise<Site> {
  const sites = await loadSites();
  const { parameter } = splitEditionPath(pathname);
  return sites.find(({ edition }) => edition.parameter === parameter) ?? sites[0];
}

/** The same for any snapshot. */
export function toSites({ menu, store, isDemo, feedAt, moved = [], gone = [] }: Snapshot): Sites {
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
  };
  const [own, ...others] = listEditions(store).map((edition) => createSite(taken, edition));
  if (!own) throw new Error('The store has no language.');
  return [own, ...others];
}

type Taken = Pick<
  Site,
  | 'menuId'
  | 'isDemo'
  | 'feedAt'
  | 'store'
  | 'categories'
  | 'brands'
  | 'deals'
  | 'products'
  | 'facetLists'
  | 'moved'
  | 'gone'
>;

function createSite(taken: Taken, edition: Edition): Site {
  const link = (path: string) => toEditionPath(edition, path);
  const products = edition.parameter
    ? taken.products.map((product) => moveProduct(product, link))
    : taken.products;
  return {
    ...taken,
    edition,
    words: edition.words,
    takenAt: formatDateTime(taken.feedAt, { ...edition.words, timeZone: taken.store.timeZone }),
    opening: toInlineJson(
      toOpeningNotice(taken.store, taken.feedAt, edition.words.locale, edition.messages.hours.openState),
    ),
    t: edition.messages.pages,
    messages: edition.messages,
    link,
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
