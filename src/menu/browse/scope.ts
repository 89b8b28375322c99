import type { Bounds } from './bins.ts';
import type { BrowseChoices } from './browse-state.ts';
import { countValues } from './count-values.ts';
import {
  CHOICE_FACETS,
  type ChoiceFacet,
  isMoneyFacet,
  type MoneyFacet,
  RANGE_FACETS,
  type RangeFacet,
} from './facets.ts';
import type { Column, Layout } from './layout.ts';
import { mapFacets } from './map-facets.ts';
import { hasMarked, markValues } from './marked-values.ts';

/** What a page's list is of before anything is filtered. */
export interface Scope {
  /** In the order of the menu. */
  products: readonly number[];
  /** Marks the sizes whose offers belong to it; undefined where all do. */
  sizeMarks: Uint8Array | undefined;
  /** The values that its products have, by number, in the order in which they are listed. */
  values: Record<ChoiceFacet, readonly number[]>;
  extents: Record<RangeFacet, Extent>;
}

/** From the least to the most that any product of the scope has, and how many have the value at all. */
export interface Extent extends Bounds {
  productCount: number;
}

/** Listed as the index has them; the values of all others are listed by how many products have them. */
const IN_FIXED_ORDER: ReadonlySet<ChoiceFacet> = new Set(['category', 'strain', 'size', 'offer']);

/**
 * Finds what belongs to the choices that a page itself stands for.
 * @param among the products that may, in the order of the menu. Default: all of the index
 */
export function toScope(
  layout: Layout,
  choices: BrowseChoices,
  among: Iterable<number> = layout.isOnDeal.keys(),
): Scope {
  const { columns } = layout;
  const marks = mapFacets(CHOICE_FACETS, (facet) => markValues(columns[facet], choices[facet]));
  const products = [...among].filter((product) =>
    CHOICE_FACETS.every((facet) => {
      const wanted = marks[facet];
      return !wanted || hasMarked(columns[facet], wanted, product);
    }),
  );
  const scope = { products, sizeMarks: marks.size };
  return {
    ...scope,
    values: mapFacets(CHOICE_FACETS, (facet) => listValues(facet, columns[facet], scope)),
    extents: mapFacets(RANGE_FACETS, (facet) => measure(facet, layout, scope)),
  };
}

type ScopeProducts = Pick<Scope, 'products' | 'sizeMarks'>;

function listValues(facet: ChoiceFacet, column: Column, { products, sizeMarks }: ScopeProducts): number[] {
  const marks = facet === 'size' ? sizeMarks : undefined;
  const counts = countValues(column, products);
  const listed = [...column.keys.keys()].filter((value) => counts[value] && marks?.[value] !== 0);
  // Equals stay as the index has them: by label.
  return IN_FIXED_ORDER.has(facet) ? listed : listed.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}

/** Goods whose price is asked for in the store have none. */
function measure(facet: RangeFacet, layout: Layout, scope: ScopeProducts): Extent {
  const extent = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, productCount: 0 };
  for (const product of scope.products) {
    const [least, most] = isMoneyFacet(facet)
      ? findCents(layout, facet, scope, product)
      : [layout.spans[facet].least[product] ?? -1, layout.spans[facet].most[product] ?? -1];
    if (least < 0 || least > most) continue;
    extent.least = Math.min(extent.least, least);
    extent.most = Math.max(extent.most, most);
    extent.productCount++;
  }
  return extent;
}

function findCents(
  { columns, offerCents }: Layout,
  facet: MoneyFacet,
  { sizeMarks }: ScopeProducts,
  product: number,
) {
  const { starts, values } = columns.size;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const end = starts[product + 1] ?? 0;
  for (let offer = starts[product] ?? 0; offer < end; offer++) {
    const cents = offerCents[facet][offer] ?? 0;
    if (cents === 0 || (sizeMarks && !sizeMarks[values[offer] ?? 0])) continue;
    least = Math.min(least, cents);
    most = Math.max(most, cents);
  }
  return [least, most] as const;
}
