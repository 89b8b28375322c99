import { CATEGORY_IDS, type CategoryId } from './category.ts';
import type { MenuCategory, Product } from './menu.ts';
import type { MenuRules } from './rules.ts';

const NAMES: Record<CategoryId, string> = {
  flower: 'Flower',
  preroll: 'Pre-rolls',
  cartridge: 'Cartridges',
  extract: 'Extracts',
  edible: 'Edibles',
  beverage: 'Beverages',
  tincture: 'Tinctures',
  topical: 'Topicals',
  pill: 'Capsules',
  plant: 'Plants',
  merch: 'Goods',
  misc: 'More',
  'non-inv': 'Services',
  other: 'Other',
};

/** All categories in the store's order: its first ones, then the rest in a shop's usual order. */
export function orderCategories({ categoryOrder }: Pick<MenuRules, 'categoryOrder'>): CategoryId[] {
  return [...new Set([...categoryOrder, ...CATEGORY_IDS])];
}

/** The categories that have products, in the store's order and words. */
export function toMenuCategories(
  products: readonly Pick<Product, 'category'>[],
  rules: Pick<MenuRules, 'categoryOrder' | 'categoryNames'>,
): MenuCategory[] {
  return orderCategories(rules).flatMap((id) => {
    const productCount = products.filter((product) => product.category === id).length;
    if (productCount === 0) return [];
    return [{ id, name: rules.categoryNames[id] ?? NAMES[id], path: `/menu/${id}/`, productCount }];
  });
}
