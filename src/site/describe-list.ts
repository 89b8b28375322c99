import { formatMoney } from '../menu/format.ts';
import type { Product } from '../menu/menu.ts';
import { fromPrice, pricePerGram } from '../menu/price.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** A list in a sentence, e.g. "110 products from 19 makers, from $6.50 a gram." */
export function describeList(products: readonly Product[], store: PublicStore): string {
  const makers = new Set(products.flatMap(({ brand }) => brand ?? [])).size;
  const count = (total: number, one: string, many: string) =>
    `${total.toLocaleString(store.locale)} ${total === 1 ? one : many}`;
  const from = describeLeast(products, store);
  return `${count(products.length, 'product', 'products')}${makers > 1 ? ` from ${count(makers, 'maker', 'makers')}` : ''}${from && `, ${from}`}.`;
}

function describeLeast(products: readonly Product[], store: PublicStore): string {
  const perGram = leastOf(products.flatMap(({ variants }) => variants.map(pricePerGram)));
  const isSoldByWeight = products.every(({ variants }) => variants.every((variant) => pricePerGram(variant)));
  if (perGram && isSoldByWeight) return `from ${formatMoney(perGram, store)} a gram`;
  const least = leastOf(products.map(fromPrice));
  return least ? `from ${formatMoney(least, store)}` : '';
}

function leastOf(cents: readonly (number | undefined)[]): number | undefined {
  const known = cents.filter((value) => value !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
