import { formatMoney } from '#menu/format/format.ts';
import { formatLabel } from '#menu/format/variant-label.ts';
import type { PriceDrop, Product } from '#menu/model/menu.ts';
import { firstListCents } from '#menu/price/price.ts';
import { nameWithBrand } from './describe-product.ts';
import type { RssItem } from './rss.ts';
import type { Site } from './site.ts';

/** The sizes that have become cheaper, those that did last first. What is sold out is not among them. */
export function listPriceDrops({
  products,
  store,
  t,
  words,
}: Pick<Site, 'products' | 'store' | 't' | 'words'>): RssItem[] {
  return products
    .flatMap((product) => listDrops(product))
    .sort((a, b) => Date.parse(b.drop.at) - Date.parse(a.drop.at))
    .map(({ product, variant, cents, drop }) => {
      const url = new URL(product.path, store.url).href;
      const money = (amount: number) => formatMoney(amount, words);
      return {
        title: nameWithBrand(product, { t }),
        description: `${formatLabel(variant, words)}: ${money(drop.fromCents)} → ${money(cents)}`,
        url,
        // A price that falls again is another piece of news.
        id: `${url}#${variant.id}-${drop.at}`,
        publishedAt: drop.at,
      };
    });
}

interface Dropped {
  product: Product;
  variant: Product['variants'][number];
  cents: number;
  drop: PriceDrop;
}

function listDrops(product: Product): Dropped[] {
  return product.variants.flatMap((variant) => {
    const { drop, isSoldOut, price } = variant;
    return drop && !isSoldOut ? [{ product, variant, cents: firstListCents(price), drop }] : [];
  });
}
