import type { FeedProduct } from '../menu/feed-product.ts';
import { parseTreezStock } from './product-schema.ts';
import { readNumber } from './read-number.ts';

/**
 * What of the stock can be sold to whom, by the kinds of inventory that it lies in.
 * @returns undefined where there are no rows, or one of them has another kind or no number: then nothing is known of any
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
