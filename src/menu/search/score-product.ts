import { NOT_IN_NAME, type WordMatches } from './spread-candidates.ts';

/** One word of the query and what it matched. */
export interface QueryMatches extends WordMatches {
  isRequired: boolean;
}

const ALL_IN_NAME_WORTH = 0.3;
const PHRASE_WORTH = 0.25;
const COVERAGE_WORTH = 0.2;
const BEGINS_NAME_WORTH = 0.1;

/**
 * How well a product answers a query: from 0 to 1 by how well its words match and in which field; then more,
 * whether all are in its name, one after the other, how much of the name they are, and whether they begin it.
 */
export function createScorer(
  words: readonly QueryMatches[],
  nameLengths: Uint8Array,
): (product: number) => number {
  const required = words.filter(({ isRequired }) => isRequired);
  return (product) =>
    sumValues(product, required) / Math.max(1, required.length) +
    (required.every((word) => toPlace(product, word) !== NOT_IN_NAME) ? ALL_IN_NAME_WORTH : 0) +
    scoreOrder(product, words, nameLengths[product] ?? 0);
}

function sumValues(product: number, words: readonly QueryMatches[]): number {
  let sum = 0;
  for (const { values } of words) sum += values[product] ?? 0;
  return sum;
}

function toPlace(product: number, { values, places }: QueryMatches): number {
  return (values[product] ?? 0) > 0 ? (places[product] ?? NOT_IN_NAME) : NOT_IN_NAME;
}

function scoreOrder(product: number, words: readonly QueryMatches[], nameLength: number): number {
  let neighbours = 0;
  let covered = 0;
  let first = NOT_IN_NAME;
  let lastPlace = NOT_IN_NAME;
  let lastEnd = NOT_IN_NAME;
  for (const word of words) {
    const place = toPlace(product, word);
    if (place === NOT_IN_NAME) continue;
    const span = word.spans[product] ?? 0;
    if (place === lastPlace || place === lastEnd) neighbours++;
    if (place !== lastPlace) covered += span;
    first = Math.min(first, place);
    lastPlace = place;
    lastEnd = place + span;
  }
  return (
    (words.length > 1 ? (PHRASE_WORTH * neighbours) / (words.length - 1) : 0) +
    COVERAGE_WORTH * Math.min(1, covered / Math.max(1, nameLength)) +
    (first === 0 ? BEGINS_NAME_WORTH : 0)
  );
}
