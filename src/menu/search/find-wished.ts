import type { AliasedWord } from './find-aliases.ts';
import type { HitProducts } from './find-hits.ts';
import { CATEGORY_FIELD, NAME_FIELD } from './menu-terms.ts';
import { type FittingOffers, layOutOffers, type OfferTable } from './offer-table.ts';
import { cutQuery, type QueryWord, readQuery } from './read-query.ts';
import { assignWords, type FoundWish, readWishes } from './read-wishes.ts';
import { createScorer } from './score-product.ts';
import type { FacetIndex, SearchableIndex } from './search-index.ts';
import type { FindWished, SearchEngine, SearchFinding, SearchHit } from './searcher.ts';
import { toStem } from './stem.ts';
import { WISH_WORDS } from './wish-words.ts';

/** A query of which each part that may be a wish is taken for one, or for a name: `half baked` is half an ounce, or a strain. */
interface Reading {
  /** Taken for names: their places among the wishes. */
  names: readonly number[];
  /** The others. */
  wishes: readonly FoundWish[];
}

/** Products that one reading finds. */
interface Finding {
  found: HitProducts;
  offers: ReadonlyMap<number, FittingOffers>;
}

/** What a query says, and what of it may be a name. */
interface Understanding {
  text: string;
  isFinished: boolean;
  wishes: readonly FoundWish[];
  words: readonly { word: string; wish: number }[];
  /** By wish, the products whose name or brand has its words. */
  named: readonly ReadonlySet<number>[];
}

/** Beyond these, what may be a name is none: each doubles the readings. */
const MOST_NAMES = 3;

/** Words around a size that mean nothing: `an eighth of`, `weed priced under $30`. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and any are at by cost costing de del each el en find for from get i in is la me need of on or per please price priced prices show size sized some than the to un una want with'.split(
    ' ',
  ),
);

/** Far above any score of a product's words. */
const CLASS_STEP = 10;
/** What a price of nothing is worth; each cent takes a millionth off. */
const CHEAPEST_SCORE = 9;

/** What is asked for the package comes before what is asked for a piece of it: half a gram before five times half a gram. */
const WHOLE_WORTH = 3;

const WITHOUT_WISHES: FittingOffers = { price: 0, sizes: [], isWhole: true };

/** Most of what is typed is a name: that is seen at less cost than reading it takes. `econ` may be written with an accent. */
const HINT = new RegExp(String.raw`[\p{N}$]|econ|${WISH_WORDS.join('|')}`, 'iu');

const NO_VALUES: FacetIndex = { values: [], products: [] };

const offerTables = new WeakMap<SearchableIndex, OfferTable>();

/**
 * Finds products by the sizes, prices and deals that a query asks for, and by its other words. A product that is called so is found
 * as well: first where the query is more of its name than that, as `quarter pounder`, else last.
 */
export const findWished: FindWished = (query, limit, engine) => {
  if (!engine.index.offers?.amounts.length || !HINT.test(query)) return undefined;
  const understood = understand(query, engine);
  if (understood.wishes.length === 0) return undefined;
  const findings = listReadings(understood).map((reading) => ({
    reading,
    ...findByReading(reading, understood, engine),
  }));
  const isCheap = understood.wishes.some(({ kind }) => kind === 'cheap');
  const isTold = createNameCheck(understood, engine.index);
  const hits: SearchHit[] = [];
  const taken = new Set<number>();
  for (const kind of [2, 1, 0]) {
    for (const { reading, found, offers } of findings) {
      const products = found.products.filter((product) => {
        if (taken.has(product)) return false;
        if (reading.names.length === 0) return kind === 1;
        return kind === (isTold(product, reading.names) ? 2 : 0);
      });
      for (const product of products) taken.add(product);
      hits.push(
        ...rank(
          { found: { ...found, products }, offers },
          { limit: limit - hits.length, kind, isCheap },
          engine,
        ),
      );
    }
  }
  if (taken.size > 0) return { hits, hitCount: taken.size, isPartial: false };
  return findNearest(understood, limit, engine);
};

function understand(query: string, engine: SearchEngine): Understanding {
  const read = readWishes(cutQuery(query));
  const words = assignWords(read);
  const named = read.wishes.map((_, place) => findNamed(place, words, engine));
  return { ...read, words, named, isFinished: /\s$/u.test(query) };
}

/** The products that have all words of a wish in their name, or are of a brand whose whole name is in the query. */
function findNamed(
  wish: number,
  words: Understanding['words'],
  { index, menu, vocabulary }: SearchEngine,
): ReadonlySet<number> {
  const own = words.filter((each) => each.wish === wish).map(({ word }) => word);
  const [first = new Set<number>(), ...others] = own.map(
    (word) =>
      new Set(
        (vocabulary.stems.get(toStem(word)) ?? [])
          .flatMap((term) => menu.words.postings[term] ?? [])
          .flatMap(({ field, products }) => (field === NAME_FIELD ? products : [])),
      ),
  );
  const byName = [...first].filter((product) => others.every((each) => each.has(product)));
  const { values, products } = index.facets.brand ?? NO_VALUES;
  const brands = values.flatMap((value, number) =>
    isWholeBrand(value.split(' '), own, words) ? number : [],
  );
  const byBrand =
    brands.length === 0
      ? []
      : products.flatMap((ofProduct, product) =>
          brands.some((brand) => ofProduct.includes(brand)) ? product : [],
        );
  return new Set([...byName, ...byBrand]);
}

function isWholeBrand(
  brand: readonly string[],
  own: readonly string[],
  words: Understanding['words'],
): boolean {
  return (
    own.every((word) => brand.includes(word)) &&
    brand.length > own.length &&
    brand.every((word) => words.some((each) => each.word === word))
  );
}

/** Those with the most names first. */
function listReadings({ wishes, named }: Understanding): Reading[] {
  const nameable = [...named.keys()].filter((wish) => named[wish]?.size).slice(0, MOST_NAMES);
  const subsets = Array.from({ length: 2 ** nameable.length }, (_, bits) =>
    nameable.filter((_wish, place) => (bits >> place) % 2 === 1),
  );
  return subsets
    .toSorted((one, other) => other.length - one.length)
    .map((names) => ({ names, wishes: wishes.filter((_, wish) => !names.includes(wish)) }));
}

function findByReading({ names, wishes }: Reading, understood: Understanding, engine: SearchEngine): Finding {
  const words = readRest(wishes, understood);
  const found = findWords(words, engine);
  const products = found.products.filter((product) =>
    names.every((wish) => understood.named[wish]?.has(product)),
  );
  return findAmong({ ...found, products }, words, wishes, engine);
}

/** Keeps what has all that is asked for, by the likeliest meaning that finds anything. */
function findAmong(
  found: HitProducts,
  words: readonly QueryWord[],
  wishes: readonly FoundWish[],
  engine: SearchEngine,
): Finding {
  const products = found.isPartial ? [] : keepKind(found.products, words, engine);
  const table = getOfferTable(engine.index);
  const levels = wishes.map((wish) => (wish.kind === 'size' ? wish.meanings.length : 1));
  for (let level = 0; level < Math.max(1, ...levels); level++) {
    const findOffers = wishes.length > 0 ? table.ask(wishes, level) : () => WITHOUT_WISHES;
    const offers = new Map(
      products.flatMap((product) => {
        const fitting = findOffers(product);
        return fitting ? [[product, fitting] as const] : [];
      }),
    );
    if (offers.size > 0) return { found: { ...found, products: [...offers.keys()] }, offers };
  }
  return { found: { ...found, products: [] }, offers: new Map() };
}

/** The words of the query that are no part of these wishes. */
function readRest(wishes: readonly FoundWish[], { text, isFinished }: Understanding): QueryWord[] {
  const rest = wishes.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return readQuery(isFinished ? `${rest} ` : rest).filter(({ word }) => !EMPTY_WORDS.has(word));
}

function findWords(words: readonly QueryWord[], engine: SearchEngine): HitProducts {
  if (words.length > 0) return engine.findText(words);
  return { products: [...engine.menu.nameLengths.keys()], words: [], isPartial: false };
}

/**
 * Where a word is that of a category, only what is in it: the cheapest flower is no lotion of linden flower. Unless that leaves
 * nothing, as with a strain that is called `Orange Flower`.
 */
function keepKind(products: number[], words: readonly QueryWord[], engine: SearchEngine): number[] {
  const kinds = engine
    .readAliases(words)
    .map((word) => findOfCategory(word, engine))
    .filter(({ size }) => size > 0);
  const kept = products.filter((product) => kinds.every((kind) => kind.has(product)));
  return kept.length > 0 ? kept : products;
}

function findOfCategory({ word, meaning }: AliasedWord, { menu, vocabulary }: SearchEngine): Set<number> {
  const terms = [
    ...(vocabulary.stems.get(toStem(word)) ?? []),
    ...(meaning?.words.map(({ term }) => term) ?? []),
  ];
  const postings = [
    ...terms.flatMap((term) => menu.words.postings[term] ?? []),
    ...(meaning?.runs.flatMap(({ term }) => menu.runs.postings[term] ?? []) ?? []),
  ];
  return new Set(postings.flatMap(({ field, products }) => (field === CATEGORY_FIELD ? products : [])));
}

/** Whether the query is more of a product's name than what may be a wish: `half baked`, or all of it. */
function createNameCheck(
  { words }: Understanding,
  { names, facets }: SearchableIndex,
): (product: number, taken: readonly number[]) => boolean {
  const whole = words.map(({ word }) => word).join(' ');
  let list: string[] | undefined;
  return (product, taken) => {
    list ??= names.split('\n');
    const name = list[product] ?? '';
    const isPhrase = (text: string) =>
      words.some(({ word, wish }, place) => {
        const next = words[place + 1];
        if (!next || taken.includes(wish) === taken.includes(next.wish)) return false;
        return ` ${text} `.includes(` ${word} ${next.word} `);
      });
    const { values, products } = facets.brand ?? NO_VALUES;
    const brands = products[product] ?? [];
    return name === whole || isPhrase(name) || brands.some((brand) => isPhrase(values[brand] ?? ''));
  };
}

function rank(
  { found, offers }: Finding,
  { limit, kind, isCheap }: { limit: number; kind: number; isCheap: boolean },
  engine: SearchEngine,
): SearchHit[] {
  const toPriceScore = (product: number) =>
    CHEAPEST_SCORE - Math.min(CHEAPEST_SCORE, (offers.get(product)?.price ?? 0) / 10_000);
  const toWordScore = createScorer(found.words, engine.menu.nameLengths);
  const toScore = (product: number) =>
    toWordScore(product) + (offers.get(product)?.isWhole ? WHOLE_WORTH : 0);
  const ranked = engine.rank(found, limit, isCheap && kind < 2 ? toPriceScore : toScore);
  return ranked.map((hit) => {
    const { sizes = [] } = offers.get(hit.position) ?? {};
    return { ...hit, score: hit.score + (kind + 1) * CLASS_STEP, ...(sizes.length > 0 && { sizes }) };
  });
}

/** Where nothing fits: the sizes whatever they cost, cheapest first, or what has the words but not the size. */
function findNearest(
  understood: Understanding,
  limit: number,
  engine: SearchEngine,
): SearchFinding | undefined {
  const { wishes } = understood;
  const sizes = wishes.filter(({ kind }) => kind === 'size');
  const isPriced = wishes.length > sizes.length;
  if (isPriced && sizes.length > 0) {
    const words = readRest(wishes, understood);
    const nearest = findAmong(findWords(words, engine), words, sizes, engine);
    const { length } = nearest.found.products;
    const hits = rank(nearest, { limit, kind: 0, isCheap: true }, engine);
    if (length > 0) return { hits, hitCount: length, isPartial: true };
  }
  const words = readRest(wishes, understood);
  const found = words.length > 0 ? engine.findText(words) : undefined;
  if (found && found.products.length > 0) {
    return { hits: engine.rank(found, limit), hitCount: found.products.length, isPartial: true };
  }
  return isPriced ? { hits: [], hitCount: 0, isPartial: false } : undefined;
}

function getOfferTable(index: SearchableIndex): OfferTable {
  const table = offerTables.get(index) ?? layOutOffers(index);
  offerTables.set(index, table);
  return table;
}
