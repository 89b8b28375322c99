import { say } from '../messages/say.ts';
import type { CategoryId } from './category.ts';
import { formatMoney } from './format.ts';
import type { Product, Variant } from './menu.ts';
import type { Picture } from './picture.ts';
import { formatPotency } from './potency.ts';
import type { StrainType } from './strain.ts';
import { formatLabel, formatQuantity } from './variant-label.ts';
import type { Words } from './words.ts';

/** A product in words, as every list shows it: on static pages, among search results and in the widget. */
export interface Card {
  slug: string;
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
  /** How many further prices there are, e.g. `+2 more`; absent if none. */
  more?: string;
  picture?: Picture;
  /** The first of its deals that have begun, e.g. `Seniors on Mondays`; absent where there are none. */
  deal?: string;
  /** `Sold out`, where no size of it is left. */
  soldOut?: string;
}

interface CardPrice {
  /** Of the size, e.g. `3.5 g`. */
  label: string;
  /** e.g. `$38.50`, or `Ask in the store`. */
  price: string;
}

const MAX_PRICES = 4;

/** Puts a product into words. */
export function toCard(product: Product, words: Words): Card {
  const { slug, path, name, brand, category, strainType, image } = product;
  const potency = formatPotency(product, words);
  const prices = listPrices(product, words);
  const more = prices.length - MAX_PRICES;
  const deal = product.deals.find(({ startsLocal }) => startsLocal === undefined);
  return {
    slug,
    path,
    name,
    ...(brand && { brand }),
    category,
    ...(strainType && { strainType, strainLabel: words.menu.strains[strainType] }),
    ...(potency && { potency }),
    prices: prices.slice(0, MAX_PRICES),
    ...(more > 0 && { more: say(words.menu.morePrices, { count: more }) }),
    ...(image && { picture: image }),
    ...(deal && { deal: deal.title }),
    ...(product.variants.every((variant) => variant.isSoldOut) && { soldOut: words.menu.soldOut }),
  };
}

function listPrices(product: Product, words: Words): CardPrice[] {
  const prices = product.variants.flatMap((variant) => pricesOfVariant(variant, words));
  const unique = new Map(prices.map((each) => [JSON.stringify([each.label, each.price]), each]));
  return [...unique.values()];
}

function pricesOfVariant(variant: Variant, words: Words): CardPrice[] {
  const { price } = variant;
  const money = (cents: number) => formatMoney(cents, { ...words, decimals: 'if-any' });
  if (price.type === 'flat') {
    const text = price.priceCents === 0 ? words.menu.ask : money(price.priceCents);
    return [{ label: formatLabel(variant, words), price: text }];
  }
  return price.quotes.map((quote) => ({
    label: formatQuantity(quote, variant, words),
    price: money(quote.priceCents),
  }));
}
