import { withoutDealPrices } from '#menu/deals/variant-deals.ts';
import type { Product } from '#menu/model/menu.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** A product as the store's compliance rules let it be shown anywhere: pages, search and data alike. */
export function toShownProduct(product: Product, { compliance }: Pick<PublicStore, 'compliance'>): Product {
  const { image, ...others } = product;
  const isPictured = image && !compliance.categoriesWithoutPictures.includes(product.category);
  return {
    ...others,
    ...(isPictured && { image }),
    effects: compliance.showsEffects ? product.effects : [],
    ...(!compliance.showsDeals && { deals: [], variants: product.variants.map(withoutDealPrices) }),
  };
}
