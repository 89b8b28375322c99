import type { PriceDrop, Product } from '#menu/model/menu.ts';
import { firstListCents } from '#menu/price/price.ts';

/** By the feed's product id, which is that of one size: what it cost when it was last listed. */
export type KnownPrices = ReadonlyMap<string, KnownPrice>;

export interface KnownPrice {
  /** Without deals: of one item, or of the smallest quantity quoted. */
  cents: number;
  /** ISO-8601 UTC */
  seenAt: string;
  drop?: PriceDrop;
}

/** How long a price that fell is told of. */
const TOLD_DAYS = 14;
/** After that a price is not compared any more: what comes back is as if it were new. */
const KEPT_DAYS = 90;
const MS_PER_DAY = 86_400_000;

/**
 * What is known of prices after another look at the shelf. A price that falls is told of for two weeks, unless it rises before; one
 * that falls again is told of from where it stood.
 * @param seenAt when the shelf was looked at, ISO-8601 UTC
 */
export function recordPrices(known: KnownPrices, products: readonly Product[], seenAt: string): KnownPrices {
  const isWithin = (instant: string, days: number) =>
    Date.parse(seenAt) - Date.parse(instant) <= days * MS_PER_DAY;
  const next = new Map([...known].filter(([, price]) => isWithin(price.seenAt, KEPT_DAYS)));
  for (const variant of products.flatMap(({ variants }) => variants)) {
    const cents = firstListCents(variant.price);
    if (cents === 0) continue;
    const before = next.get(variant.id);
    const drop = findDrop(before, cents, seenAt);
    next.set(variant.id, { cents, seenAt, ...(drop && isWithin(drop.at, TOLD_DAYS) && { drop }) });
  }
  return next;
}

function findDrop(before: KnownPrice | undefined, cents: number, seenAt: string): PriceDrop | undefined {
  if (!before || cents > before.cents) return undefined;
  return cents < before.cents ? { fromCents: before.cents, at: seenAt } : before.drop;
}

/** The product, each size whose price has fallen with what it cost before. */
export function withDrops(product: Product, known: KnownPrices): Product {
  const variants = product.variants.map((variant) => {
    const drop = known.get(variant.id)?.drop;
    return drop ? { ...variant, drop } : variant;
  });
  return { ...product, variants };
}
