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
/** The longest list of what is new. More than anyone reads. */
export const MOST_NEW = 50;

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

/**
 * Until when a menu that does not change has the same newest products.
 * @param takenAt as `pickNewest` has it
 * @returns ISO-8601 UTC; `never`, which sorts behind all of those, where nothing is new
 */
export function findNewUntil(products: readonly Product[], takenAt: string): string {
  const addedAt = pickNewest(products, takenAt, MOST_NEW).at(-1)?.addedAt;
  return addedAt === undefined ? 'never' : new Date(Date.parse(addedAt) + NEW_DAYS * DAY_MS).toISOString();
}
