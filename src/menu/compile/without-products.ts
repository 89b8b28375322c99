import type { Product } from '../model/menu.ts';
import type { CompiledMenu } from './compile-menu.ts';

/**
 * A compiled menu as if some products had not been listed, but for the addresses of the others. Their sizes count as
 * problems; what else was wrong with them is not told any more.
 */
export function withoutProducts(compiled: CompiledMenu, slugs: ReadonlySet<string>): CompiledMenu {
  const { menu, exclusions } = compiled;
  const products = menu.products.filter(({ slug }) => !slugs.has(slug));
  const ids = new Set(
    menu.products
      .filter(({ slug }) => slugs.has(slug))
      .flatMap(({ variants }) => variants.map(({ id }) => id)),
  );
  return {
    menu: {
      categories: recount(menu.categories, products, ({ category }, { id }) => category === id),
      products,
      brands: recount(menu.brands, products, ({ brandPath }, { path }) => brandPath === path),
      deals: menu.deals
        .map((deal) => ({ ...deal, productSlugs: deal.productSlugs.filter((slug) => !slugs.has(slug)) }))
        .filter(({ productSlugs }) => productSlugs.length > 0),
    },
    imageUrlsBySlug: new Map([...compiled.imageUrlsBySlug].filter(([slug]) => !slugs.has(slug))),
    exclusions: {
      ...exclusions,
      listed: exclusions.listed - ids.size,
      problems: exclusions.problems + ids.size,
    },
    problems: compiled.problems.filter(
      ({ productId, effect }) =>
        effect === 'product-left-out' || productId === undefined || !ids.has(productId),
    ),
  };
}

/** The shelves that still have products, with how many. */
function recount<Shelf extends { productCount: number }>(
  shelves: readonly Shelf[],
  products: readonly Product[],
  isOn: (product: Product, shelf: Shelf) => boolean,
): Shelf[] {
  return shelves
    .map((shelf) => ({ ...shelf, productCount: products.filter((product) => isOn(product, shelf)).length }))
    .filter(({ productCount }) => productCount > 0);
}
