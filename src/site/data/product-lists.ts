import type { BrowseChoices } from '#menu/browse/browse-state.ts';
import { formatWeight } from '#menu/format/format.ts';
import { say } from '#menu/format/say.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';
import type { FacetList } from './facet-lists.ts';
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
  | 't'
  | 'words'
  | 'link'
  | 'products'
  | 'categories'
  | 'brands'
  | 'productsByCategory'
  | 'productsByBrandPath'
  | 'facetLists'
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

/** The parts of shelves that have a page of their own. */
export function listFacets(site: Listing): ProductList[] {
  const bySlug = new Map(site.products.map((product) => [product.slug, product]));
  return site.facetLists.flatMap((facetList) => {
    const category = site.categories.find(({ id }) => id === facetList.categoryId);
    if (!category) return [];
    const path = site.link(facetList.path);
    return [
      {
        path,
        title: nameFacetList(facetList, category, site),
        crumbs: [
          { name: site.t.list.menu, path: site.link('/menu/') },
          category,
          { name: nameFacet(facetList, site), path },
        ],
        products: facetList.products.flatMap(({ slug }) => bySlug.get(slug) ?? []),
        scope: toScope(facetList),
        category,
      },
    ];
  });
}

/** The parts that a list leads on to: those of a shelf, where it is one. */
export function listParts(
  { facetLists }: Pick<Site, 'facetLists'>,
  { path, category }: Pick<ProductList, 'path' | 'category'>,
): readonly FacetList[] {
  return facetLists.filter(({ categoryId }) => categoryId === category?.id && path === category.path);
}

/** What tells a part from its shelf: `Quiet Hollow`, `Sativa`, `3.5 g`. */
export function nameFacet(facetList: FacetList, { words }: Pick<Site, 'words'>): string {
  switch (facetList.facet) {
    case 'brand':
      return facetList.value;
    case 'strain':
      return words.menu.strains[facetList.value];
    case 'weight':
      return formatWeight(facetList.value, words);
  }
}

function nameFacetList(
  facetList: FacetList,
  category: MenuCategory,
  site: Pick<Site, 't' | 'words'>,
): string {
  const name = nameFacet(facetList, site);
  const { brandInCategory, strainInCategory, weightInCategory } = site.t.list;
  const pattern = { brand: brandInCategory, strain: strainInCategory, weight: weightInCategory }[
    facetList.facet
  ];
  return say(pattern, { category: category.name, brand: name, strain: name, weight: name });
}

function toScope({ facet, key, products }: FacetList): BrowseChoices {
  if (facet === 'strain') return { strain: [key] };
  if (facet === 'weight') return { size: [key] };
  const slug = products[0]?.brandPath?.split('/').at(-2);
  return slug ? { brand: [slug] } : {};
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

/** Cards on a page of a list: more than this and the list goes on under a further address. */
export const CARDS_PER_PAGE = 60;

/** One page of a list, and the addresses of all of them. */
export interface ListPage<T> {
  items: T[];
  /** From 1. */
  number: number;
  paths: string[];
}

/**
 * Cuts a list into pages; the first has the list's own address, the others `<path>page-<n>/`.
 * @param path site path of the list, with its slash at the end
 */
export function toListPages<T>(items: readonly T[], path: string): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / CARDS_PER_PAGE));
  const paths = Array.from({ length: count }, (_, index) =>
    index === 0 ? path : `${path}page-${index + 1}/`,
  );
  return paths.map((_, index) => ({
    items: items.slice(index * CARDS_PER_PAGE, (index + 1) * CARDS_PER_PAGE),
    number: index + 1,
    paths,
  }));
}
