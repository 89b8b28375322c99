import type { CategoryId } from '../model/category.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { MenuRules } from '../model/rules.ts';

/** Why a product that could be read is not on the menu: the store's own decision, not a fault. */
export type ExclusionReason =
  | 'deactivated'
  | 'hidden'
  | 'category-hidden'
  | 'patients-only'
  | 'below-threshold'
  | 'sold-out';

/**
 * Finds the first reason to keep the product off the menu, or undefined if there is none.
 * A flag that is there but cannot be read counts against the product: what a store meant to hide must not appear.
 */
export function findExclusion(product: FeedProduct, rules: MenuRules): ExclusionReason | undefined {
  if (!product.isActive && !rules.listsDeactivated) return 'deactivated';
  if (product.isHidden === true || product.isHidden === 'unreadable') return 'hidden';
  if (rules.hiddenCategories.includes(product.category)) return 'category-hidden';
  if (rules.audience === 'adult-use' && isForPatientsOnly(product)) return 'patients-only';
  if (!isAboveThreshold(product)) return 'below-threshold';
  if (!hasStock(product) && !rules.listsSoldOut) return 'sold-out';
  return undefined;
}

/** Whether a flag that decides about it is there, and cannot be read. */
export function hasUnreadableFlag({ isHidden, isAboveThreshold }: FeedProduct): boolean {
  return isHidden === 'unreadable' || isAboveThreshold === 'unreadable';
}

/** Whether the store keeps it from sight on purpose, whatever else keeps it off the menu. */
export function isKeptFromSight(
  { isHidden, category }: Pick<FeedProduct, 'isHidden' | 'category'>,
  hiddenCategories: readonly CategoryId[],
): boolean {
  return isHidden === true || isHidden === 'unreadable' || hiddenCategories.includes(category);
}

export function hasStock(product: FeedProduct): boolean {
  return product.stockQuantity > 0;
}

/** Whether there is stock, but none that an adult without a card may buy. */
function isForPatientsOnly({ stockByBuyer }: FeedProduct): boolean {
  return stockByBuyer !== undefined && stockByBuyer.adult <= 0 && stockByBuyer.medical > 0;
}

/**
 * The feed's own verdict, else its test: stock ≥ the minimum. A minimum of 0 is met by an empty shelf,
 * which is why stock is asked for on its own. A store that lists sold-out goods keeps its thresholds: a
 * product with a minimum above 0 leaves the menu when it runs low, and stays away when it runs out.
 */
function isAboveThreshold(product: FeedProduct): boolean {
  if (product.isAboveThreshold !== undefined) return product.isAboveThreshold === true;
  return product.stockQuantity >= (product.minimumVisibleQuantity ?? 0);
}
