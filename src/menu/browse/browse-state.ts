import type { BrowseSort, ChoiceFacet, RangeFacet } from './facets.ts';

/** What a visitor asked a list for. It is never changed: a change makes another state. */
export interface BrowseState {
  query: string;
  /** Any of a facet's values will do. A facet is here only with a value. */
  choices: BrowseChoices;
  ranges: Partial<Record<RangeFacet, BrowseRange>>;
  onDeal: boolean;
  sort: BrowseSort;
}

/** The keys chosen of each facet. */
export type BrowseChoices = Partial<Record<ChoiceFacet, readonly string[]>>;

/**
 * Both ends count in; at least one is there. In cents for `price` and `gram`, in percent for `thc` and `cbd`, in
 * milligrams for `thcmg` and `cbdmg`.
 */
export interface BrowseRange {
  min?: number;
  max?: number;
}

/** Nothing is asked for: the whole list in its own order. */
export const WHOLE_LIST: BrowseState = {
  query: '',
  choices: {},
  ranges: {},
  onDeal: false,
  sort: 'featured',
};

/** The state with one value of a facet more or, where it is chosen already, one less. */
export function toggleChoice(state: BrowseState, facet: ChoiceFacet, key: string): BrowseState {
  const chosen = state.choices[facet] ?? [];
  const keys = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key].sort();
  const { [facet]: _, ...others } = state.choices;
  return { ...state, choices: keys.length > 0 ? { ...others, [facet]: keys } : others };
}

/** The state with another range; with none where neither end is given. */
export function withRange(state: BrowseState, facet: RangeFacet, range: BrowseRange): BrowseState {
  const { [facet]: _, ...others } = state.ranges;
  const isSet = range.min !== undefined || range.max !== undefined;
  return { ...state, ranges: isSet ? { ...others, [facet]: range } : others };
}
