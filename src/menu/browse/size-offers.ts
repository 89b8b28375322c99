import { byVariantSize } from '../compile/variant-order.ts';
import type { Product, Quote, Variant } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { payCents, payUnitCents, pricePerGram } from '../price/price.ts';
import { toChoiceKey } from './choice-key.ts';

/** How sizes are called. */
export interface SizeWords {
  labelOf: (variant: Variant) => string;
  formatGrams: (weightGrams: number) => string;
  /** Of goods whose price depends on how many are bought. */
  formatItems: (count: number) => string;
}

/** A size or quantity of a product that can be bought. */
export interface Offer {
  size: OfferedSize;
  /** 0 where the price is asked for in the store. */
  priceCents: number;
  /** What one gram costs; 0 where that is unknown. */
  gramCents: number;
}

interface OfferedSize {
  key: string;
  label: string;
  /** A weight in grams, a size that is none, or a number of items. */
  amount: { grams: number } | { variant: Variant } | { items: number };
}

/** Everything of a product that can be bought, smallest first; nothing where it is sold out. */
export function listOffers(product: Pick<Product, 'variants'>, words: SizeWords): Offer[] {
  return product.variants.flatMap((variant) => {
    if (variant.isSoldOut) return [];
    const { price } = variant;
    if (price.type === 'tier') {
      return price.quotes.map((quote) =>
        price.method === 'weight' ? weighQuote(quote, words) : countQuote(quote, variant, words),
      );
    }
    const size = variant.weightGrams ? toWeight(variant.weightGrams, words) : toNamedSize(variant, words);
    return [{ size, priceCents: payCents(price), gramCents: pricePerGram(variant) ?? 0 }];
  });
}

/** Weights come first, then sizes as the menu orders them, then numbers of items. */
export function byOfferedSize(a: OfferedSize, b: OfferedSize): number {
  return (
    groupOf(a) - groupOf(b) || byAmount(a, b) || byCodeUnits(a.label, b.label) || byCodeUnits(a.key, b.key)
  );
}

function weighQuote(quote: Quote, words: SizeWords): Offer {
  return { size: toWeight(quote.amount, words), priceCents: payCents(quote), gramCents: payUnitCents(quote) };
}

/** One package is looked for by its weight, where that is known; several by their number. */
function countQuote(quote: Quote, { weightGrams }: Variant, words: SizeWords): Offer {
  const { amount } = quote;
  const ofOne = {
    price: { type: 'flat' as const, priceCents: payUnitCents(quote) },
    ...(weightGrams && { weightGrams }),
  };
  return {
    size:
      weightGrams && amount === 1
        ? toWeight(weightGrams, words)
        : { key: `${amount}-items`, label: words.formatItems(amount), amount: { items: amount } },
    priceCents: payCents(quote),
    gramCents: pricePerGram(ofOne) ?? 0,
  };
}

/** Sums of fractions such as 3 × 0.1 are not quite what they stand for: the key has at most three decimals. */
function toWeight(weightGrams: number, { formatGrams }: SizeWords): OfferedSize {
  const grams = Math.round(weightGrams * 1000) / 1000;
  return { key: `${grams}g`, label: formatGrams(grams), amount: { grams } };
}

function toNamedSize(variant: Variant, { labelOf }: SizeWords): OfferedSize {
  const label = labelOf(variant);
  return { key: toChoiceKey(label), label, amount: { variant } };
}

function groupOf({ amount }: OfferedSize): number {
  if ('grams' in amount) return 0;
  return 'variant' in amount ? 1 : 2;
}

function byAmount({ amount: a }: OfferedSize, { amount: b }: OfferedSize): number {
  if ('grams' in a && 'grams' in b) return a.grams - b.grams;
  if ('items' in a && 'items' in b) return a.items - b.items;
  return 'variant' in a && 'variant' in b ? byVariantSize(toSizeOnly(a.variant), toSizeOnly(b.variant)) : 0;
}

/** Two products' sizes are compared by themselves, not by what they cost. */
function toSizeOnly(variant: Variant): Variant {
  return { ...variant, id: '', price: { type: 'flat', priceCents: 0 } };
}
