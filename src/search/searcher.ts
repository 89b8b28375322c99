import type { FindSimilarTerms } from './candidate.ts';
import { createAliasReader } from './find-aliases.ts';
import { findHits, type HitProducts } from './find-hits.ts';
import { type MenuTerms, toMenuTerms } from './menu-terms.ts';
import { rankProducts } from './rank-products.ts';
import { readQuery } from './read-query.ts';
import { createScorer } from './score-product.ts';
import type { SearchIndex } from './search-index.ts';
import { createVocabulary } from './vocabulary.ts';
import { createCandidateFinder } from './word-candidates.ts';

/** A product that answers a query. */
export interface SearchHit {
  /** The product's place in the list that the index was built from. */
  position: number;
  /** Above 0; only to be compared with the others of the same query. */
  score: number;
  /** The menu's words that matched, folded, to be marked in its texts. */
  matchedWords: string[];
}

export interface SearchFinding {
  /** Best first; at most as many as were asked for. */
  hits: SearchHit[];
  /** How many products were found, whatever the limit. */
  hitCount: number;
  /** True where no product matches all words, and these match as many of them as any does. */
  isPartial: boolean;
}

export interface Searcher {
  /**
   * Finds products, best first. Takes any text, never throws, and reads at most its first 64 characters.
   *
   * @param limit how many hits at most; default: all
   */
  search(query: string, limit?: number): SearchHit[];
  /** The same, with what a page has to say about the result. */
  find(query: string, limit?: number): SearchFinding;
}

/**
 * Lays out an index for searching: some milliseconds for some thousand products.
 * @param findSimilarTerms what words that the menu does not have are looked for with
 */
export function layOutSearcher(index: SearchIndex, findSimilarTerms: FindSimilarTerms): Searcher {
  const menu = toMenuTerms(index);
  const vocabulary = createVocabulary(menu);
  const finder = createCandidateFinder(vocabulary, findSimilarTerms);
  const readAliases = createAliasReader(index.aliases, vocabulary);

  const find = (query: string, limit = Number.POSITIVE_INFINITY): SearchFinding => {
    const found = findHits(readAliases(readQuery(query)), finder, menu);
    const ranked = rankProducts(found.products, createScorer(found.words, menu.nameLengths), limit);
    return {
      hits: ranked.map(({ position, score }) => ({
        position,
        score,
        matchedWords: toMatchedWords(position, found, menu),
      })),
      hitCount: found.products.length,
      isPartial: found.isPartial,
    };
  };

  return { find, search: (query, limit) => find(query, limit).hits };
}

function toMatchedWords(product: number, { words }: HitProducts, menu: MenuTerms): string[] {
  const matched = words.flatMap(({ values, terms }) =>
    (values[product] ?? 0) > 0 ? toMenuWords(terms[product] ?? 0, menu) : [],
  );
  return [...new Set(matched)];
}

function toMenuWords(number: number, { words, runs, wordsOfRun }: MenuTerms): readonly string[] {
  const word = words.terms[number];
  if (word !== undefined) return [word];
  return wordsOfRun.get(runs.terms[number - words.terms.length] ?? '') ?? [];
}
