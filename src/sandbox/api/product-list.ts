import { MOST_SELLABLE, type TreezWireProduct } from '../wire-product.ts';
import { type Answer, createRefusedCall, createSuccess } from './answer.ts';
import type { ProductListQuery } from './product-list-query.ts';

const INSTANT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/;

/** Answers one page of the list, by name and then id. A page past the end is a success with both counts 0. */
export function answerProductList(products: readonly TreezWireProduct[], query: ProductListQuery): Answer {
  const selected = selectProducts(products, query).sort(byNameThenId);
  const start = (query.page - 1) * query.pageSize;
  const product_list = selected.slice(start, start + query.pageSize);
  const total_count = product_list.length === 0 ? 0 : selected.length;
  return createSuccess({ page_count: product_list.length, total_count, product_list });
}

function byNameThenId(a: TreezWireProduct, b: TreezWireProduct): number {
  const aName = a.product_configurable_fields.name;
  const bName = b.product_configurable_fields.name;
  if (aName !== bName) return aName < bName ? -1 : 1;
  return a.product_id < b.product_id ? -1 : 1;
}

/** The products that a call asks for, counted in the place and of the kind it names. */
function selectProducts(products: readonly TreezWireProduct[], query: ProductListQuery): TreezWireProduct[] {
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

/**
 * The products whose record changed after an instant. Stock that moves doesn't change the record.
 *
 * @throws RefusedCall `INVALID_DATE_FORMAT`
 */
export function selectUpdatedAfter(
  products: readonly TreezWireProduct[],
  instant: string,
): TreezWireProduct[] {
  const afterMs = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(afterMs)) {
    throw createRefusedCall(
      'INVALID_DATE_FORMAT',
      `${instant} date does not match the expected format i.e. ${INSTANT_FORMAT}`,
    );
  }
  return products.filter(({ last_updated_at }) => Date.parse(last_updated_at) > afterMs);
}
