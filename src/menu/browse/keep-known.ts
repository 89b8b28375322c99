import type { BrowseIndex } from './browse-index.ts';
import type { BrowseChoices, BrowseState } from './browse-state.ts';
import { CHOICE_FACETS } from './facets.ts';

/** The state without choices that the index does not have: an old address finds what is left of it. */
export function keepKnown(
  state: BrowseState,
  { choices: columns }: Pick<BrowseIndex, 'choices'>,
): BrowseState {
  const choices: BrowseChoices = {};
  for (const facet of CHOICE_FACETS) {
    const known = new Set(columns[facet].keys);
    const keys = state.choices[facet]?.filter((key) => known.has(key)) ?? [];
    if (keys.length > 0) choices[facet] = keys;
  }
  return { ...state, choices };
}
