import type { TreezWireProduct } from '../wire-product.ts';

/** The store's products as they are at this moment. */
export interface LiveList {
  products(): readonly TreezWireProduct[];
  /** To be told of every page of the whole list that is served. */
  pageServed(page: number): void;
}

/** Nothing comes and nothing goes. */
export function createStillList(products: readonly TreezWireProduct[]): LiveList {
  return { products: () => products, pageServed: () => {} };
}

/**
 * A list that moves while it is read: on every other reading, as soon as its first page is served, a product arrives
 * in front of all others or leaves again. So the second page repeats a product of the first and the arrival is missed,
 * or one product is skipped; and `total_count` no longer matches. The next reading finds the list at rest.
 */
export function createMovingList(products: readonly TreezWireProduct[]): LiveList {
  const model = products.find(isOnTheMenu);
  const grown = model ? [createArrival(model), ...products] : products;
  let current = products;
  let readings = 0;
  return {
    products: () => current,
    pageServed(page) {
      if (page !== 1) return;
      readings += 1;
      if (readings % 2 === 1) current = current === products ? grown : products;
    },
  };
}

function isOnTheMenu({
  product_status,
  sellable_quantity,
  above_threshold,
  e_commerce,
}: TreezWireProduct): boolean {
  const isShown = 'hide_from_menu' in e_commerce && e_commerce.hide_from_menu === false;
  return product_status === 'ACTIVE' && isShown && above_threshold === true && sellable_quantity > 0;
}

/** Its name sorts before every letter and digit. */
function createArrival(like: TreezWireProduct): TreezWireProduct {
  const { catalog_parent_id: _, ...rest } = like;
  return {
    ...rest,
    product_id: '00000000-0000-4000-8000-000000000001',
    product_configurable_fields: { ...like.product_configurable_fields, name: '"JUST IN" ARRIVAL' },
  };
}
