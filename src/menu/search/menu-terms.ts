import { groupPlaces } from './group-places.ts';
import { FACETS, type SearchableIndex } from './search-index.ts';
import { type Posting, type TermTable, toTermTable } from './term-table.ts';

/** Where a word was found: 0 is the name, the others are the facets in the order of the index. */
export const NAME_FIELD = 0;
export const CATEGORY_FIELD = 2;

/** What a match is worth by field: the name, brand, category, subtype, strain type, effects, flavors. */
export const FIELD_WEIGHTS: readonly number[] = [1, 0.85, 0.65, 0.65, 0.6, 0.45, 0.45];

/** The longest run of words that may be typed as one. */
export const LONGEST_RUN = 4;

const MAX_NAME_LENGTH = 255;

/** Everything on a menu that a word of a query can match. */
export interface MenuTerms {
  words: TermTable;
  /** Neighbouring words as one, for who types `bluedream`. */
  runs: TermTable;
  /** The words of a run, by its term. */
  wordsOfRun: ReadonlyMap<string, readonly string[]>;
  /** How many words each product's name has, by the product's number; at most 255. */
  nameLengths: Uint8Array;
}

/** A text of the menu, and the products that have it in a field. */
interface Phrase {
  field: number;
  words: readonly string[];
  products: readonly number[];
}

/** Lays out the vocabulary of an index and where its words occur; done once, when the index has come. */
export function toMenuTerms(index: SearchableIndex): MenuTerms {
  const words = new Map<string, Posting[]>();
  const runs = new Map<string, Posting[]>();
  const wordsOfRun = new Map<string, readonly string[]>();
  const nameLengths = new Uint8Array(index.productCount);
  for (const phrase of [...findNames(index), ...findFacetValues(index)]) {
    addWords(phrase, words);
    addRuns(phrase, runs, wordsOfRun);
    if (phrase.field !== NAME_FIELD) continue;
    for (const product of phrase.products) {
      nameLengths[product] = Math.min(phrase.words.length, MAX_NAME_LENGTH);
    }
  }
  return { words: toTermTable(words), runs: toTermTable(runs), wordsOfRun, nameLengths };
}

function addWords({ field, words, products }: Phrase, postings: Map<string, Posting[]>): void {
  words.forEach((word, place) => {
    addPosting(word, { field, place, products }, postings);
  });
}

function addRuns(
  { field, words, products }: Phrase,
  postings: Map<string, Posting[]>,
  wordsOfRun: Map<string, readonly string[]>,
): void {
  for (let place = 0; place < words.length - 1; place++) {
    let run = words[place] ?? '';
    const longest = Math.min(words.length, place + LONGEST_RUN);
    for (let last = place + 1; last < longest; last++) {
      run += words[last] ?? '';
      if (!wordsOfRun.has(run)) wordsOfRun.set(run, words.slice(place, last + 1));
      addPosting(run, { field, place, products }, postings);
    }
  }
}

function addPosting(term: string, posting: Posting, postings: Map<string, Posting[]>): void {
  const ofTerm = postings.get(term);
  if (ofTerm) ofTerm.push(posting);
  else postings.set(term, [posting]);
}

function findNames({ names, productCount }: SearchableIndex): Phrase[] {
  if (productCount === 0) return [];
  const productsOf = groupPlaces(names.split('\n'));
  productsOf.delete('');
  return [...productsOf].map(([name, products]) => ({ field: NAME_FIELD, words: name.split(' '), products }));
}

function findFacetValues({ facets }: SearchableIndex): Phrase[] {
  return FACETS.flatMap((facet, number) => {
    const { values = [], products = [] } = facets[facet] ?? {};
    const productsOf = groupByValue(values.length, products);
    return values.map((value, place) => ({
      field: NAME_FIELD + 1 + number,
      words: value.split(' '),
      products: productsOf[place] ?? [],
    }));
  });
}

function groupByValue(valueCount: number, products: readonly (readonly number[])[]): number[][] {
  const groups = [...Array(valueCount)].map((): number[] => []);
  products.forEach((values, product) => {
    for (const value of values) groups[value]?.push(product);
  });
  return groups;
}
