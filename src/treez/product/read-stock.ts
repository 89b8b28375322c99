import type { FeedProduct } from '#menu/model/feed-product.ts';
import { parseTreezStock } from '../wire/product-schema.ts';
import { readNumber } from '../wire/read-number.ts';

/**
 * Adds up stock by who may buy it, from the inventory types of its rows.
 * @returns undefined if there are no rows, or if any row has another type or no number
 */
export function readStockByBuyer(rows: readonly unknown[]): FeedProduct['stockByBuyer'] {
  const stock = { adult: 0, medical: 0 };
  for (const row of rows) {
    const { inventory_type, sellable_quantity } = parseTreezStock(row);
    const buyer = typeof inventory_type === 'string' ? inventory_type.trim().toLowerCase() : '';
    const count = readNumber(sellable_quantity);
    if ((buyer !== 'adult' && buyer !== 'medical') || typeof count !== 'number') return undefined;
    stock[buyer] += count;
  }
  return rows.length > 0 ? stock : undefined;
}
