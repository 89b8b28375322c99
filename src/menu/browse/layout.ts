import type { BrowseIndex, ChoiceColumn, SpanColumn } from './browse-index.ts';
import {
  CHOICE_FACETS,
  type ChoiceFacet,
  type MoneyFacet,
  POTENCY_FACETS,
  type PotencyFacet,
} from './facets.ts';
import { mapFacets } from './map-facets.ts';

/** An index laid out for looking things up by a product's position. */
export interface Layout {
  columns: Record<ChoiceFacet, Column>;
  /** Of each offer, which is a place in the values of the `size` column; 0 where there is none. */
  offerCents: Record<MoneyFacet, Float64Array>;
  spans: Record<PotencyFacet, Spans>;
  /** 1 for a product that is on deal. */
  isOnDeal: Uint8Array;
  nameRanks: Int32Array;
  ageRanks: Int32Array;
}

/** The values of one facet; those of a product stand from its start to the start of the next. */
export interface Column {
  keys: readonly string[];
  labels: readonly string[];
  /** The place of each key. */
  numbers: ReadonlyMap<string, number>;
  starts: Uint32Array;
  values: Uint32Array;
}

/** In hundredths; `least` is -1 where the value is unknown. */
export interface Spans {
  least: Int32Array;
  most: Int32Array;
}

/** Takes an index that has been checked. */
export function layOut({ choices, potency, deals, ...index }: BrowseIndex): Layout {
  const isOnDeal = new Uint8Array(index.productCount);
  for (const product of deals) isOnDeal[product] = 1;
  return {
    columns: mapFacets(CHOICE_FACETS, (facet) => layOutColumn(choices[facet])),
    offerCents: { price: Float64Array.from(index.priceCents), gram: Float64Array.from(index.gramCents) },
    spans: mapFacets(POTENCY_FACETS, (facet) => layOutSpans(potency[facet])),
    isOnDeal,
    nameRanks: Int32Array.from(sumUp(index.nameSteps)),
    ageRanks: Int32Array.from(index.ageRanks),
  };
}

function layOutColumn({ keys, labels, counts, values }: ChoiceColumn): Column {
  return {
    keys,
    labels,
    numbers: new Map(keys.map((key, number) => [key, number])),
    starts: Uint32Array.from([0, ...sumUp(counts)]),
    values: Uint32Array.from(values),
  };
}

function layOutSpans({ least, widths }: SpanColumn): Spans {
  return {
    least: Int32Array.from(least),
    most: Int32Array.from(widths, (width, product) => (least[product] ?? 0) + width),
  };
}

/** The sum up to and with each number. */
function sumUp(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}
