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
  const prices = products.map(getPrices);
  const perGramCents = leastOf(prices.map((each) => each.perGramCents));
  if (perGramCents && prices.every(({ isByWeight }) => isByWeight)) return { perGramCents };
  const leastCents = leastOf(prices.map((each) => each.fromCents));
  return leastCents ? { leastCents } : {};
}

interface ListedPrices {
  /** The least of its sizes. */
  perGramCents: number | undefined;
  /** Whether all of its sizes have a price per gram. */
  isByWeight: boolean;
  fromCents: number | undefined;
}

/** A product is on several lists: its prices are worked out once. */
const pricesByProduct = new WeakMap<Product, ListedPrices>();

function getPrices(product: Product): ListedPrices {
  const known = pricesByProduct.get(product);
  if (known) return known;
  const perGram = product.variants.map(pricePerGram);
  const prices = {
    perGramCents: leastOf(perGram),
    isByWeight: perGram.every(Boolean),
    fromCents: fromPrice(product),
  };
  pricesByProduct.set(product, prices);
  return prices;
}

function leastOf(cents: readonly (number | undefined)[]): number | undefined {
  const known = cents.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((least, cents) => Math.min(least, cents)) : undefined;
}
