import type { BrowseRange } from './browse-state.ts';
import { isMoneyFacet, type RangeFacet } from './facets.ts';

/** A range in the numbers of the index: cents, or hundredths of a unit. */
interface Ends {
  min: number;
  max: number;
}

/** How many of the index's numbers make one of a state's. */
export function scaleOf(facet: RangeFacet): number {
  return isMoneyFacet(facet) ? 1 : 100;
}

/** The range in the numbers of the index; undefined where neither end is given. */
export function toEnds(facet: RangeFacet, { min, max }: BrowseRange = {}): Ends | undefined {
  if (min === undefined && max === undefined) return undefined;
  const scale = scaleOf(facet);
  return {
    min: min === undefined ? 0 : Math.round(min * scale),
    max: max === undefined ? Number.POSITIVE_INFINITY : Math.round(max * scale),
  };
}
