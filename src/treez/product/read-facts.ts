import { type CategoryId, findCategoryId } from '#menu/model/category.ts';
import type { Unit } from '#menu/model/feed-product.ts';
import { toStrainType } from '#menu/model/strain.ts';
import { cleanText } from '../wire/clean-text.ts';
import { type ProblemReport, toFact } from '../wire/problem-report.ts';
import { readNumber } from '../wire/read-number.ts';

const MAX_WORD_CHARACTERS = 60;

const UNIT_BY_WORD: ReadonlyMap<string, Unit> = new Map([
  ['GRAM', 'g'],
  ['G', 'g'],
  ['MILLIGRAM', 'mg'],
  ['MG', 'mg'],
  ['OUNCE', 'oz'],
  ['OZ', 'oz'],
  ['MILLILITER', 'ml'],
  ['ML', 'ml'],
  ['LITER', 'l'],
  ['L', 'l'],
  ['FLUID OUNCE', 'fl oz'],
  ['FL OZ', 'fl oz'],
]);

/** One of the thirteen categories; `other`, and a problem, for another word or none. */
export function readCategory(value: unknown, report: ProblemReport): CategoryId {
  const word = cleanText(value, MAX_WORD_CHARACTERS);
  const category = word === undefined ? undefined : findCategoryId(word);
  if (category) return category;
  const hint = 'Choose a category of Treez for this product; until then it is listed under Other.';
  report.add('shown-as-other', toFact('category-unknown', 'category_type', value, hint));
  return 'other';
}

/** The feed's word; undefined for NONE or nothing. A word that the menu does not know is a problem, but kept. */
export function readStrainType(value: unknown, report: ProblemReport): string | undefined {
  const word = cleanText(value, MAX_WORD_CHARACTERS);
  if (word === undefined || word.toUpperCase() === 'NONE') return undefined;
  if (toStrainType(word) === 'other') {
    const hint = 'Choose one of the classifications of Treez for this product.';
    const path = 'product_configurable_fields.classification';
    report.add('shown-as-other', toFact('strain-type-unknown', path, value, hint));
  }
  return word;
}

/** A unit of measure, in the singular or plural; undefined for one that the menu does not know. */
export function readUnit(value: unknown): Unit | undefined {
  const word = (cleanText(value, MAX_WORD_CHARACTERS) ?? '')
    .toUpperCase()
    .replaceAll(/[\s._]+/g, ' ')
    .trim();
  return UNIT_BY_WORD.get(word) ?? UNIT_BY_WORD.get(word.replace(/S$/, ''));
}

/** No package holds more or less of anything, in any unit, and less would be printed as 0. */
const MAX_QUANTITY = 1_000_000;
const MIN_QUANTITY = 0.01;

/** A quantity above 0. The feed means "not set" by 0, and nothing by a negative one. */
export function readQuantity(value: unknown, path: string, report: ProblemReport): number | undefined {
  const quantity = readNumber(value);
  if (quantity === 'unreadable') {
    const hint = 'Enter a plain number in Treez, or leave the field empty.';
    report.add('fact-left-out', toFact('number-unreadable', path, value, hint));
    return undefined;
  }
  if (quantity === undefined || quantity <= 0) return undefined;
  if (quantity < MIN_QUANTITY || quantity > MAX_QUANTITY) {
    const hint = `Enter a number from ${MIN_QUANTITY} to ${MAX_QUANTITY} in Treez, or leave the field empty.`;
    report.add('fact-left-out', toFact('quantity-impossible', path, value, hint));
    return undefined;
  }
  return quantity;
}
