import type { DealConditionKind } from '#menu/model/deal.ts';
import type { FeedDealCondition } from '#menu/model/feed-deal.ts';
import { cleanTitle } from '../wire/clean-description.ts';
import { readWord } from '../wire/clean-text.ts';
import { formatWireValue } from '../wire/problem-report.ts';
import { parseTreezCondition, type TreezCondition } from '../wire/product-schema.ts';
import { parseDealTerms } from './parse-deal-terms.ts';

const MAX_TYPE_CHARACTERS = 60;
const MAX_TEXT_CHARACTERS = 300;

/** The types that the documentation names, and those that the wire has. */
const KIND_BY_WORD: ReadonlyMap<string, DealConditionKind> = new Map([
  ['CUSTOMER GROUP', 'customer-group'],
  ['FULFILLMENT TYPE', 'fulfillment-type'],
  ['PURCHASE MINIMUM', 'purchase-minimum'],
  ['ITEM LIMIT', 'item-limit'],
  ['CUSTOMER EVENT', 'customer-event'],
  ['CUSTOMER TYPE', 'customer-type'],
  ['CUSTOMER CAP', 'customer-cap'],
  ['SCHEDULE', 'schedule'],
  ['PACKAGE AGE', 'package-age'],
  ['BOGO CONDITION', 'bogo'],
  ['BOGO', 'bogo'],
]);

/**
 * Reads one condition of a discount. Its words are the feed's own; a type that is unknown is put before them, and a condition without
 * words has its type for them.
 * @returns undefined for one that holds nothing
 */
export function parseDealCondition(value: unknown): FeedDealCondition | 'unreadable' | undefined {
  const wire = parseTreezCondition(value);
  const { discount_condition_schedule: schedule, ...rest } = wire;
  if (isBlank(rest) && isBlank(schedule)) return undefined;
  const kind = readKind(wire);
  const text = readText(wire, kind);
  if (text === undefined) return 'unreadable';
  const terms = parseDealTerms(kind, text, wire);
  const isUnknown = kind === 'schedule' && terms === undefined;
  return { kind, text, ...(terms && { terms }), ...(isUnknown && { unread: toUnread(wire, text) }) };
}

/** What a report quotes: the prose beside an object is often only "Custom". */
function toUnread({ discount_condition_schedule: { repeat } }: TreezCondition, text: string): string {
  return formatWireValue(typeof repeat === 'object' && repeat !== null ? repeat : text);
}

/** Whether an object of the feed says nothing: absent, null and blank text are all one. */
export function isBlank(wire: object): boolean {
  return Object.values(wire).every(isNothing);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** One with a schedule is about that, if it does not say what it is about. */
function readKind(wire: TreezCondition): DealConditionKind {
  const word = readWord(wire.discount_condition_type);
  if (word === '' && !isBlank(wire.discount_condition_schedule)) return 'schedule';
  return KIND_BY_WORD.get(word) ?? 'other';
}

function readText(wire: TreezCondition, kind: DealConditionKind): string | undefined {
  const type = cleanTitle(wire.discount_condition_type, MAX_TYPE_CHARACTERS);
  const { discount_condition_value: value, discount_condition_schedule: schedule } = wire;
  const prose = Array.isArray(value) ? value.filter(isText).join(', ') : value;
  const words =
    cleanTitle(prose, MAX_TEXT_CHARACTERS) ?? cleanTitle(schedule['repeat'], MAX_TEXT_CHARACTERS) ?? type;
  if (kind !== 'other' || type === undefined || words === type) return words;
  return cleanTitle(`${type}: ${words}`, MAX_TEXT_CHARACTERS);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
