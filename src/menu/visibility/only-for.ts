import type { Words } from '../format/words.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { BuyerKind, Product, Variant } from '../model/menu.ts';
import type { MenuRules } from '../model/rules.ts';

/**
 * Whether a store keeps its stock for patients apart. One that does not has all of it as adult-use stock, which says
 * nothing about who may buy it.
 */
export function keepsStockApart(
  feeds: readonly Pick<FeedProduct, 'stockByBuyer'>[],
  { audience }: Pick<MenuRules, 'audience'>,
): boolean {
  return audience === 'both' && feeds.some(({ stockByBuyer }) => stockByBuyer && stockByBuyer.medical > 0);
}

/**
 * Who alone may buy a size on a menu for adults and patients both, in a store that keeps their stock apart: there is
 * stock for them and none for the others. Undefined where the feed does not say.
 */
export function findOnlyBuyers({ stockByBuyer }: Pick<FeedProduct, 'stockByBuyer'>): BuyerKind | undefined {
  if (!stockByBuyer) return undefined;
  const [hasAdult, hasMedical] = [stockByBuyer.adult > 0, stockByBuyer.medical > 0];
  if (hasAdult === hasMedical) return undefined;
  return hasMedical ? 'medical' : 'adult-use';
}

/** `Medical only`, where only some may buy the size. */
export function formatOnlyFor({ onlyFor }: Pick<Variant, 'onlyFor'>, words: Words): string | undefined {
  return onlyFor && words.menu.onlyFor[onlyFor];
}

/** Who alone may buy every size of a product; undefined where a size is for all, or another for others. */
export function findOnlyFor({ variants }: Pick<Product, 'variants'>): BuyerKind | undefined {
  const [first] = variants;
  return variants.every(({ onlyFor }) => onlyFor === first?.onlyFor) ? first?.onlyFor : undefined;
}
