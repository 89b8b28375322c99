import { FACETS, type FacetIndex, type SearchIndex } from './search-index.ts';

const LISTING_TYPES = ['string', 'string', 'number'] as const;

/** The index that a server answered with, or undefined if it is none, or one of another version. */
export function parseSearchIndex(value: unknown): SearchIndex | undefined {
  return isSearchIndex(value) ? value : undefined;
}

function isSearchIndex(value: unknown): value is SearchIndex {
  if (!isRecord(value)) return false;
  const { schemaVersion, productCount, names, facets, aliases, brands, categories } = value;
  return (
    schemaVersion === 2 &&
    typeof productCount === 'number' &&
    typeof names === 'string' &&
    (productCount === 0 ? names === '' : names.split('\n').length === productCount) &&
    isRecord(facets) &&
    FACETS.every((facet) => isFacetIndex(facets[facet], productCount)) &&
    isListOf(aliases, ['string', 'string']) &&
    isListOf(brands, LISTING_TYPES) &&
    isListOf(categories, LISTING_TYPES)
  );
}

function isFacetIndex(value: unknown, productCount: number): value is FacetIndex {
  if (!isRecord(value)) return false;
  const { values, products } = value;
  return (
    Array.isArray(values) &&
    values.every((text) => typeof text === 'string') &&
    Array.isArray(products) &&
    products.length === productCount &&
    products.every((numbers) => Array.isArray(numbers) && numbers.every(Number.isInteger))
  );
}

/** Whether a value is a list of lists that each hold values of these types. */
function isListOf(value: unknown, types: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((each) => Array.isArray(each) && types.every((type, place) => typeof each[place] === type))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
