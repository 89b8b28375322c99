import type { BrowseChoices, BrowseRange, BrowseState } from './browse-state.ts';
import { toggleChoice, withRange } from './browse-state.ts';
import { CHOICE_FACETS, type ChoiceFacet, RANGE_FACETS, type RangeFacet } from './facets.ts';
import type { Layout } from './layout.ts';

/** Something that narrows a list, and the state in which it no longer does. */
export type ActiveFilter = { without: BrowseState } & (
  | {
      facet: ChoiceFacet;
      key: string;
      /** Absent where the index does not know the key. */
      label?: string;
    }
  | ({ facet: RangeFacet } & BrowseRange)
  | { facet: 'deal' }
  /** What was searched for, on a list that has no field to take it away in. */
  | { facet: 'query'; key: string; label?: never }
);

/** The filters that are on, in the order of the address, without what the page itself stands for. */
export function listActive(
  state: BrowseState,
  { columns }: Pick<Layout, 'columns'>,
  scope: BrowseChoices,
): ActiveFilter[] {
  const chosen = CHOICE_FACETS.flatMap((facet) => {
    const keys = state.choices[facet]?.filter((key) => !scope[facet]?.includes(key)) ?? [];
    return keys.map((key) => {
      const label = columns[facet].labels[columns[facet].numbers.get(key) ?? -1];
      return { facet, key, ...(label !== undefined && { label }), without: toggleChoice(state, facet, key) };
    });
  });
  const ranged = RANGE_FACETS.flatMap((facet) => {
    const range = state.ranges[facet];
    return range ? [{ facet, ...range, without: withRange(state, facet, {}) }] : [];
  });
  const deal = { facet: 'deal' as const, without: { ...state, onDeal: false } };
  return [...chosen, ...ranged, ...(state.onDeal ? [deal] : [])];
}
