import type { FeedPrice } from '#menu/model/feed-product.ts';
import type { ProblemCode } from '#menu/model/problem-codes.ts';
import { toFact } from '../wire/problem-report.ts';
import { parseTreezPriceBreak, type TreezProduct } from '../wire/product-schema.ts';
import { readNumber } from '../wire/read-number.ts';

type TreezPricing = TreezProduct['pricing'];
type TierPrice = Extract<FeedPrice, { type: 'tier' }>;
type PriceBreak = TierPrice['breaks'][number];

/** No goods of a shop cost that much; beyond it, fractions of a cent are lost. */
const MAX_PRICE = 1_000_000_000;
const MAX_BREAKS = 200;

const METHOD_BY_WORD: ReadonlyMap<string, TierPrice['method']> = new Map([
  ['', 'weight'],
  ['WEIGHT', 'weight'],
  ['WEIGHT_GRAMS', 'weight'],
  ['UNIT', 'unit'],
  ['UNITS', 'unit'],
]);

const PRICE_HINT = 'Set the price of this product in Treez: a plain number of 0 or more.';
const TIER_HINT = 'Check the price tier of this product in Treez: every break needs a start and a price.';

/**
 * Reads a price: FLAT, the price of the whole unit, or TIER, a complete table of breaks. Nothing is made up for what is missing; a
 * price of 0 is a price, about which the store's rules decide.
 */
export function parsePrice(pricing: TreezPricing): FeedPrice {
  const type = toWord(pricing.price_type);
  if (type === 'TIER') return parseTierPrice(pricing);
  if (type === 'FLAT' || type === '') return parseFlatPrice(pricing);
  return toUnreadable('price-type-unknown', 'pricing.price_type', pricing.price_type, PRICE_HINT);
}

/** The price in cents, with fractions of a cent, but without those that come of binary arithmetic: 19.99 is 1999 cents. */
export function toCents(price: number): number {
  return Number((price * 100).toPrecision(15));
}

function parseFlatPrice({ price_sell, discounted_price }: TreezPricing): FeedPrice {
  const price = readPrice(price_sell);
  // Newer stores send it as null, others not at all, where there is no such discount.
  const discounted = readPrice(discounted_price);
  if (price !== undefined)
    return {
      type: 'flat',
      priceCents: toCents(price),
      ...(discounted && { dealCents: toCents(discounted) }),
    };
  const code = readNumber(price_sell) === undefined ? 'price-missing' : 'price-unreadable';
  return toUnreadable(code, 'pricing.price_sell', price_sell, PRICE_HINT);
}

function parseTierPrice({ tier_method, tier_pricing_detail }: TreezPricing): FeedPrice {
  const method = METHOD_BY_WORD.get(toWord(tier_method));
  if (!method) return toUnreadable('tier-method-unknown', 'pricing.tier_method', tier_method, TIER_HINT);
  const path = 'pricing.tier_pricing_detail';
  const rows = tier_pricing_detail;
  if (!Array.isArray(rows) || rows.length === 0) return toUnreadable('tier-missing', path, rows, TIER_HINT);
  if (rows.length > MAX_BREAKS) return toUnreadable('tier-too-long', path, rows.length, TIER_HINT);
  const breaks: PriceBreak[] = [];
  for (const [index, row] of rows.entries()) {
    const priceBreak = findBreak(row);
    if (!priceBreak) return toUnreadable('tier-unreadable', `${path}[${index}]`, row, TIER_HINT);
    const same = breaks.find(({ startValue }) => startValue === priceBreak.startValue);
    if (!same) breaks.push(priceBreak);
    else if (same.unitPriceCents !== priceBreak.unitPriceCents) {
      return toUnreadable('tier-contradicts-itself', `${path}[${index}]`, row, TIER_HINT);
    }
  }
  return { type: 'tier', method, breaks: breaks.sort((a, b) => a.startValue - b.startValue) };
}

function findBreak(row: unknown): PriceBreak | undefined {
  const { start_value, price_per_value } = parseTreezPriceBreak(row);
  const startValue = readNumber(start_value);
  const price = readPrice(price_per_value);
  if (typeof startValue !== 'number' || startValue < 0 || price === undefined) return undefined;
  return { startValue, unitPriceCents: toCents(price) };
}

function readPrice(value: unknown): number | undefined {
  const price = readNumber(value);
  return typeof price === 'number' && price >= 0 && price <= MAX_PRICE ? price : undefined;
}

function toWord(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.trim().toUpperCase() : 'unreadable';
}

function toUnreadable(code: ProblemCode, path: string, value: unknown, hint: string): FeedPrice {
  return { type: 'unreadable', problem: toFact(code, path, value, hint) };
}
