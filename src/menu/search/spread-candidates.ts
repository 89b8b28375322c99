import type { Candidate } from './candidate.ts';
import { FIELD_WEIGHTS, type MenuTerms, NAME_FIELD } from './menu-terms.ts';
import type { TermTable } from './term-table.ts';

/** How well each product matches one word of a query, and where: all by the product's number. */
export interface WordMatches {
  /** 0 where the product does not match, at most 1. */
  values: Float32Array;
  /** The best term: a number among the words, or, after all of these, among the runs. */
  terms: Uint32Array;
  /** The word of the name where the match begins, or `NOT_IN_NAME`. */
  places: Uint8Array;
  /** How many words of the name it takes. */
  spans: Uint8Array;
}

export const NOT_IN_NAME = 255;

/** Looks up the products of every candidate; of several matches in one product the best counts. */
export function spreadCandidates(
  candidates: { words: readonly Candidate[]; runs: readonly Candidate[] },
  menu: MenuTerms,
): WordMatches {
  const productCount = menu.nameLengths.length;
  const matches: WordMatches = {
    values: new Float32Array(productCount),
    terms: new Uint32Array(productCount),
    places: new Uint8Array(productCount),
    spans: new Uint8Array(productCount),
  };
  for (const candidate of candidates.words) spreadCandidate(candidate, menu.words, 0, 1, matches);
  for (const candidate of candidates.runs) {
    const run = menu.runs.terms[candidate.term] ?? '';
    const span = candidate.span ?? menu.wordsOfRun.get(run)?.length ?? 1;
    spreadCandidate(candidate, menu.runs, menu.words.terms.length, span, matches);
  }
  return matches;
}

function spreadCandidate(
  { term, quality, isAside }: Candidate,
  table: TermTable,
  firstTerm: number,
  span: number,
  matches: WordMatches,
): void {
  for (const { field, place, products } of table.postings[term] ?? []) {
    const value = Math.fround(quality * (FIELD_WEIGHTS[field] ?? 0));
    for (const product of products) {
      if (value <= (matches.values[product] ?? 0)) continue;
      matches.values[product] = value;
      matches.terms[product] = firstTerm + term;
      matches.places[product] = field === NAME_FIELD && !isAside ? Math.min(place, NOT_IN_NAME) : NOT_IN_NAME;
      matches.spans[product] = span;
    }
  }
}
