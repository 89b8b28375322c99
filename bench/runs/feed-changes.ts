import { formatPacificTime } from '../../src/sandbox/pacific-time.ts';
import type { TreezWirePricing, TreezWireProduct } from '../../src/sandbox/wire-product.ts';

/** Enough to be seen in every price: prices by the gram are multiples of it. */
const RAISE_DOLLARS = 0.25;

/**
 * Raises every price of a feed product by a quarter, those of a tier by a quarter for each gram or item, as if somebody
 * had typed it into Treez just now. A price of 0 means "ask in the store" and stays.
 */
export function raisePrice(product: TreezWireProduct, at: Date): TreezWireProduct {
  return { ...product, last_updated_at: formatPacificTime(at), pricing: raise(product.pricing) };
}

function raise(pricing: TreezWirePricing): TreezWirePricing {
  const { price_sell, discount_percent, discounted_price, tier_pricing_detail } = pricing;
  const raised = raiseDollars(price_sell);
  const deal = discounted_price && Number(raised) * (1 - (discount_percent ?? 0) / 100);
  return {
    ...pricing,
    price_sell: raised,
    ...(deal && { discounted_price: Number(deal.toFixed(2)) }),
    ...(tier_pricing_detail && {
      tier_pricing_detail: tier_pricing_detail.map((tier) => ({
        ...tier,
        price_per_value: raiseDollars(tier.price_per_value),
      })),
    }),
  };
}

/** Texts stay texts: Treez sends either. */
function raiseDollars<T extends number | string | null>(dollars: T): T | number | string {
  const number = Number(dollars);
  if (!number) return dollars;
  const raised = number + RAISE_DOLLARS;
  return typeof dollars === 'string' ? raised.toFixed(2) : raised;
}

/**
 * One in so many products, beginning with another one in each round: no product is chosen twice in `every` rounds.
 * @param every at least 1; 1 chooses all
 * @param round 0 or more
 */
export function chooseOneIn<T>(products: readonly T[], every: number, round: number): T[] {
  return products.filter((_, index) => index % every === round % every);
}
