import { BIN_COUNT, toBin } from './bins.ts';
import type { BrowseState } from './browse-state.ts';
import { toEnds } from './ends.ts';
import { CHOICE_FACETS, type ChoiceFacet, POTENCY_FACETS, type PotencyFacet } from './facets.ts';
import type { Layout } from './layout.ts';
import { mapFacets } from './map-facets.ts';
import { hasMarked, markValues } from './marked-values.ts';
import type { Scope } from './scope.ts';
import { createTally } from './tally.ts';

/** One facet of whole products: what is asked of it, and how many products each of its values would leave. */
export interface ProductFacet {
  counts: Uint32Array;
  /** Absent where nothing is asked of it. */
  accepts?: (product: number) => boolean;
  /** Counts a product that all other facets accept. */
  count: (product: number) => void;
}

/** All choices but that of sizes, which are the offers'. */
export const PRODUCT_CHOICES = CHOICE_FACETS.filter((facet) => facet !== 'size');

/** What is asked of products apart from their offers. */
export interface ProductFacets {
  choices: Record<Exclude<ChoiceFacet, 'size'>, ProductFacet>;
  potency: Record<PotencyFacet, ProductFacet>;
  /** Its only value is being on deal. */
  deal: ProductFacet;
}

export function createProductFacets(layout: Layout, scope: Scope, state: BrowseState): ProductFacets {
  return {
    choices: mapFacets(PRODUCT_CHOICES, (facet) => createChoiceFacet(facet, layout, state)),
    potency: mapFacets(POTENCY_FACETS, (facet) => createPotencyFacet(facet, layout, scope, state)),
    deal: createDealFacet(layout, state),
  };
}

function createChoiceFacet(facet: ChoiceFacet, { columns }: Layout, { choices }: BrowseState): ProductFacet {
  const column = columns[facet];
  const marks = markValues(column, choices[facet]);
  const { counts, add } = createTally(column.keys.length);
  return {
    counts,
    ...(marks && { accepts: (product) => hasMarked(column, marks, product) }),
    count(product) {
      const end = column.starts[product + 1] ?? 0;
      for (let place = column.starts[product] ?? 0; place < end; place++)
        add(column.values[place] ?? 0, product);
    },
  };
}

/** What a product has reaches from its least to its most: it is found, and counted, wherever that overlaps. */
function createPotencyFacet(
  facet: PotencyFacet,
  { spans }: Layout,
  { extents }: Scope,
  { ranges }: BrowseState,
): ProductFacet {
  const { least, most } = spans[facet];
  const ends = toEnds(facet, ranges[facet]);
  const { counts, add } = createTally(BIN_COUNT);
  return {
    counts,
    ...(ends && {
      accepts: (product) =>
        (least[product] ?? -1) >= 0 && (least[product] ?? 0) <= ends.max && (most[product] ?? 0) >= ends.min,
    }),
    count(product) {
      if ((least[product] ?? -1) < 0) return;
      const last = toBin(most[product] ?? 0, extents[facet]);
      for (let bin = toBin(least[product] ?? 0, extents[facet]); bin <= last; bin++) add(bin, product);
    },
  };
}

function createDealFacet({ isOnDeal }: Layout, { onDeal }: BrowseState): ProductFacet {
  const { counts, add } = createTally(1);
  const accepts = (product: number) => isOnDeal[product] === 1;
  return {
    counts,
    ...(onDeal && { accepts }),
    count(product) {
      if (accepts(product)) add(0, product);
    },
  };
}
