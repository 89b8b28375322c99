import type { CategoryId } from './category.ts';
import { formatMoney, formatNumber, formatWeight } from './format.ts';
import type { Product, Variant } from './menu.ts';
import type { Picture } from './picture.ts';
import { formatPotency } from './potency.ts';
import type { StrainType } from './strain.ts';
import { STRAIN_LABELS } from './strain-label.ts';
import { BY_THE_ITEM } from './variant-label.ts';

/** A product in words, as every list shows it: on static pages, among search results and in the widget. */
export interface Card {
  path: string;
  name: string;
  brand?: string;
  category: CategoryId;
  strainType?: StrainType;
  strainLabel?: string;
  /** e.g. `Total THC 21.4–23.9%` or `5 mg THC a piece · 100 mg`. */
  potency?: string;
  /** Smallest size first; at most 4, without repeats. */
  prices: CardPrice[];
  /** How many further prices there are; absent if none. */
  more?: number;
  picture?: Picture;
  /** Present where no size of it is left. */
  isSoldOut?: true;
}

interface CardPrice {
  /** Of the size, e.g. `3.5 g`. */
  label: string;
  /** e.g. `$38.50`, or `Ask in the store`. */
  price: string;
}

/** What of a store its cards depend on. */
interface CardStore {
  /** BCP 47, e.g. `en-US`. */
  locale: string;
  /** ISO 4217, e.g. `USD`. */
  currency: string;
}

const MAX_PRICES = 4;

/** Puts a product into words. */
export function toCard(product: Product, store: CardStore): Card {
  const { path, name, brand, category, strainType, image } = product;
  const potency = formatPotency(product, store);
  const prices = listPrices(product, store);
  const more = prices.length - MAX_PRICES;
  return {
    path,
    name,
    ...(brand && { brand }),
    category,
    ...(strainType && { strainType, strainLabel: STRAIN_LABELS[strainType] }),
    ...(potency && { potency }),
    prices: prices.slice(0, MAX_PRICES),
    ...(more > 0 && { more }),
    ...(image && { picture: image }),
    ...(product.variants.every((variant) => variant.isSoldOut) && { isSoldOut: true as const }),
  };
}

function listPrices(product: Product, store: CardStore): CardPrice[] {
  const prices = product.variants.flatMap((variant) => pricesOfVariant(variant, store));
  const unique = new Map(prices.map((each) => [JSON.stringify([each.label, each.price]), each]));
  return [...unique.values()];
}

function pricesOfVariant({ label, price }: Variant, store: CardStore): CardPrice[] {
  const money = (cents: number) => formatMoney(cents, { ...store, decimals: 'if-any' });
  if (price.type === 'flat')
    return [{ label, price: price.priceCents === 0 ? 'Ask in the store' : money(price.priceCents) }];
  return price.quotes.map(({ amount, priceCents }) => ({
    label: price.method === 'weight' ? formatWeight(amount, store) : formatItems(amount, label, store),
    price: money(priceCents),
  }));
}

function formatItems(count: number, label: string, { locale }: CardStore): string {
  const number = formatNumber(count, { locale });
  if (label === BY_THE_ITEM) return count === 1 ? `${number} item` : `${number} items`;
  return count === 1 ? label : `${number} × ${label}`;
}
