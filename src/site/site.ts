import { getCollection, getEntry } from 'astro:content';
import type { CategoryId } from '../menu/category.ts';
import type { MenuBrand, MenuCategory, MenuDeal, Product } from '../menu/menu.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** The snapshot as pages read it. */
export interface Site {
  isDemo: boolean;
  /** When the feed was taken, ISO-8601 UTC. */
  feedAt: string;
  store: PublicStore;
  categories: MenuCategory[];
  brands: MenuBrand[];
  deals: MenuDeal[];
  /** In the menu's order. */
  products: Product[];
  productsByCategory: ReadonlyMap<CategoryId, Product[]>;
  productsByBrandPath: ReadonlyMap<string, Product[]>;
}

let loaded: Promise<Site> | undefined;

/** The menu that is being rendered; read once a build, each time on the development server. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV || !loaded) loaded = readSite();
  return loaded;
}

async function readSite(): Promise<Site> {
  const shelves = await getEntry('shelves', 'shelves');
  if (!shelves) throw new Error('The snapshot has no shelves.');
  const { slugs, ...rest } = shelves.data;
  const bySlug = new Map((await getCollection('products')).map((entry) => [entry.id, entry.data]));
  const products = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return {
    ...rest,
    products,
    productsByCategory: Map.groupBy(products, (product) => product.category),
    productsByBrandPath: Map.groupBy(
      products.filter((product) => product.brandPath),
      (product) => product.brandPath ?? '',
    ),
  };
}
