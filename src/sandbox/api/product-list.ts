import type { TreezWireProduct } from '../wire-product.ts';
import { type Answer, createSuccess } from './answer.ts';
import { selectProducts } from './product-filter.ts';
import type { ProductListQuery } from './product-list-query.ts';

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
