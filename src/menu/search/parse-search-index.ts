import { FACETS, type FacetIndex, type SearchIndex } from './search-index.ts';

const LISTING_TYPES = ['string', 'string', 'number'] as const;

/** The index that a server answered with, or undefined if it is none, or one of another version. */
export function parseSearchIndex(value: unknown): SearchIndex | undefined {
  return isSearchIndex(value) ? value : undefined;
}

function isSearchIndex(value: unknown): value is SearchIndex {
  if (!isRecord(value)) return false;
  const { schemaVersion, productCount, names, facets, aliases, hints, offers, deals, brands, categories } =
    value;
  return (
    schemaVersion === 2 &&
    typeof productCount === 'number' &&
    typeof names === 'string' &&
    (productCount === 0 ? names === '' : names.split('\n').length === productCount) &&
    isRecord(facets) &&
    FACETS.every((facet) => isFacetIndex(facets[facet], productCount)) &&
    isListOf(aliases, ['string', 'string']) &&
    isRecord(offers) &&
    Array.isArray(hints) &&
    Array.isArray(deals) &&
    isListOf(brands, LISTING_TYPES) &&
    isListOf(categories, LISTING_TYPES)
  );
}

function isFacetIndex(value: unknown, productCount: number): value is FacetIndex {
  if (!isRecord(value)) return false;
  const { values, products } = value;
  return (
    isArrayOf(values, (text) => typeof text === 'string') &&
    isArrayOf(products, (numbers) => isArrayOf(numbers, Number.isInteger)) &&
    products.length === productCount
  );
}

/** Whether a value is a list of lists that each begin with values of these types. */
function isListOf(value: unknown, types: readonly string[]): boolean {
  return isArrayOf(
    value,
    (each) => Array.isArray(each) && types.every((type, place) => typeof each[place] === type),
  );
}

function isArrayOf(value: unknown, isOne: (each: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
