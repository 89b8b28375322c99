import type { OfferFacets } from './offer-facets.ts';
import type { ProductFacet } from './product-facets.ts';

/**
 * Finds the products that everything accepts, in the order given, and counts for every facet those that all others
 * accept: a product that one facet alone leaves out counts for that facet.
 */
export function findProducts(
  products: readonly number[],
  facets: readonly ProductFacet[],
  offers: OfferFacets,
): number[] {
  const asked = facets.filter(({ accepts }) => accepts);
  return products.filter((product) => {
    const refusing = findRefusing(asked, product);
    if (refusing === 'several') return false;
    if (!refusing) offers.count(product);
    if (!offers.accept(product)) return false;
    for (const facet of refusing ? [refusing] : facets) facet.count(product);
    return !refusing;
  });
}

function findRefusing(asked: readonly ProductFacet[], product: number): ProductFacet | 'several' | undefined {
  let refusing: ProductFacet | undefined;
  for (const facet of asked) {
    if (facet.accepts?.(product)) continue;
    if (refusing) return 'several';
    refusing = facet;
  }
  return refusing;
}
