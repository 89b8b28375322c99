import { say } from '#menu/format/say.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from './site.ts';
import { getCard } from './site-card.ts';

const MAX_CHARACTERS = 158;

/** A product in a line for search engines: what it is, what it costs, where; then as much of its description as fits. */
export function describeProduct(
  product: Product,
  { t, words, store }: Pick<Site, 't' | 'words' | 'store'>,
): string {
  const { strainLabel, potency, prices } = getCard(product, words);
  const kind = [product.brand, product.subtype, strainLabel, potency].filter(Boolean).join(', ');
  const summary = say(t.product.summary, {
    facts: `${product.name}${kind && ` (${kind})`}`,
    prices: prices.map((each) => `${each.label} ${each.price}`).join(', '),
    store: store.name,
    city: store.address.city,
  });
  return cutAtWord([summary, product.description?.replace(/\s+/g, ' ')].filter(Boolean).join(' '));
}

/** A single word that is too long is cut within, though never within a character. */
function cutAtWord(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const cut = text.slice(0, MAX_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastBlank = text.slice(0, MAX_CHARACTERS).lastIndexOf(' ');
  return `${lastBlank > 0 ? cut.slice(0, lastBlank) : cut}…`;
}

/** A product where nothing around it says who makes it, e.g. `Field Day by Saltmarsh`. */
export function nameWithBrand(
  { name, brand }: Pick<Product, 'name' | 'brand'>,
  { t }: Pick<Site, 't'>,
): string {
  return brand ? say(t.product.by, { name, brand }) : name;
}
