import { CATEGORY_IDS, type CategoryId } from '../model/category.ts';
import type { MenuCategory, Product } from '../model/menu.ts';
import type { MenuRules } from '../model/rules.ts';

/** All categories in the store's order: its first ones, then the rest in a shop's usual order. */
export function orderCategories({ categoryOrder }: Pick<MenuRules, 'categoryOrder'>): CategoryId[] {
  return [...new Set([...categoryOrder, ...CATEGORY_IDS])];
}

/** The categories that have products, in the store's order. */
export function toMenuCategories(
  products: readonly Pick<Product, 'category'>[],
  rules: Pick<MenuRules, 'categoryOrder' | 'categoryNames'>,
): MenuCategory[] {
  return orderCategories(rules).flatMap((id) => {
    const productCount = products.filter((product) => product.category === id).length;
    if (productCount === 0) return [];
    return [{ id, name: rules.categoryNames[id], path: `/menu/${id}/`, productCount }];
  });
}
