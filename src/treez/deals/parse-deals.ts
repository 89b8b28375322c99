import type { DealMethod, FeedDeal } from '#menu/model/feed-deal.ts';
import type { FeedFact } from '#menu/model/feed-product.ts';
import { cleanTitle } from '../wire/clean-description.ts';
import { readProductId, readWord } from '../wire/clean-text.ts';
import { toFact } from '../wire/problem-report.ts';
import { parseTreezDiscount, type TreezDiscount } from '../wire/product-schema.ts';
import { readFlag } from '../wire/read-flag.ts';
import { readNumber } from '../wire/read-number.ts';
import { isBlank, parseDealCondition } from './parse-deal-condition.ts';

const MAX_DEALS = 50;
const MAX_TITLE_CHARACTERS = 120;
const MAX_CONDITIONS = 20;

/** The ways that the documentation names, and those that the wire has. */
const METHOD_BY_WORD: ReadonlyMap<string, DealMethod> = new Map([
  ['PERCENT', 'percent'],
  ['DOLLAR', 'dollar'],
  ['COST', 'cost'],
  ['COST PLUS', 'cost-plus'],
  ['PRICE AT', 'price-at'],
  ['BOGO', 'bogo'],
  ['BUNDLE', 'bundle'],
]);

const IS_PRE_CART_BY_WORD: ReadonlyMap<string, boolean> = new Map([
  ['PRE CART', true],
  ['CART', false],
]);

export interface ParsedDeals {
  deals: FeedDeal[];
  /** Discounts that could not be taken: without an id, a title, or a condition that it would be wrong to keep quiet about. */
  facts: FeedFact[];
}

/** Discounts that have been read, by their JSON: a store has a few dozen of them on thousands of products. */
export type KnownDeals = Map<string, FeedDeal>;

/**
 * Reads discounts, at most 50; those that hold nothing are passed over. Which of them the public sees, the menu's rules say.
 * @param known those of other products of the same feed; what is read is added
 */
export function parseDeals(discounts: readonly unknown[], known: KnownDeals = new Map()): ParsedDeals {
  const parsed: ParsedDeals = { deals: [], facts: [] };
  for (const [index, value] of discounts.slice(0, MAX_DEALS).entries()) {
    const json = findJson(value);
    const knownDeal = json === undefined ? undefined : known.get(json);
    const deal = knownDeal ?? parseDiscount(value, `discounts[${index}]`);
    if (!deal) continue;
    if ('code' in deal) parsed.facts.push(deal);
    else {
      parsed.deals.push(deal);
      if (json !== undefined) known.set(json, deal);
    }
  }
  return parsed;
}

/** Undefined for what is nested too deep to be written. */
function findJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** @returns undefined for one that holds nothing */
function parseDiscount(value: unknown, path: string): FeedDeal | FeedFact | undefined {
  const wire = parseTreezDiscount(value);
  const { discount_condition_detail: conditions, ...rest } = wire;
  return isBlank(rest) && conditions.length === 0 ? undefined : parseDeal(wire, path);
}

function parseDeal(wire: TreezDiscount, path: string): FeedDeal | FeedFact {
  const dealId = readProductId(wire.discount_id);
  const title = cleanTitle(wire.discount_title, MAX_TITLE_CHARACTERS);
  if (dealId === undefined) {
    const hint = 'A discount without an id cannot be told from others. Report it to Treez support.';
    return toFact('deal-id-missing', `${path}.discount_id`, wire.discount_id, hint);
  }
  if (title === undefined) {
    const hint = 'Give this discount a title in Treez, in words that customers may read.';
    return toFact('deal-title-missing', `${path}.discount_title`, wire.discount_title, hint);
  }
  const conditions = parseConditions(wire, path);
  return 'code' in conditions ? conditions : { dealId, title, ...readTerms(wire), conditions };
}

function readTerms(wire: TreezDiscount): Pick<FeedDeal, 'method' | 'amount' | 'isPreCart' | 'isStackable'> {
  const amount = readNumber(wire.discount_amount);
  const isPreCart = IS_PRE_CART_BY_WORD.get(readWord(wire.discount_affinity));
  const isStackable = readFlag(wire.discount_stackable);
  return {
    method: METHOD_BY_WORD.get(readWord(wire.discount_method)) ?? 'other',
    ...(typeof amount === 'number' && { amount }),
    ...(isPreCart !== undefined && { isPreCart }),
    ...(typeof isStackable === 'boolean' && { isStackable }),
  };
}

function parseConditions(wire: TreezDiscount, path: string): FeedDeal['conditions'] | FeedFact {
  const details = wire.discount_condition_detail;
  const parsed = details.map(parseDealCondition);
  if (parsed.includes('unreadable') || details.length > MAX_CONDITIONS) {
    const hint = `Write the conditions of this discount anew in Treez, at most ${MAX_CONDITIONS}: without them it would promise too much.`;
    return toFact('deal-condition-unreadable', `${path}.discount_condition_detail`, details, hint);
  }
  return parsed.filter((condition) => typeof condition === 'object');
}
