import type { BrowseRange, BrowseState } from './browse-state.ts';
import { CHOICE_FACETS, isChoiceKey, isMoneyFacet, RANGE_FACETS } from './facets.ts';
import { MAX_CHOICES } from './read-browse-state.ts';

const OWN_NAMES: ReadonlySet<string> = new Set(['q', ...CHOICE_FACETS, ...RANGE_FACETS, 'deal', 'sort']);

/**
 * Writes a state as the query of an address, with its `?`, or as nothing where nothing is asked for. The same state
 * always makes the same text, and reading it makes the same state.
 * @param search the query of the present address, whose other parameters are kept
 */
export function writeBrowseState(state: BrowseState, search = ''): string {
  const { query, choices, ranges, onDeal, sort } = state;
  const parts = [
    ...(query ? [new URLSearchParams({ q: query }).toString()] : []),
    ...CHOICE_FACETS.flatMap((facet) => writeKeys(facet, choices[facet])),
    ...RANGE_FACETS.flatMap((facet) => writeRange(facet, ranges[facet], isMoneyFacet(facet))),
    ...(onDeal ? ['deal=1'] : []),
    ...(sort === 'featured' ? [] : [`sort=${sort}`]),
    ...listForeign(search),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** As people can read it: no character of a key needs an escape, and neither does the comma. */
function writeKeys(name: string, keys: readonly string[] = []): string[] {
  const written = [...new Set(keys)].filter(isChoiceKey).sort().slice(0, MAX_CHOICES);
  return written.length > 0 ? [`${name}=${written.join()}`] : [];
}

function writeRange(name: string, { min, max }: BrowseRange = {}, isMoney: boolean): string[] {
  const [from, to] = [min, max].map((amount) => (amount === undefined ? '' : writeAmount(amount, isMoney)));
  return from || to ? [`${name}=${from}-${to}`] : [];
}

function writeAmount(amount: number, isMoney: boolean): string {
  return String(Math.round(isMoney ? amount : amount * 100) / 100);
}

function listForeign(search: string): string[] {
  const foreign = [...new URLSearchParams(search)].filter(([name]) => !OWN_NAMES.has(name));
  return foreign.length > 0 ? [new URLSearchParams(foreign).toString()] : [];
}
