import { toCard } from '../menu/card.ts';
import type { Product } from '../menu/menu.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

const MAX_CHARACTERS = 158;

/** A product in a line for search engines: what it is, what it costs, where; then as much of its description as fits. */
export function describeProduct(product: Product, store: PublicStore): string {
  const { strainLabel, potency, prices } = toCard(product, store);
  const kind = [product.brand, product.subtype, strainLabel, potency].filter(Boolean).join(', ');
  const price = prices.map((each) => `${each.label} ${each.price}`).join(', ');
  const facts = `${product.name}${kind && ` (${kind})`}: ${price} at ${store.name}, ${store.address.city}.`;
  return cutAtWord([facts, product.description?.replace(/\s+/g, ' ')].filter(Boolean).join(' '));
}

/** A single word that is too long is cut within, though never within a character. */
function cutAtWord(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const cut = text.slice(0, MAX_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastBlank = text.slice(0, MAX_CHARACTERS).lastIndexOf(' ');
  return `${lastBlank > 0 ? cut.slice(0, lastBlank) : cut}…`;
}
