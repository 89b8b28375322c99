import type { FacetChoice, FacetRange } from '#menu/browse/browse-finding.ts';
import type { ChoiceFacet, RangeFacet } from '#menu/browse/facets.ts';

/** What the filters of a list show. Counts and bars are not on the page itself: nearly every change of a menu changes them. */
export interface FormFinding {
  choices: Record<ChoiceFacet, readonly FormChoice[]>;
  ranges: Record<RangeFacet, FormRange | undefined>;
  deal: { count?: number; isOn: boolean };
}

export type FormChoice = Omit<FacetChoice, 'count'> & Partial<Pick<FacetChoice, 'count'>>;

export type FormRange = Pick<FacetRange, 'least' | 'most' | 'bins'>;
