import type { FindSimilarTerms } from './candidate.ts';
import { type AliasedWord, createAliasReader } from './find-aliases.ts';
import { type FindNearest, findHits, type HitProducts } from './find-hits.ts';
import { type MenuTerms, toMenuTerms } from './menu-terms.ts';
import { type QueryWord, readQuery } from './read-query.ts';
import { createScorer } from './score-product.ts';
import type { SearchableIndex } from './search-index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { createCandidateFinder } from './word-candidates.ts';

/** Products are numbered below this: far above any menu. */
const PRODUCT_NUMBERS = 2 ** 20;
const SCORE_STEPS = 1e6;

/** A product that answers a query. */
export interface SearchHit {
  /** The product's place in the list that the index was built from. */
  position: number;
  /** Above 0; only to be compared with the others of the same query. */
  score: number;
  /** The menu's words that matched, folded, to be marked in its texts. */
  matchedWords: string[];
  /** The sizes that were asked for, as `formatAmounts` writes them; absent where none was. */
  sizes?: string[];
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

/** An index laid out for searching, and the ways to search it. */
export interface SearchEngine {
  index: SearchableIndex;
  menu: MenuTerms;
  vocabulary: Vocabulary;
  readAliases(query: readonly QueryWord[]): AliasedWord[];
  /** Finds the products with these words, whatever sizes they come in. */
  findText(query: readonly QueryWord[]): HitProducts;
  /** @param toScore default: how well a product's words match */
  rank(found: HitProducts, limit: number, toScore?: (product: number) => number): SearchHit[];
}

/** Answers a query that asks for a size, a price or a deal; undefined where it asks for none, or nothing fits. */
export type FindWished = (query: string, limit: number, engine: SearchEngine) => SearchFinding | undefined;

/** What is needed only where a query is not in the menu's own words. */
interface LaterTools {
  /** What sizes, prices and deals are looked for with; without it these are words like others. */
  findWished: FindWished;
  findNearest: FindNearest;
}

/**
 * Lays out an index for searching: some milliseconds for some thousand products.
 * @param findSimilarTerms what words that the menu does not have are looked for with
 */
export function layOutSearcher(
  index: SearchableIndex,
  findSimilarTerms: FindSimilarTerms,
  later?: LaterTools,
): Searcher {
  const menu = toMenuTerms(index);
  const vocabulary = createVocabulary(menu);
  const finder = createCandidateFinder(vocabulary, findSimilarTerms);
  const readAliases = createAliasReader(index.aliases, vocabulary);

  const engine: SearchEngine = {
    index,
    menu,
    vocabulary,
    readAliases,
    findText: (query) => findHits(readAliases(query), finder, menu, later?.findNearest),
    rank: (found, limit, toScore = createScorer(found.words, menu.nameLengths)) =>
      rankProducts(found.products, toScore, limit).map(({ position, score }) => ({
        position,
        score,
        matchedWords: toMatchedWords(position, found, menu),
      })),
  };
  const find = (query: string, limit = Number.POSITIVE_INFINITY): SearchFinding => {
    const wished = later?.findWished(query, limit, engine);
    if (wished) return wished;
    const found = engine.findText(readQuery(query));
    return {
      hits: engine.rank(found, limit),
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

/**
 * The best products first, equals in the order of the menu. A score and a number are packed into one number, so
 * that a typed array can sort thousands of them in well under a millisecond.
 *
 * @param limit how many at most
 */
function rankProducts(
  products: readonly number[],
  toScore: (product: number) => number,
  limit: number,
): { position: number; score: number }[] {
  const packed = Float64Array.from(
    products,
    (product) => -Math.round(toScore(product) * SCORE_STEPS) * PRODUCT_NUMBERS + product,
  ).sort();
  return [...packed.subarray(0, Math.max(0, Math.min(limit, packed.length)))].map((number) => {
    const steps = -Math.floor(number / PRODUCT_NUMBERS);
    return { position: number + steps * PRODUCT_NUMBERS, score: steps / SCORE_STEPS };
  });
}
