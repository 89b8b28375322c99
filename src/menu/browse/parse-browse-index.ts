import type { BrowseIndex, ChoiceColumn, SpanColumn } from './browse-index.ts';
import { CHOICE_FACETS, POTENCY_FACETS } from './facets.ts';

/** The index that a server answered with, or undefined if it is none, or one of another version. */
export function parseBrowseIndex(value: unknown): BrowseIndex | undefined {
  return isBrowseIndex(value) ? value : undefined;
}

function isBrowseIndex(value: unknown): value is BrowseIndex {
  if (!isRecord(value) || value['schemaVersion'] !== 1) return false;
  const { productCount, firstPosition, choices, priceCents, gramCents, potency, deals, nameSteps, ageRanks } =
    value;
  if (!isRecord(choices) || !isRecord(potency)) return false;
  if (!isWhole(productCount) || !isWhole(firstPosition)) return false;
  if (!CHOICE_FACETS.every((facet) => isChoiceColumn(choices[facet], productCount))) return false;
  const { size } = choices;
  const offerCount = isRecord(size) && Array.isArray(size['values']) ? size['values'].length : 0;
  return (
    areNumbers(priceCents, offerCount) &&
    areNumbers(gramCents, offerCount) &&
    POTENCY_FACETS.every((facet) => isSpanColumn(potency[facet], productCount)) &&
    isListOf(deals, (position) => isWhole(position) && position < productCount) &&
    areNumbers(nameSteps, productCount, -productCount) &&
    areNumbers(ageRanks, productCount)
  );
}

function isChoiceColumn(value: unknown, productCount: number): value is ChoiceColumn {
  if (!isRecord(value)) return false;
  const { keys, labels, counts, values } = value;
  return (
    isListOf(keys, isText) &&
    isListOf(labels, isText, keys.length) &&
    areNumbers(counts, productCount) &&
    isListOf(
      values,
      (place) => isWhole(place) && place < keys.length,
      counts.reduce((sum, count) => sum + count, 0),
    )
  );
}

function isSpanColumn(value: unknown, productCount: number): value is SpanColumn {
  return (
    isRecord(value) &&
    areNumbers(value['least'], productCount, -1) &&
    areNumbers(value['widths'], productCount)
  );
}

function areNumbers(value: unknown, length: number, least = 0): value is number[] {
  return isListOf(value, (number) => isWhole(number, least), length);
}

function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T, length?: number): value is T[];
function isListOf(value: unknown, isOne: (each: unknown) => boolean, length?: number): value is unknown[];
function isListOf(value: unknown, isOne: (each: unknown) => boolean, length?: number): boolean {
  return Array.isArray(value) && (length === undefined || value.length === length) && value.every(isOne);
}

function isWhole(value: unknown, least = 0): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
