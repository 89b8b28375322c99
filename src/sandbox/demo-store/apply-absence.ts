import type { TreezWireECommerce, TreezWireProduct } from '../wire-product.ts';
import type { Absence } from './backroom.ts';

type Change = (product: TreezWireProduct) => TreezWireProduct;

/** Changes a product that would be on the menu into one that isn't. */
export function applyAbsence(product: TreezWireProduct, absence: Absence | undefined): TreezWireProduct {
  return absence ? CHANGE_BY_ABSENCE[absence](product) : product;
}

/** Leaves fewer than the minimum, one at most. */
export const putBelowThreshold: Change = (product) => ({
  ...changeECommerce(withStock(product, 1), { minimum_visible_inventory_level: 4 }),
  above_threshold: false,
});

/** Leaves none, above a threshold of 0 all the same. */
export const sellOut: Change = (product) => ({
  ...changeECommerce(withStock(product, 0), { minimum_visible_inventory_level: 0 }),
  above_threshold: true,
});

const CHANGE_BY_ABSENCE: Record<Absence, Change> = {
  hidden: (product) => changeECommerce(product, { hide_from_menu: true }),
  'hidden-as-a-word': (product) => changeECommerce(product, { hide_from_menu: 'TRUE' }),
  'hidden-unreadable': (product) => changeECommerce(product, { hide_from_menu: 'maybe' }),
  'below-threshold': putBelowThreshold,
  'threshold-unreadable': (product) => ({ ...product, above_threshold: 'maybe' }),
  'sold-out': sellOut,
  deactivated: (product) => ({ ...sellOut(product), product_status: 'DEACTIVATED' }),
  'deactivated-in-stock': (product) => ({ ...product, product_status: 'DEACTIVATED' }),
  'price-zero': (product) => changePrice(product, 0),
  'price-missing': (product) => changePrice(product, null),
};

function withStock(product: TreezWireProduct, quantity: number): TreezWireProduct {
  const first = product.sellable_quantity_detail[0];
  const sellable_quantity_detail = first && quantity > 0 ? [{ ...first, sellable_quantity: quantity }] : [];
  return { ...product, sellable_quantity: quantity, sellable_quantity_detail };
}

function changePrice(product: TreezWireProduct, price_sell: number | null): TreezWireProduct {
  return { ...product, pricing: { ...product.pricing, price_sell } };
}

/** Changes some of what a product says for the web; a product that says nothing there stays as it is. */
export function changeECommerce(
  product: TreezWireProduct,
  change: Partial<TreezWireECommerce>,
): TreezWireProduct {
  const { e_commerce } = product;
  return isFilled(e_commerce) ? { ...product, e_commerce: { ...e_commerce, ...change } } : product;
}

function isFilled(eCommerce: TreezWireProduct['e_commerce']): eCommerce is TreezWireECommerce {
  return 'all_images' in eCommerce;
}
