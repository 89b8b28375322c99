import type { ProblemCode } from './problem-codes.ts';

/** What a problem costs the menu. */
export type ProblemEffect =
  /** The product is not on the menu. */
  | 'product-left-out'
  /** The deal is not on the menu; the products that it is on are. */
  | 'deal-left-out'
  /** The deal is on the menu in the store's own words, and no price depends on it. */
  | 'deal-quoted'
  /** The product is listed without this one fact. */
  | 'fact-left-out'
  /** The product is listed under Other, because its category or strain type is unknown. */
  | 'shown-as-other'
  /** The product is listed with its category's plate instead of its picture. */
  | 'picture-replaced'
  /** The product is listed with the last good picture, since the present one could not be had. */
  | 'picture-kept'
  /** The product is listed, though what the feed says of its price after discounts does not add up. */
  | 'price-reported'
  /** The product is listed as it is, though what it says may be forbidden. */
  | 'claim-reported';

/** Something in the feed that could not be trusted, told to the store's owner in the report and never on a page. */
export interface Problem {
  /** E.g. `price-missing`. */
  code: ProblemCode;
  effect: ProblemEffect;
  /** The product's id in the feed; absent when even that could not be read. */
  productId?: string;
  /** The product's name as the feed has it, for the person who will look for it; at most 120 characters. */
  productName?: string;
  /** Where in the product, e.g. `pricing.price_sell`. */
  path: string;
  /** The offending value as JSON, at most 120 characters. */
  value: string;
  /** What to do about it, as a sentence. */
  hint: string;
}

const MAX_VALUE_CHARACTERS = 120;

/** The value as the report prints it: JSON, shortened to 120 characters. `undefined` prints as `(absent)`. */
export function formatProblemValue(value: unknown): string {
  if (value === undefined) return '(absent)';
  const text = typeof value === 'number' && !Number.isFinite(value) ? String(value) : JSON.stringify(value);
  return text.length > MAX_VALUE_CHARACTERS ? `${text.slice(0, MAX_VALUE_CHARACTERS - 1)}…` : text;
}
