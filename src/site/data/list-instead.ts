import type { CategoryId } from '#menu/model/category.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from './site.ts';

const MAX_PRODUCTS = 8;

/** What the page of a product that has left the menu shows instead: the first of its category. */
export function listInstead(
  { productsByCategory }: Pick<Site, 'productsByCategory'>,
  category: CategoryId | undefined,
): readonly Product[] {
  return category ? (productsByCategory.get(category) ?? []).slice(0, MAX_PRODUCTS) : [];
}
