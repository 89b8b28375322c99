import type { CategoryId } from '#menu/model/category.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';

/**
 * Products for the home page, one shelf after the other: those with a picture first, each from another brand where the shelf allows.
 * The same menu gives the same selection.
 */
export function pickSelection(
  categories: readonly MenuCategory[],
  productsByCategory: ReadonlyMap<CategoryId, readonly Product[]>,
  count: number,
): Product[] {
  const picked: Product[] = [];
  const queues = categories.map(({ id }) => toQueue(productsByCategory.get(id) ?? []));
  for (let round = 0; picked.length < count && round < count; round++) {
    for (const queue of queues) {
      const next =
        queue.find((product) => !picked.includes(product) && !sharesBrand(product, picked)) ?? queue[round];
      if (next && !picked.includes(next) && picked.length < count) picked.push(next);
    }
  }
  return picked;
}

function toQueue(products: readonly Product[]): Product[] {
  return [...products.filter(({ image }) => image), ...products.filter(({ image }) => !image)];
}

function sharesBrand(product: Product, picked: readonly Product[]): boolean {
  return picked.some(({ brand }) => brand !== undefined && brand === product.brand);
}
