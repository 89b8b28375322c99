import type { FacetRange } from './browse-finding.ts';
import { scaleOf } from './ends.ts';
import type { RangeFacet } from './facets.ts';
import type { Extent } from './scope.ts';

/** What there is to narrow; undefined where no product has a value, or all have the same. */
export function toFacetRange(
  facet: RangeFacet,
  { least, most, productCount }: Extent,
  counts: Uint32Array,
): FacetRange | undefined {
  if (least >= most) return undefined;
  const scale = scaleOf(facet);
  return { least: least / scale, most: most / scale, bins: [...counts], productCount };
}
