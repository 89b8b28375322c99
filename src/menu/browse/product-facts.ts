import type { BrowseIndex, ChoiceColumn } from './browse-index.ts';

/** What an index knows of one product, in words. */
export interface ProductFacts {
  category: string | undefined;
  effects: string[];
  flavors: string[];
  /** The least that a gram costs in any of its sizes; undefined where that is unknown. */
  gramCents: number | undefined;
}

/** Reads the facts of the product at a position, to stand beside those of others. */
export function readProductFacts({ choices, gramCents }: BrowseIndex, position: number): ProductFacts {
  const [first, end] = findPlaces(choices.size, position);
  const known = gramCents.slice(first, end).filter((cents) => cents > 0);
  return {
    category: readLabels(choices.category, position)[0],
    effects: readLabels(choices.effect, position),
    flavors: readLabels(choices.flavor, position),
    gramCents: known.length > 0 ? Math.min(...known) : undefined,
  };
}

function readLabels(column: ChoiceColumn, position: number): string[] {
  const [first, end] = findPlaces(column, position);
  return column.values.slice(first, end).flatMap((value) => column.labels[value] ?? []);
}

/** Where the values of a product stand in its column. */
function findPlaces({ counts }: ChoiceColumn, position: number): [first: number, end: number] {
  const first = counts.slice(0, position).reduce((sum, count) => sum + count, 0);
  return [first, first + (counts[position] ?? 0)];
}
