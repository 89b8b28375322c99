import { findLabAmount } from '../lab/lab-amount.ts';
import { isInhaled } from '../model/category.ts';
import type { Product } from '../model/menu.ts';
import { listBuyableOffers, type Offer, offerPricePerGram } from '../price/offers.ts';
import type { Figure, RankedAnswer } from './question.ts';

/** What costs less than this is `under-20`: $20.00, in whatever is the store's currency. */
export const UNDER_20_CENTS = 2000;

/** The trade's eighth of an ounce. */
export const EIGHTH_GRAMS = 3.5;

/** The least that a gram of the product costs in any size; the smallest size that has it is named. */
export function judgePerGram(product: Product): RankedAnswer | undefined {
  const [least] = listBuyableOffers(product)
    .flatMap((offer) => {
      const cents = offerPricePerGram(offer);
      return cents && offer.weightGrams ? [{ cents, weightGrams: offer.weightGrams }] : [];
    })
    .sort((a, b) => a.cents - b.cents || a.weightGrams - b.weightGrams);
  return least && { product, figure: { kind: 'per-gram', ...least }, rank: [least.cents] };
}

/** What an eighth costs. Of two at one price, the one whose weakest batch has more total THC comes first. */
export function judgeEighth(product: Product): RankedAnswer | undefined {
  const eighth = findCheapest(
    listBuyableOffers(product).filter((offer) => offer.weightGrams === EIGHTH_GRAMS),
  );
  if (!eighth) return undefined;
  const thcPercent = findLabAmount(product, 'THC', 'percent')?.min ?? 0;
  return { product, figure: toPriceFigure(eighth, product), rank: [eighth.priceCents, -thcPercent] };
}

/** The least that the product costs in any size, where that is below $20.00. A service is no goods to look for. */
export function judgeUnder20(product: Product): RankedAnswer | undefined {
  const least = product.category === 'non-inv' ? undefined : findCheapest(listBuyableOffers(product));
  if (!least || least.priceCents >= UNDER_20_CENTS) return undefined;
  return { product, figure: toPriceFigure(least, product), rank: [least.priceCents] };
}

/** Of two offers at one price the first, which is the smaller. */
function findCheapest(offers: readonly Offer[]): Offer | undefined {
  const [first, ...others] = offers;
  return (
    first && others.reduce((least, offer) => (offer.priceCents < least.priceCents ? offer : least), first)
  );
}

/** A weight is named of goods that are sold by it; a balm's or a cookie's is not what one compares. */
function toPriceFigure({ priceCents, weightGrams, variant, quote }: Offer, { category }: Product): Figure {
  const isByTheItem = variant.price.type === 'tier' && variant.price.method === 'unit';
  const itemCount = isByTheItem ? (quote?.amount ?? 1) : 1;
  return {
    kind: 'price',
    cents: priceCents,
    ...(weightGrams && isInhaled(category) && { weightGrams }),
    ...(itemCount > 1 && { itemCount }),
  };
}
