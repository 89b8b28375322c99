import type { TreezWireProduct } from '../wire-product.ts';
import type { ProductListQuery } from './product-list-query.ts';

/** More than this is never shown as sellable, whatever is there. */
const MOST_SELLABLE = 30;

/** The products that a call asks for, counted in the place and of the kind it names. */
export function selectProducts(
  products: readonly TreezWireProduct[],
  query: ProductListQuery,
): TreezWireProduct[] {
  return products
    .filter((product) => isAsked(product, query))
    .map((product) => withStockWhereAsked(product, query))
    .filter(({ e_commerce, sellable_quantity }) => {
      if (query.isAboveThreshold === undefined) return true;
      return query.isAboveThreshold === isAboveThreshold(sellable_quantity, e_commerce);
    })
    .map((product) => (query.includesDiscounts ? product : withoutDiscounts(product)));
}

function isAsked(product: TreezWireProduct, { active, category, ids }: ProductListQuery): boolean {
  const isActive = product.product_status === 'ACTIVE';
  if (active !== 'all' && isActive !== (active === 'true')) return false;
  if (category !== undefined && product.category_type !== category) return false;
  return ids.length === 0 || ids.includes(product.product_id);
}

function withStockWhereAsked(product: TreezWireProduct, query: ProductListQuery): TreezWireProduct {
  const { location, inventoryType } = query;
  if (location === undefined && inventoryType === undefined) return product;
  const sellable_quantity_detail = product.sellable_quantity_detail.filter(
    (detail) =>
      (location === undefined || detail.location === location) &&
      (inventoryType === undefined || detail.inventory_type === inventoryType),
  );
  const total = sellable_quantity_detail.reduce((sum, detail) => sum + detail.sellable_quantity, 0);
  const sellable_quantity = Math.min(MOST_SELLABLE, total);
  const counted = { ...product, sellable_quantity, sellable_quantity_detail };
  if (typeof product.above_threshold !== 'boolean') return counted;
  return { ...counted, above_threshold: isAboveThreshold(sellable_quantity, product.e_commerce) };
}

/** The test is "not less than": none in stock is above a threshold of 0. */
function isAboveThreshold(quantity: number, eCommerce: TreezWireProduct['e_commerce']): boolean {
  const minimum =
    'minimum_visible_inventory_level' in eCommerce ? eCommerce.minimum_visible_inventory_level : 0;
  return quantity >= Number(minimum);
}

function withoutDiscounts(product: TreezWireProduct): TreezWireProduct {
  const { discounts: _, ...rest } = product;
  return rest;
}
