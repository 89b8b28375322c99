import type { BrowseSort } from './facets.ts';
import type { Layout } from './layout.ts';
import type { OfferFacets } from './offer-facets.ts';

/** Sorts products that stand in the order of the menu. Equals stay in it; what lacks the value comes last. */
export function sortPositions(
  positions: readonly number[],
  sort: Exclude<BrowseSort, 'featured'>,
  layout: Layout,
  offers: OfferFacets,
): number[] {
  const toRank = createRank(sort, layout, offers);
  const ranks = new Map(positions.map((product) => [product, toRank(product)]));
  return positions.toSorted((a, b) => compare(ranks.get(a) ?? 0, ranks.get(b) ?? 0));
}

/** The lowest comes first: names and prices go up; strength and age go down. */
function createRank(
  sort: Exclude<BrowseSort, 'featured'>,
  { spans, nameRanks, ageRanks }: Layout,
  offers: OfferFacets,
): (product: number) => number {
  switch (sort) {
    case 'name':
      return (product) => nameRanks[product] ?? 0;
    case 'price':
    case 'gram':
      return (product) => offers.findLeast(sort, product);
    case 'newest':
      return (product) => -(ageRanks[product] || Number.NEGATIVE_INFINITY);
    default:
      return (product) => {
        const most = spans[sort].most[product] ?? -1;
        return most < 0 ? Number.POSITIVE_INFINITY : -most;
      };
  }
}

/** Infinity less itself is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
