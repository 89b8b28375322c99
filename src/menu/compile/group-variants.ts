import type { FeedProduct } from '../model/feed-product.ts';
import type { Price } from '../model/menu.ts';
import type { MenuRules } from '../model/rules.ts';
import { toBrandKey } from '../names/brands.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { toTextKey } from '../names/text-key.ts';
import type { ProductSize } from '../sizes/variant-size.ts';

/** A size that is on the menu. */
export interface ListedVariant {
  feed: FeedProduct;
  price: Price;
  sized: ProductSize;
}

/** The sizes of one product, by id; never empty. */
export interface VariantGroup {
  /** Unique, and the same as long as the store's catalogue ties these sizes together. */
  key: string;
  variants: ListedVariant[];
}

/**
 * Puts the sizes of a product together: those of one parent in the store's catalogue, else those of one brand,
 * subtype and name without its size; always of one category. The result doesn't depend on the order given.
 */
export function groupVariants(
  variants: readonly ListedVariant[],
  { groupsSizes }: Pick<MenuRules, 'groupsSizes'>,
): VariantGroup[] {
  const byId = [...variants].sort((a, b) => byCodeUnits(a.feed.productId, b.feed.productId));
  const groups = Map.groupBy(byId, (variant) => (groupsSizes ? groupKey(variant) : variant.feed.productId));
  return [...groups].map(([key, members]) => ({ key, variants: members }));
}

/** A size that contradicts itself keeps its words in its name, which is no name for the others. */
function groupKey({ feed, sized }: ListedVariant): string {
  const { parentId, category, brand = '', subtype = '', productId } = feed;
  if (sized.hasWeightProblem || sized.keepsSizeInName) return productId;
  if (parentId) return JSON.stringify(['parent', parentId, category]);
  const name = toTextKey(sized.name);
  return JSON.stringify(['name', toBrandKey(brand), name, category, toTextKey(subtype)]);
}
