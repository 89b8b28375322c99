import { listActive } from './active-filters.ts';
import type { BrowseFinding, FacetChoice, FacetRange } from './browse-finding.ts';
import type { BrowseIndex } from './browse-index.ts';
import type { BrowseChoices, BrowseState } from './browse-state.ts';
import { scaleOf } from './ends.ts';
import { CHOICE_FACETS, RANGE_FACETS, type RangeFacet } from './facets.ts';
import { findProducts } from './find-products.ts';
import { type Column, type Layout, layOut } from './layout.ts';
import { mapFacets } from './map-facets.ts';
import { type Extent, type Scope, toScope } from './scope.ts';
import { sortPositions } from './sort-positions.ts';

interface BrowseContext {
  /** Only these products, each once, in the order that `featured` gives them: what a text search found. Default: all. */
  among?: readonly number[];
  /** The choices that the page itself stands for, e.g. a maker's. They narrow everything and count as no filter. */
  scope?: BrowseChoices;
}

export interface Browser {
  /** Filters, counts and sorts. No product has a choice that the index does not know. */
  browse(state: BrowseState, context?: BrowseContext): BrowseFinding;
}

/** Lays out an index for browsing. What belongs to a scope is found once for as long as it stays the same. */
export function createBrowser(index: BrowseIndex): Browser {
  const layout = layOut(index);
  let latest: { key: string; scope: Scope } | undefined;
  const getScope = (choices: BrowseChoices): Scope => {
    const key = JSON.stringify(choices);
    if (latest?.key !== key) latest = { key, scope: toScope(layout, choices) };
    return latest.scope;
  };
  return {
    browse(state, context = {}) {
      const active = listActive(state, layout, context.scope ?? {});
      const finding = find(layout, getScope(context.scope ?? {}), state, context.among);
      return { ...finding, active, isFiltered: active.length > 0 };
    },
  };
}

function find(layout: Layout, scope: Scope, state: BrowseState, among: readonly number[] | undefined) {
  const found = findProducts(layout, scope, state, keepAmong(scope.products, among));
  const { products, counts } = found;
  const { sort } = state;
  return {
    positions:
      sort === 'featured' ? toRankOrder(products, among) : sortPositions(products, sort, layout, found),
    choices: mapFacets(CHOICE_FACETS, (facet) =>
      listChoices(layout.columns[facet], scope.values[facet], counts[facet], state.choices[facet]),
    ),
    ranges: mapFacets(RANGE_FACETS, (facet) => toFacetRange(facet, scope.extents[facet], counts[facet])),
    deal: { count: found.onDealCount, isOn: state.onDeal },
  };
}

function keepAmong(products: readonly number[], among: readonly number[] | undefined): readonly number[] {
  if (!among) return products;
  const wanted = new Set(among);
  return products.filter((product) => wanted.has(product));
}

function toRankOrder(found: number[], among: readonly number[] | undefined): number[] {
  if (!among) return found;
  const isFound = new Set(found);
  return among.filter((product) => isFound.has(product));
}

/** Puts the values of a facet together with how many products each would leave. */
function listChoices(
  { keys, labels }: Column,
  values: readonly number[],
  counts: ArrayLike<number> = [],
  chosen: readonly string[] = [],
): FacetChoice[] {
  return values.map((value) => {
    const key = keys[value] ?? '';
    return { key, label: labels[value] ?? '', count: counts[value] ?? 0, isOn: chosen.includes(key) };
  });
}

/** What there is to narrow; undefined where no product has a value, or all have the same. */
function toFacetRange(
  facet: RangeFacet,
  { least, most, productCount }: Extent,
  counts: ArrayLike<number> = [],
): FacetRange | undefined {
  if (least >= most) return undefined;
  const scale = scaleOf(facet);
  return { least: least / scale, most: most / scale, bins: Array.from(counts), productCount };
}
