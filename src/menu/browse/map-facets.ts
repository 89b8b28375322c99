/** Makes something of every facet, by facet. */
export function mapFacets<F extends string, T>(facets: readonly F[], toValue: (facet: F) => T): Record<F, T>;
export function mapFacets<T>(facets: readonly string[], toValue: (facet: string) => T): Record<string, T> {
  return Object.fromEntries(facets.map((facet) => [facet, toValue(facet)]));
}
