import { formatMoney } from '#menu/format/format.ts';
import { say } from '#menu/format/say.ts';
import { sayCount } from '#menu/format/say-count.ts';
import type { Product } from '#menu/model/menu.ts';
import { fromPrice, pricePerGram } from '#menu/price/price.ts';
import type { Site } from './site.ts';

/** A list in a sentence, e.g. "110 products from 19 makers, from $6.50 a gram." */
export function describeList(products: readonly Product[], { t, words }: Pick<Site, 't' | 'words'>): string {
  const makerCount = new Set(products.flatMap(({ brand }) => brand ?? [])).size;
  const count = sayCount(t.counts.products, products.length, words.locale);
  const makers = sayCount(t.counts.makers, makerCount, words.locale);
  const who = makerCount > 1 ? say(t.list.fromMakers, { products: count, makers }) : count;
  const { perGramCents, leastCents } = findLeast(products);
  if (perGramCents)
    return `${say(t.list.fromPricePerGram, { products: who, price: formatMoney(perGramCents, words) })}.`;
  return `${leastCents ? say(t.list.fromPrice, { products: who, price: formatMoney(leastCents, words) }) : who}.`;
}

const sentences = new WeakMap<readonly Product[], string>();

/** `describeList`, worked out once for the many pages of a long list. A list belongs to one edition. */
export function describeLongList(products: readonly Product[], site: Pick<Site, 't' | 'words'>): string {
  const sentence = sentences.get(products) ?? describeList(products, site);
  sentences.set(products, sentence);
  return sentence;
}

/** The least price, a gram's where everything on the list is sold by weight. */
function findLeast(products: readonly Product[]): { perGramCents?: number; leastCents?: number } {
  const perGramCents = leastOf(products.flatMap(({ variants }) => variants.map(pricePerGram)));
  const isSoldByWeight = products.every(({ variants }) => variants.every((variant) => pricePerGram(variant)));
  if (perGramCents && isSoldByWeight) return { perGramCents };
  const leastCents = leastOf(products.map(fromPrice));
  return leastCents ? { leastCents } : {};
}

function leastOf(cents: readonly (number | undefined)[]): number | undefined {
  const known = cents.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((least, cents) => Math.min(least, cents)) : undefined;
}
