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

const DAY_MS = 86_400_000;
/** What has been there for longer is not new to anybody. */
const NEW_DAYS = 14;

/**
 * The products that came to the shelf last, newest first, and not longer ago than two weeks; equals in the order of the menu.
 * @param takenAt when the feed was taken, ISO-8601
 */
export function pickNewest(products: readonly Product[], takenAt: string, count: number): Product[] {
  const since = new Date(Date.parse(takenAt) - NEW_DAYS * DAY_MS).toISOString();
  return products
    .filter(({ addedAt = '' }) => addedAt >= since)
    .toSorted(
      (a, b) => Number((b.addedAt ?? '') > (a.addedAt ?? '')) - Number((a.addedAt ?? '') > (b.addedAt ?? '')),
    )
    .slice(0, count);
}
