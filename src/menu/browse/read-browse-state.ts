import type { BrowseChoices, BrowseRange, BrowseState } from './browse-state.ts';
import { CHOICE_FACETS, isChoiceKey, isMoneyFacet, RANGE_FACETS, SORTS } from './facets.ts';

/** More values of one facet than a visitor ticks; bounds what a long address can make. */
export const MAX_CHOICES = 40;

const MAX_QUERY_CHARACTERS = 64;

/** `10-40`, `12.5-` or `-12`: at most two decimals. */
const RANGE = /^(\d{1,7}(?:\.\d{1,2})?)?-(\d{1,7}(?:\.\d{1,2})?)?$/;

/**
 * Reads what a list is asked for from the query of its address, e.g. `?brand=quiet-hollow&price=10-40&sort=gram`.
 * Takes any text and never throws: what is unknown or malformed counts as left out.
 * @param cutQuery makes the text of `q` fit for the search; default: at most its first 64 characters
 */
export function readBrowseState(search: string, cutQuery = cutPlainly): BrowseState {
  const address = new URLSearchParams(search);
  const sort = address.get('sort');
  return {
    query: cutQuery(address.get('q') ?? ''),
    choices: readChoices(address),
    ranges: readRanges(address),
    onDeal: address.get('deal') === '1',
    sort: SORTS.find((known) => known === sort) ?? 'featured',
  };
}

function cutPlainly(query: string): string {
  return query.trim().slice(0, MAX_QUERY_CHARACTERS).toWellFormed().trim();
}

function readChoices(address: URLSearchParams): BrowseChoices {
  const choices: BrowseChoices = {};
  for (const facet of CHOICE_FACETS) {
    const keys = address
      .getAll(facet)
      .join()
      .split(',')
      .filter((key) => isChoiceKey(key));
    if (keys.length > 0) choices[facet] = [...new Set(keys)].slice(0, MAX_CHOICES).sort();
  }
  return choices;
}

function readRanges(address: URLSearchParams): BrowseState['ranges'] {
  const ranges: BrowseState['ranges'] = {};
  for (const facet of RANGE_FACETS) {
    const range = readRange(address.get(facet) ?? '', isMoneyFacet(facet));
    if (range) ranges[facet] = range;
  }
  return ranges;
}

function readRange(text: string, isMoney: boolean): BrowseRange | undefined {
  const [, from, to] = RANGE.exec(text) ?? [];
  const min = readAmount(from, isMoney);
  const max = readAmount(to, isMoney);
  if ((min ?? max) === undefined || (min ?? 0) > (max ?? Number.POSITIVE_INFINITY)) return undefined;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Money stands in an address in whole units of the currency. */
function readAmount(text: string | undefined, isMoney: boolean): number | undefined {
  if (text === undefined) return undefined;
  return isMoney ? Math.round(Number(text) * 100) : Number(text);
}
