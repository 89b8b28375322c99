import type { FacetIndex, IndexedListing, SearchIndex } from './search-index.ts';
import { toPhraseKey } from './stem.ts';

/** What can be suggested besides products. */
export type Listing =
  /** A page of its own. `name` as the store writes it. */
  | { type: 'brand' | 'category'; name: string; path: string; productCount: number }
  /** What can only be searched for: `name` in folded words, e.g. `live resin` or `sativa hybrid`. */
  | { type: 'subtype' | 'strainType'; name: string; productCount: number };

/** Everything of an index that can be suggested, of equals first what comes first: categories, brands, strain types, kinds. */
export function listListings({ brands, categories, facets }: SearchIndex): Listing[] {
  const pages = [
    ...categories.map((listed) => toPage('category', listed)),
    ...brands.map((listed) => toPage('brand', listed)).toSorted(byProductCount),
  ];
  const known = new Set(pages.map(({ name }) => toKey(name)));
  const words = [...toWords('strainType', facets.strainType), ...toWords('subtype', facets.subtype)];
  return [...pages, ...words.filter(({ name }) => !known.has(toKey(name)))];
}

function toPage(type: 'brand' | 'category', [name, path, productCount]: IndexedListing): Listing {
  return { type, name, path, productCount };
}

function toWords(type: 'subtype' | 'strainType', { values, products }: FacetIndex): Listing[] {
  const counts = values.map(() => 0);
  for (const number of products.flat()) counts[number] = (counts[number] ?? 0) + 1;
  return values
    .map((name, number): Listing => ({ type, name, productCount: counts[number] ?? 0 }))
    .toSorted(byProductCount);
}

function byProductCount(one: Listing, other: Listing): number {
  return other.productCount - one.productCount;
}

/** A kind that is called as a category is has the category's page already. */
function toKey(name: string): string {
  return toPhraseKey(name.toLowerCase().split(/[\s-]+/));
}
