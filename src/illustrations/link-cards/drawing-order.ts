import type { CardSpec } from './card-spec.ts';

/**
 * The same cards, those with the same photograph or plate one after the other, and of those the ones with the same title: each is
 * then rendered once, though only a few are remembered.
 */
export function toDrawingOrder(specs: readonly CardSpec[]): CardSpec[] {
  const keyed = specs.map((spec) => ({ spec, key: toKey(spec) }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ spec }) => spec);
}

function toKey({ picture, plates, title }: CardSpec): string {
  return JSON.stringify([plates, picture?.path, title]);
}

/** By code units, which is the same order on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
