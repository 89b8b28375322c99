import { listDeals } from './deals/variant-deals.ts';
import { formatMoney } from './format/format.ts';
import { say } from './format/say.ts';
import { formatLabel, formatQuantity } from './format/variant-label.ts';
import type { Words } from './format/words.ts';
import { formatPotency } from './lab/potency.ts';
import type { CategoryId } from './model/category.ts';
import type { Deal, Product, Quote, Variant } from './model/menu.ts';
import type { Picture } from './model/picture.ts';
import type { StrainType } from './model/strain.ts';
import { formatAmounts } from './price/offer-amounts.ts';
import { payCents, takesOnlyPercents } from './price/price.ts';
import { formatPriceSource } from './price/price-source.ts';
import { findOnlyFor, formatOnlyFor } from './visibility/only-for.ts';

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
  /** Read before a price that is crossed out; present where one is. */
  before?: string;
  /** How many further prices there are, e.g. `+2 more`; absent if none. */
  more?: string;
  picture?: Picture;
  /** The first of its deals that have begun, e.g. `Seniors on Mondays`; absent where there are none. */
  deal?: string;
  /** Of that deal. */
  dealSlug?: string;
  /** `Sold out`, where no size of it is left. */
  soldOut?: string;
  /** `Medical only`, where only some may buy any of it. */
  onlyFor?: string;
}

export interface CardPrice {
  /** Of the size, e.g. `3.5 g`. */
  label: string;
  /** e.g. `$38.50`, or `Ask in the store`: with the deals that hold for everyone. */
  price: string;
  /** What it costs without them, where that is more. */
  was?: string;
  /** `from`, where other packages of the same size cost more. */
  from?: string;
  /** `Medical only`, where only some may buy this size of it. */
  onlyFor?: string;
  /** What it comes from, as `formatPriceSource` writes it, where a deal may lower it. */
  source?: string;
}

/** What of a product its card can depend on. The type below holds cards to these: what is not listed cannot be read. */
export const CARD_FIELDS = [
  'slug',
  'path',
  'name',
  'brand',
  'category',
  'strainType',
  'image',
  'labResults',
  'deals',
  'variants',
] as const;

export type CardProduct = Pick<Product, (typeof CARD_FIELDS)[number]>;

const MAX_PRICES = 4;

/** A price, and the amounts that it can be asked for by, as `formatAmounts` writes them: none where the size is sold out. */
export interface SizedPrice {
  price: CardPrice;
  amounts: string;
}

/** Puts a product into words. */
export function toCard(product: CardProduct, words: Words): Card {
  return toCardOf(product, listCardPrices(product, words), words);
}

/** The same, where the prices are known already. */
export function toCardOf(product: CardProduct, prices: readonly SizedPrice[], words: Words): Card {
  const { slug, path, name, brand, category, strainType, image } = product;
  const potency = formatPotency(product, words);
  const shown = prices.slice(0, MAX_PRICES).map(({ price }) => price);
  const more = prices.length - MAX_PRICES;
  const onlyFor = findOnlyFor(product);
  const deal = product.deals.find(({ startsLocal }) => startsLocal === undefined);
  return {
    slug,
    path,
    name,
    ...(brand && { brand }),
    category,
    ...(strainType && { strainType, strainLabel: words.menu.strains[strainType] }),
    ...(potency && { potency }),
    prices: shown,
    ...(shown.some(({ was }) => was) && { before: words.menu.before }),
    ...(more > 0 && { more: say(words.menu.morePrices, { count: more }) }),
    ...(image && { picture: image }),
    ...(deal && { deal: deal.title, dealSlug: deal.slug }),
    ...(product.variants.every((variant) => variant.isSoldOut) && { soldOut: words.menu.soldOut }),
    ...(onlyFor && { onlyFor: words.menu.onlyFor[onlyFor] }),
  };
}

/** All prices of a product, smallest size first, each once. */
export function listCardPrices(product: CardProduct, words: Words): SizedPrice[] {
  const isForAllAlike = findOnlyFor(product) !== undefined;
  const prices = product.variants.flatMap((variant) => {
    const onlyFor = isForAllAlike ? undefined : formatOnlyFor(variant, words);
    return pricesOfVariant(variant, listDeals(product, variant.id), words).map(({ price, amounts }) => ({
      price: { ...price, ...(onlyFor && { onlyFor }) },
      amounts,
    }));
  });
  const unique = new Map<string, SizedPrice>();
  for (const { price, amounts } of prices) {
    const key = JSON.stringify([price.label, price.price, price.onlyFor]);
    unique.set(key, { price, amounts: amounts || (unique.get(key)?.amounts ?? '') });
  }
  return [...unique.values()];
}

function pricesOfVariant(variant: Variant, deals: readonly Deal[], words: Words): SizedPrice[] {
  const { price } = variant;
  const money = (cents: number) => formatMoney(cents, { ...words, decimals: 'if-any' });
  const toSizedPrice = (
    label: string,
    amount: Pick<Quote, 'priceCents' | 'deal'>,
    quote?: Quote,
  ): SizedPrice => {
    const source = formatPriceSource(amount.priceCents, variant, deals, takesOnlyPercents(price));
    return {
      price: {
        label,
        price: amount.priceCents === 0 ? words.menu.ask : money(payCents(amount)),
        ...(amount.deal && { was: money(amount.priceCents) }),
        ...(variant.isFrom && { from: words.menu.from }),
        ...(source && { source }),
      },
      amounts: variant.isSoldOut ? '' : formatAmounts(variant, quote),
    };
  };
  if (price.type === 'flat') return [toSizedPrice(formatLabel(variant, words), price)];
  return price.quotes.map((quote) => toSizedPrice(formatQuantity(quote, variant, words), quote, quote));
}
