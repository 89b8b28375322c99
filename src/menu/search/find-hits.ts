import type { AliasedWord } from './find-aliases.ts';
import type { MenuTerms } from './menu-terms.ts';
import type { QueryMatches } from './score-product.ts';
import { spreadCandidates } from './spread-candidates.ts';
import type { CandidateFinder, Forgiveness } from './word-candidates.ts';

/** The products that answer a query, and what each of its words matched. */
export interface HitProducts {
  products: number[];
  words: QueryMatches[];
  /** True where no product matches all words, and these match as many of them as any does. */
  isPartial: boolean;
}

/** Finds what matches some of the words, where nothing matches all. */
export type FindNearest = (words: readonly QueryMatches[], menu: MenuTerms) => number[];

/** With fewer products than this, a word that only begins others may be a misspelt one. */
const FEW_PRODUCTS = 3;

/**
 * Finds the products that match every word. If they are few, a word that only begins others may be misspelt; if
 * there are none, any word may; if there are none even so, those that match the most words.
 */
export function findHits(
  query: readonly AliasedWord[],
  finder: CandidateFinder,
  menu: MenuTerms,
  findNearest?: FindNearest,
): HitProducts {
  if (query.length === 0) return { products: [], words: [], isPartial: false };
  const isSettled = query.map((word) => isReadWell(word, finder));
  const strict = matchWords(query, query.map(toStrictReading), finder, menu);
  const strictProducts = intersect(strict, menu);
  if (strictProducts.length >= FEW_PRODUCTS || (strictProducts.length > 0 && !isSettled.includes(false))) {
    return { products: strictProducts, words: strict, isPartial: false };
  }
  const isHopeless = strictProducts.length === 0;
  const readings = query.map((word, place) =>
    isHopeless || isSettled[place] === false ? 'always' : toStrictReading(word),
  );
  const words = matchWords(query, readings, finder, menu);
  const products = intersect(words, menu);
  if (products.length > 0) return { products, words, isPartial: false };
  const nearest = findNearest?.(words, menu) ?? [];
  return { products: nearest, words, isPartial: nearest.length > 0 };
}

/** Whoever types an alias knows what it means. */
function isReadWell(word: AliasedWord, finder: CandidateFinder): boolean {
  return word.meaning !== undefined || finder.ofWord(word, 'if-unknown').isSettled;
}

function toStrictReading({ meaning }: AliasedWord): Forgiveness {
  return meaning ? 'never' : 'if-unknown';
}

function matchWords(
  query: readonly AliasedWord[],
  readings: readonly Forgiveness[],
  finder: CandidateFinder,
  menu: MenuTerms,
): QueryMatches[] {
  const readingOf = (place: number): Forgiveness => readings[place] ?? 'never';
  return query.map((word, place) => {
    const own = finder.ofWord(word, readingOf(place));
    const before = query[place - 1];
    const after = query[place + 1];
    const words = [
      ...own.words,
      ...(word.meaning?.words ?? []),
      ...(before ? finder.ofSplitWord(before, word, readingOf(place)) : []),
      ...(after ? finder.ofSplitWord(word, after, readingOf(place + 1)) : []),
    ];
    const runs = [...own.runs, ...(word.meaning?.runs ?? [])];
    return { ...spreadCandidates({ words, runs }, menu), isRequired: word.isRequired };
  });
}

function intersect(words: readonly QueryMatches[], menu: MenuTerms): number[] {
  const required = words.filter(({ isRequired }) => isRequired);
  return findProducts(menu, (product) => required.every(({ values }) => (values[product] ?? 0) > 0));
}

/** @param isFound by the number of the product */
export function findProducts({ nameLengths }: MenuTerms, isFound: (product: number) => boolean): number[] {
  const products: number[] = [];
  for (let product = 0; product < nameLengths.length; product++) {
    if (isFound(product)) products.push(product);
  }
  return products;
}
