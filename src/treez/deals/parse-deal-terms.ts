import type { DealConditionKind, DealTerms, FulfillmentWay, ShopperType } from '#menu/model/deal.ts';
import { readWord } from '../wire/clean-text.ts';
import type { TreezCondition } from '../wire/product-schema.ts';
import { parseDealSchedule } from './parse-deal-schedule.ts';

const MAX_GROUP_CHARACTERS = 60;
/** Dollars, or items: beyond it stands a slip of the keyboard. */
const MAX_NUMBER = 1_000_000;

const WAY_BY_WORD: ReadonlyMap<string, FulfillmentWay> = new Map([
  ['IN STORE', 'in-store'],
  ['PICKUP', 'pickup'],
  ['PICK UP', 'pickup'],
  ['EXPRESS', 'express'],
  ['DELIVERY', 'delivery'],
]);

const SHOPPER_BY_WORD: ReadonlyMap<string, ShopperType> = new Map([
  ['ADULT', 'adult'],
  ['ADULT USE', 'adult'],
  ['MEDICAL', 'medical'],
  ['MEDICAL MMID', 'medical-mmid'],
]);

/** Before tax and after it (https://support.treez.io/en/articles/9130014). */
const IS_AFTER_TAX_BY_WORD: ReadonlyMap<string, boolean> = new Map([
  ['SUBTOTAL', false],
  ['GRAND TOTAL', true],
]);

const MINIMUM = /^Amount Type: ([A-Za-z ]+), Minimum value: (\d+(?:\.\d{1,2})?)$/i;
const ITEM_LIMIT = /^(?:Item )?Limit: (\d+)$/i;

/**
 * Reads what a condition of a discount asks, where its value has exactly one of the forms that are known. No number is looked for in
 * prose: whatever else is in the value makes it one that can only be quoted.
 * @param text the value on one line
 */
export function parseDealTerms(
  kind: DealConditionKind,
  text: string,
  wire: TreezCondition,
): DealTerms | undefined {
  switch (kind) {
    case 'customer-group':
      return parseGroups(text);
    case 'customer-type': {
      const shoppers = parseWords(text, SHOPPER_BY_WORD);
      return shoppers && { type: 'shoppers', shoppers };
    }
    case 'fulfillment-type': {
      const ways = parseWords(text, WAY_BY_WORD);
      return ways && { type: 'ways', ways };
    }
    case 'purchase-minimum':
      return parseMinimum(text);
    case 'item-limit':
      return parseItemLimit(text);
    case 'schedule': {
      const schedule = parseDealSchedule(wire);
      return schedule && { type: 'schedule', schedule };
    }
    default:
      return undefined;
  }
}

function parseGroups(text: string): DealTerms | undefined {
  const groups = [...new Set(splitList(text))];
  const isNamed = groups.every((group) => group !== '' && group.length <= MAX_GROUP_CHARACTERS);
  return isNamed && groups.length > 0 ? { type: 'groups', groups } : undefined;
}

/** All of the words, or none. */
function parseWords<Value>(text: string, valueByWord: ReadonlyMap<string, Value>): Value[] | undefined {
  const values = splitList(text).map((word) => valueByWord.get(readWord(word)));
  return values.includes(undefined) ? undefined : [...new Set(values.filter((value) => value !== undefined))];
}

function parseMinimum(text: string): DealTerms | undefined {
  const [, word, dollars] = MINIMUM.exec(text) ?? [];
  const isAfterTax = IS_AFTER_TAX_BY_WORD.get(readWord(word));
  const amount = Number(dollars);
  if (isAfterTax === undefined || !(amount > 0) || amount > MAX_NUMBER) return undefined;
  return { type: 'minimum', cents: Math.round(amount * 100), isAfterTax };
}

function parseItemLimit(text: string): DealTerms | undefined {
  const itemCount = Number(ITEM_LIMIT.exec(text)?.[1]);
  return itemCount > 0 && itemCount <= MAX_NUMBER ? { type: 'item-limit', itemCount } : undefined;
}

function splitList(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}
