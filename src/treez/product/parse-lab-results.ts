import type { FeedFact, FeedLabResult } from '#menu/model/feed-product.ts';
import { cleanText } from '../wire/clean-text.ts';
import { toFact } from '../wire/problem-report.ts';
import { parseTreezLabResult, type TreezLabResult } from '../wire/product-schema.ts';
import { readNumber } from '../wire/read-number.ts';

type LabUnit = FeedLabResult['unit'];

const MAX_RESULTS = 100;
const MAX_TYPE_CHARACTERS = 60;
const HINT = 'Correct this lab result in Treez: a type, plain numbers, and PERCENTAGE or MG.';

const UNIT_BY_WORD: ReadonlyMap<string, LabUnit> = new Map([
  ['PERCENTAGE', 'percent'],
  ['PERCENT', 'percent'],
  ['%', 'percent'],
  ['MG', 'mg'],
  ['MILLIGRAMS', 'mg'],
]);

export interface ParsedLabResults {
  labResults: FeedLabResult[];
  /** Results that could not be taken at all. */
  facts: FeedFact[];
}

/** Reads lab results, at most 100; those without any value are passed over. Which values are plausible, the menu's rules say. */
export function parseLabResults(results: readonly unknown[]): ParsedLabResults {
  const labResults: FeedLabResult[] = [];
  const facts: FeedFact[] = [];
  for (const [index, value] of results.slice(0, MAX_RESULTS).entries()) {
    const wire = parseTreezLabResult(value);
    if (isBlank(wire)) continue;
    const path = `lab_results[${index}]`;
    const type = cleanText(wire.result_type, MAX_TYPE_CHARACTERS);
    const unit = UNIT_BY_WORD.get((cleanText(wire.amount_type, MAX_TYPE_CHARACTERS) ?? '').toUpperCase());
    if (type === undefined || !/[\p{L}\p{N}]/u.test(type))
      facts.push(toFact('lab-type-missing', `${path}.result_type`, wire.result_type, HINT));
    else if (!unit) facts.push(toFact('lab-unit-unknown', `${path}.amount_type`, wire.amount_type, HINT));
    else labResults.push(toLabResult(wire, type, unit, path));
  }
  return { labResults, facts };
}

function isBlank({ amount }: TreezLabResult): boolean {
  return readNumber(amount.minimum_value) === undefined && readNumber(amount.maximum_value) === undefined;
}

function toLabResult({ amount }: TreezLabResult, type: string, unit: LabUnit, path: string): FeedLabResult {
  return {
    type,
    unit,
    min: readValue(amount.minimum_value, unit, `${path}.amount.minimum_value`),
    max: readValue(amount.maximum_value, unit, `${path}.amount.maximum_value`),
  };
}

/** `21.5%` is a number where percent is the unit. `<LOQ` and the like are facts that could not be read. */
function readValue(value: unknown, unit: LabUnit, path: string): number | FeedFact | undefined {
  const plain = unit === 'percent' && typeof value === 'string' ? value.replace(/\s*%\s*$/, '') : value;
  const number = readNumber(plain);
  return number === 'unreadable' ? toFact('lab-value-unreadable', path, value, HINT) : number;
}
