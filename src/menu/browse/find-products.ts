import { BIN_COUNT, toBin } from './bins.ts';
import type { BrowseState } from './browse-state.ts';
import { countValues } from './count-values.ts';
import { toEnds } from './ends.ts';
import { CHOICE_FACETS, MONEY_FACETS, type MoneyFacet, POTENCY_FACETS } from './facets.ts';
import type { Layout } from './layout.ts';
import { hasMarked, markValues } from './marked-values.ts';
import type { Scope } from './scope.ts';

type Counts = Record<string, Uint32Array>;

/** What a lookup finds, and how many products each value of each facet would leave. */
export interface Found {
  /** Of the products given, in their order, those that everything accepts. */
  products: number[];
  /** By facet: of choices by their values, of ranges by their bins. */
  counts: Counts;
  onDealCount: number;
  /** The least that an accepted offer costs; Infinity where none has a price. */
  findLeast(facet: MoneyFacet, product: number): number;
}

/** What one facet of whole products asks; undefined where it asks nothing. */
type Test = ((product: number) => boolean) | undefined;

/** A product that several facets leave out counts for none of them. */
const SEVERAL = 255;

/**
 * Finds the products that everything accepts, and counts for every facet those that all others accept: a product that one facet alone
 * leaves out counts for that facet. Size, price and price per gram must hold for one and the same offer: who wants an eighth
 * under $30 is not helped by a gram for $12 of something whose eighth costs $40.
 */
export function findProducts(
  layout: Layout,
  scope: Scope,
  state: BrowseState,
  products: readonly number[],
): Found {
  const { columns, spans, isOnDeal } = layout;
  const tests = listTests(layout, state);
  /** By product: 0 where all accept it, the one facet that does not (its place from 1), or several. */
  const refusing = new Uint8Array(isOnDeal.length);
  tests.forEach((accepts, facet) => {
    if (!accepts) return;
    for (const product of products)
      if (!accepts(product)) refusing[product] = refusing[product] ? SEVERAL : facet + 1;
  });
  const { accepts, findLeast, ...offers } = countOffers(layout, scope, state);
  const counts: Counts = { ...offers.counts };
  const left = products.filter((product) => {
    if (refusing[product] === SEVERAL) return false;
    return accepts(product, refusing[product] === 0);
  });
  const countsFor = (facet: number, product: number) => !refusing[product] || refusing[product] === facet + 1;
  PRODUCT_CHOICES.forEach((facet, place) => {
    counts[facet] = countValues(columns[facet], left, (product) => countsFor(place, product));
  });
  POTENCY_FACETS.forEach((facet, place) => {
    const bins = new Uint32Array(BIN_COUNT);
    const { least, most } = spans[facet];
    for (const product of left) {
      const from = least[product] ?? -1;
      if (from < 0 || !countsFor(PRODUCT_CHOICES.length + place, product)) continue;
      const last = toBin(most[product] ?? 0, scope.extents[facet]);
      for (let bin = toBin(from, scope.extents[facet]); bin <= last; bin++) bins[bin] = (bins[bin] ?? 0) + 1;
    }
    counts[facet] = bins;
  });
  return {
    products: left.filter((product) => !refusing[product]),
    counts,
    onDealCount: left.filter((product) => isOnDeal[product] && countsFor(tests.length - 1, product)).length,
    findLeast,
  };
}

/** All choices but that of sizes, which are the offers'. */
const PRODUCT_CHOICES = CHOICE_FACETS.filter((facet) => facet !== 'size');

/** Those of choices, of potency, and of deals. */
function listTests({ columns, spans, isOnDeal }: Layout, { choices, ranges, onDeal }: BrowseState): Test[] {
  return [
    ...PRODUCT_CHOICES.map((facet): Test => {
      const marks = markValues(columns[facet], choices[facet]);
      return marks && ((product) => hasMarked(columns[facet], marks, product));
    }),
    // What a product has reaches from its least to its most: it is found wherever that overlaps.
    ...POTENCY_FACETS.map((facet): Test => {
      const { least, most } = spans[facet];
      const ends = toEnds(facet, ranges[facet]);
      return (
        ends &&
        ((product) => {
          const from = least[product] ?? -1;
          return from >= 0 && from <= ends.max && (most[product] ?? 0) >= ends.min;
        })
      );
    }),
    onDeal ? (product) => isOnDeal[product] === 1 : undefined,
  ];
}

/** Marks of an offer: what of what is asked it meets. */
const SIZE = 1;
const PRICE = 2;
const GRAM = 4;
const ALL = SIZE | PRICE | GRAM;

function countOffers({ columns, offerCents }: Layout, { sizeMarks, extents }: Scope, state: BrowseState) {
  const { keys, starts, values } = columns.size;
  const marks = markValues(columns.size, state.choices.size);
  const { price, gram } = offerCents;
  const [priceEnds, gramEnds] = MONEY_FACETS.map((facet) => toEnds(facet, state.ranges[facet]));
  const isAsked = (marks ?? priceEnds ?? gramEnds) !== undefined;
  const meets = (offer: number): number => {
    const size = values[offer] ?? 0;
    // Sizes that the page itself leaves out do not count as offers.
    if (sizeMarks && !sizeMarks[size]) return -1;
    return (
      (!marks || marks[size] ? SIZE : 0) |
      (isWithin(price[offer] ?? 0, priceEnds) ? PRICE : 0) |
      (isWithin(gram[offer] ?? 0, gramEnds) ? GRAM : 0)
    );
  };
  const counts = {
    size: new Uint32Array(keys.length),
    price: new Uint32Array(BIN_COUNT),
    gram: new Uint32Array(BIN_COUNT),
  };
  const latest = {
    size: new Int32Array(keys.length).fill(-1),
    price: new Int32Array(BIN_COUNT).fill(-1),
    gram: new Int32Array(BIN_COUNT).fill(-1),
  };
  const add = (facet: 'size' | MoneyFacet, value: number, product: number) => {
    if (latest[facet][value] === product) return;
    latest[facet][value] = product;
    counts[facet][value] = (counts[facet][value] ?? 0) + 1;
  };
  const addCents = (facet: MoneyFacet, offer: number, product: number) => {
    const cents = offerCents[facet][offer] ?? 0;
    if (cents > 0) add(facet, toBin(cents, extents[facet]), product);
  };
  return {
    counts,
    /** Whether an offer of the product, or its having none, is all that is asked. @param isCounted everything else accepts it */
    accepts(product: number, isCounted: boolean): boolean {
      let isAccepted = !isAsked;
      const end = starts[product + 1] ?? 0;
      for (let offer = starts[product] ?? 0; offer < end; offer++) {
        const met = meets(offer);
        if (met < 0) continue;
        isAccepted ||= met === ALL;
        if (!isCounted) continue;
        if ((met | SIZE) === ALL) add('size', values[offer] ?? 0, product);
        if ((met | PRICE) === ALL) addCents('price', offer, product);
        if ((met | GRAM) === ALL) addCents('gram', offer, product);
      }
      return isAccepted;
    },
    findLeast(facet: MoneyFacet, product: number): number {
      let least = Number.POSITIVE_INFINITY;
      const end = starts[product + 1] ?? 0;
      for (let offer = starts[product] ?? 0; offer < end; offer++) {
        const cents = offerCents[facet][offer] ?? 0;
        if (cents > 0 && cents < least && meets(offer) === ALL) least = cents;
      }
      return least;
    },
  };
}

/** What has no price is within no range. */
function isWithin(cents: number, ends: ReturnType<typeof toEnds>): boolean {
  return !ends || (cents > 0 && cents >= ends.min && cents <= ends.max);
}
