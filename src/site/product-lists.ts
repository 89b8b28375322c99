import type { BrowseChoices } from '../browse/browse-state.ts';
import type { MenuCategory, Product } from '../menu/menu.ts';
import { say } from '../messages/say.ts';
import { type ListPage, toListPages } from './list-pages.ts';
import type { Site } from './site.ts';
import type { Crumb } from './structured-data.ts';

/** Products that stand under an address of their own: all of them, a shelf, a maker's. */
export interface ProductList {
  /** Site path, of its first page. */
  path: string;
  /** Over the list, e.g. `Flower`. */
  title: string;
  crumbs: Crumb[];
  products: readonly Product[];
  /** What of the menu's facets it stands for. */
  scope: BrowseChoices;
  /** The shelf that all of them stand on. */
  category?: MenuCategory;
}

type Listing = Pick<
  Site,
  't' | 'link' | 'products' | 'categories' | 'brands' | 'productsByCategory' | 'productsByBrandPath'
>;

/** The whole menu, and each of its shelves. */
export function listShelves({ t, link, products, categories, productsByCategory }: Listing): ProductList[] {
  const menu = { name: t.list.menu, path: link('/menu/') };
  return [
    { path: menu.path, title: t.list.allProducts, crumbs: [menu], products, scope: {} },
    ...categories.map((category) => ({
      path: category.path,
      title: category.name,
      crumbs: [menu, category],
      products: productsByCategory.get(category.id) ?? [],
      scope: {},
      category,
    })),
  ];
}

/** What each maker has on the menu. */
export function listMakers({ t, link, brands, productsByBrandPath }: Listing): ProductList[] {
  const makers = { name: t.list.makers, path: link('/brands/') };
  return brands.map((brand) => ({
    path: brand.path,
    title: brand.name,
    crumbs: [makers, brand],
    products: productsByBrandPath.get(brand.path) ?? [],
    scope: { brand: [brand.slug] },
  }));
}

/** One page of a product list. */
export interface ProductListPage {
  list: ProductList;
  page: ListPage<Product>;
}

export function paginate(list: ProductList): ProductListPage[] {
  return toListPages(list.products, list.path).map((page) => ({ list, page }));
}

/** The title with the number of the page, from the second on. */
export function titleOf({ list, page }: ProductListPage, { t }: Pick<Site, 't'>): string {
  return page.number > 1 ? say(t.list.pageOf, { title: list.title, number: page.number }) : list.title;
}
