import { isForStaff, isMet, isOver, MINUTES_PER_DAY, type ReadDeal, type Visitor } from './read-deals.ts';
import type { WireProduct } from './wire.ts';

/* Money: decimals are whole numbers of billionths, so that nothing is lost before a price is rounded. */

const BILLION = 1_000_000_000n;

function toBillionths(decimal: number | string): bigint {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(decimal).trim()) ?? [];
  return BigInt(whole) * BILLION + BigInt(fraction.padEnd(9, '0').slice(0, 9));
}

const divideHalfUp = (amount: bigint, by: bigint) => Number((2n * amount + by) / (2n * by));

/** Half a cent up. @param dollars a decimal */
export function toCents(dollars: number | string, quantity: number | string = 1): number {
  return divideHalfUp(toBillionths(dollars) * toBillionths(quantity) * 100n, BILLION * BILLION);
}

/** What goods cost, before any deal. */
export type ReadPrice =
  /** Of the one thing that is sold. */
  | { type: 'one'; cents: number }
  | {
      type: 'quantities';
      /** Whether a gram can be bought, or only whole things. */
      isWeighed: boolean;
      /** Quantities at which the price of one changes. */
      starts: number[];
      /** Undefined for less than is sold. */
      toCents(quantity: number): number | undefined;
      /** Of one gram, package or item, where so many are bought. */
      toUnitCents(quantity: number): number;
    }
  | { type: 'none' };

/** Grams in one package; undefined where goods are weighed out. */
function toPackageGrams({ product_configurable_fields: fields }: WireProduct): number | undefined {
  const { amount, uom, subtype } = fields;
  if (amount === null || subtype?.startsWith('BULK')) return undefined;
  return uom === 'MILLIGRAMS' ? amount / 1000 : amount;
}

export function readPrice(product: WireProduct): ReadPrice {
  const { pricing, product_configurable_fields: fields, category_type } = product;
  if (pricing.price_type === 'FLAT') {
    const dollars = pricing.price_sell ?? 0;
    const isBulk = fields.subtype?.startsWith('BULK') || fields.uom === 'GRAMS';
    if (toCents(dollars) === 0) return { type: 'none' };
    if (category_type !== 'FLOWER' || fields.amount !== null || !isBulk)
      return { type: 'one', cents: toCents(dollars) };
    return {
      type: 'quantities',
      isWeighed: true,
      starts: [0],
      toCents: (grams) => toCents(dollars, grams),
      toUnitCents: () => toCents(dollars),
    };
  }
  const breaks = (pricing.tier_pricing_detail ?? []).map((tier) => ({
    start: Number(tier.start_value),
    dollars: tier.price_per_value,
  }));
  const isByWeight = pricing.tier_method !== 'UNIT';
  const grams = isByWeight ? toPackageGrams(product) : 1;
  const perThing = grams ?? 1;
  /** A milligram is not lost on the way from grams to packages. */
  const toTotal = (quantity: number) => Number((quantity * perThing).toFixed(6));
  const toThings = (start: number) => {
    let things = 1;
    while (toTotal(things) < start) things += 1;
    return things;
  };
  /** The price of one, of the last break that is reached. */
  const findDollars = (quantity: number) => {
    const reached = breaks.filter(({ start }) => start <= toTotal(quantity));
    return reached.sort((a, b) => b.start - a.start)[0]?.dollars;
  };
  return {
    type: 'quantities',
    isWeighed: grams === undefined,
    starts: breaks.map(({ start }) => (grams === undefined ? start : toThings(start))),
    toCents: (quantity) => {
      const dollars = findDollars(quantity);
      return dollars === undefined ? undefined : toCents(dollars, toTotal(quantity));
    },
    toUnitCents: (quantity) => toCents(findDollars(quantity) ?? 0, perThing),
  };
}

/* Prices with deals */

export interface Situation {
  /** What the menu tells of, of this product. */
  deals: readonly ReadDeal[];
  visitor: Visitor;
  /** Local minutes. */
  now: number;
  feedAt: number;
}

const EVERYONE: Visitor = { groups: [] };

/** What is left of a price; the price itself where a deal takes nothing off, too much, or what cannot be told. */
function cut(cents: number, { wire }: ReadDeal): number {
  const { discount_method: method, discount_amount: amount } = wire;
  const billionths = toBillionths(amount);
  let left = cents;
  if (method === 'PERCENT' && billionths > 0n && billionths < 100n * BILLION)
    left = divideHalfUp(BigInt(cents) * (100n * BILLION - billionths), 100n * BILLION);
  if (method === 'DOLLAR') left = cents - toCents(amount);
  if (method === 'PRICE_AT') left = toCents(amount);
  return left > 0 && left < cents ? left : cents;
}

/** Whether a deal takes off a sum that can be told. */
const hasSum = (deal: ReadDeal) => cut(Number.MAX_SAFE_INTEGER, deal) < Number.MAX_SAFE_INTEGER;

const STACK_ORDER = ['DOLLAR', 'PERCENT', 'PRICE_AT'];

const isPreCart = ({ wire }: ReadDeal) => wire.discount_affinity === 'Pre-Cart';
const isStackable = ({ wire }: ReadDeal) => wire.discount_stackable === 'Yes';

/** The lowest of all stackable deals together, and each other deal alone. */
function toLowest(cents: number, deals: readonly ReadDeal[]): number {
  const stack = STACK_ORDER.flatMap((method) =>
    deals.filter((deal) => isStackable(deal) && deal.wire.discount_method === method),
  );
  const alone = deals.filter((deal) => !isStackable(deal)).map((deal) => cut(cents, deal));
  return Math.min(stack.reduce(cut, cents), ...alone);
}

/** What the feed says of a price, judged at the time of the feed. */
export function judgeFeedPrice(
  { pricing }: WireProduct,
  price: ReadPrice,
  {
    all: allDeals,
    listed,
    feedAt,
  }: { all: readonly ReadDeal[]; listed: readonly ReadDeal[]; feedAt: number },
): { cents?: number; isReported: boolean } {
  const given = pricing.discounted_price ?? null;
  if (given === null || price.type !== 'one') return { isReported: false };
  const cents = toCents(given);
  if (cents > price.cents) return { isReported: true };
  if (cents === price.cents) return { isReported: false };
  const everyones = allDeals.filter((deal) => isMet(deal, EVERYONE, feedAt) && !isForStaff(deal));
  const isExplainedBy = (deals: readonly ReadDeal[]) =>
    Math.abs(toLowest(price.cents, deals.filter(isPreCart)) - cents) <= 1;
  if (isExplainedBy(everyones)) return { cents, isReported: false };
  const counted = allDeals.filter((deal) => isForStaff(deal) || !isOver(deal, feedAt - MINUTES_PER_DAY));
  if (counted.every((deal) => everyones.includes(deal))) return { cents, isReported: true };
  return { isReported: !listed.some((deal) => isExplainedBy([...everyones, deal])) };
}

/** @param cents before any deal @param feedCents what the feed says, where that counts */
export function toPriceWithDeals(
  cents: number,
  { deals, visitor, now, feedAt }: Situation,
  { takesDollars, feedCents }: { takesDollars: boolean; feedCents?: number | undefined },
): number {
  const sums = deals.filter(({ wire }) => takesDollars || wire.discount_method === 'PERCENT');
  const held = sums.filter((deal) => isMet(deal, visitor, now));
  const ofVisitor = deals.filter((deal) => isPreCart(deal) && isMet(deal, visitor, now));
  const ofFeed = deals.filter((deal) => isPreCart(deal) && isMet(deal, EVERYONE, feedAt));
  const isAsInFeed = ofVisitor.length === ofFeed.length && ofVisitor.every((deal) => ofFeed.includes(deal));
  if (feedCents === undefined || !isAsInFeed) return toLowest(cents, held);
  const cart = held.filter((deal) => !isPreCart(deal));
  const stackable = cart.filter(isStackable);
  const behind = ofFeed.filter(hasSum);
  const mayStackOnFeed = behind.length > 0 && behind.every(isStackable);
  const alone = cart.filter((deal) => !isStackable(deal));
  return Math.min(feedCents, toLowest(mayStackOnFeed ? feedCents : cents, stackable), toLowest(cents, alone));
}

/** Against as much at the price of the smallest quantity, both with their deals. */
export function toSavedCents(
  { quantity, cents }: { quantity: number; cents: number },
  smallest: { quantity: number; cents: number },
): number | undefined {
  const asMuch = divideHalfUp(
    BigInt(smallest.cents) * toBillionths(quantity),
    toBillionths(smallest.quantity),
  );
  return asMuch > cents ? asMuch - cents : undefined;
}
