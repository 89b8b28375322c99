import type { BrowseSort } from './facets.ts';
import type { Found } from './find-products.ts';
import type { Layout } from './layout.ts';

/** Sorts products that stand in the order of the menu. Equals stay in it; what lacks the value comes last. */
export function sortPositions(
  positions: readonly number[],
  sort: Exclude<BrowseSort, 'featured'>,
  layout: Layout,
  offers: Pick<Found, 'findLeast'>,
): number[] {
  const toRank = createRank(sort, layout, offers);
  // Worked out once each, and where a comparison finds it fastest.
  const ranks = new Float64Array(layout.nameRanks.length);
  for (const product of positions) ranks[product] = toRank(product);
  // Two that lack the value differ by NaN, which sorts as equal.
  return positions.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

/** The lowest comes first: names and prices go up; strength and age go down. */
function createRank(
  sort: Exclude<BrowseSort, 'featured'>,
  { spans, nameRanks, ageRanks }: Layout,
  offers: Pick<Found, 'findLeast'>,
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
