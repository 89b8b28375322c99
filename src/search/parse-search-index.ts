import { FACETS, type FacetIndex, type SearchIndex } from './search-index.ts';

/** The index that a server answered with, or undefined if it is none, or one of another version. */
export function parseSearchIndex(value: unknown): SearchIndex | undefined {
  return isSearchIndex(value) ? value : undefined;
}

function isSearchIndex(value: unknown): value is SearchIndex {
  if (!isRecord(value)) return false;
  const { schemaVersion, productCount, names, facets } = value;
  return (
    schemaVersion === 1 &&
    typeof productCount === 'number' &&
    typeof names === 'string' &&
    (productCount === 0 ? names === '' : names.split('\n').length === productCount) &&
    isRecord(facets) &&
    FACETS.every((facet) => isFacetIndex(facets[facet], productCount))
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
