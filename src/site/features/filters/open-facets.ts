import type { BrowseFacet } from '#menu/browse/facets.ts';

/** Those that stand open at first: what most visitors choose by. */
export const OPEN_FACETS: ReadonlySet<BrowseFacet> = new Set(['category', 'strain', 'price', 'thc', 'size']);
