import { BIN_COUNT, toBin } from './bins.ts';
import type { BrowseState } from './browse-state.ts';
import { toEnds } from './ends.ts';
import { MONEY_FACETS, type MoneyFacet } from './facets.ts';
import type { Layout } from './layout.ts';
import { mapFacets } from './map-facets.ts';
import { markValues } from './marked-values.ts';
import { eachOffer } from './offer-places.ts';
import type { Scope } from './scope.ts';
import { createTally } from './tally.ts';

/**
 * What is asked of offers. Size, price and price per gram must hold for one and the same: who wants an eighth under
 * $30 is not helped by a gram for $12 of something whose eighth costs $40.
 */
export interface OfferFacets {
  counts: Record<'size' | MoneyFacet, Uint32Array>;
  /** Whether an offer of the product, or its having none, is all that is asked. */
  accept(product: number): boolean;
  /** Counts a product that everything else accepts by those of its offers that the other two facets accept. */
  count(product: number): void;
  /** The least that an accepted offer costs; Infinity where none has a price. */
  findLeast(facet: MoneyFacet, product: number): number;
}

export function createOfferFacets(
  layout: Layout,
  { sizeMarks, extents }: Scope,
  state: BrowseState,
): OfferFacets {
  const { offerCents } = layout;
  const { hasSize, hasPrice, hasGram, isAnythingAsked } = createOfferTests(layout, state);
  const sizes = createTally(layout.columns.size.keys.length);
  const bins = mapFacets(MONEY_FACETS, () => createTally(BIN_COUNT));
  const countCents = (facet: MoneyFacet, offer: number, product: number) => {
    const cents = offerCents[facet][offer] ?? 0;
    if (cents > 0) bins[facet].add(toBin(cents, extents[facet]), product);
  };
  const eachOfScope = (product: number, visit: (offer: number, size: number) => void) =>
    eachOffer(layout, sizeMarks, product, visit);

  return {
    counts: { size: sizes.counts, price: bins.price.counts, gram: bins.gram.counts },
    accept(product) {
      if (!isAnythingAsked) return true;
      let isAccepted = false;
      eachOfScope(product, (offer, size) => {
        isAccepted ||= hasSize(size) && hasPrice(offer) && hasGram(offer);
      });
      return isAccepted;
    },
    count(product) {
      eachOfScope(product, (offer, size) => {
        if (hasPrice(offer) && hasGram(offer)) sizes.add(size, product);
        if (hasSize(size) && hasGram(offer)) countCents('price', offer, product);
        if (hasSize(size) && hasPrice(offer)) countCents('gram', offer, product);
      });
    },
    findLeast(facet, product) {
      let least = Number.POSITIVE_INFINITY;
      eachOfScope(product, (offer, size) => {
        const cents = offerCents[facet][offer] ?? 0;
        if (cents > 0 && hasSize(size) && hasPrice(offer) && hasGram(offer)) least = Math.min(least, cents);
      });
      return least;
    },
  };
}

function createOfferTests({ columns, offerCents }: Layout, { choices, ranges }: BrowseState) {
  const marks = markValues(columns.size, choices.size);
  const isWithin = mapFacets(MONEY_FACETS, (facet) => {
    const ends = toEnds(facet, ranges[facet]);
    const cents = offerCents[facet];
    if (!ends) return undefined;
    return (offer: number) => {
      const value = cents[offer] ?? 0;
      return value > 0 && value >= ends.min && value <= ends.max;
    };
  });
  const { price, gram } = isWithin;
  return {
    hasSize: (size: number) => !marks || marks[size] === 1,
    hasPrice: (offer: number) => !price || price(offer),
    hasGram: (offer: number) => !gram || gram(offer),
    isAnythingAsked: (marks ?? price ?? gram) !== undefined,
  };
}
