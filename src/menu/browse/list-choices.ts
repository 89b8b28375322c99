import type { FacetChoice } from './browse-finding.ts';
import type { Column } from './layout.ts';

/** Puts the values of a facet together with how many products each would leave. */
export function listChoices(
  { keys, labels }: Column,
  values: readonly number[],
  counts: Uint32Array,
  chosen: readonly string[] = [],
): FacetChoice[] {
  return values.map((value) => {
    const key = keys[value] ?? '';
    return { key, label: labels[value] ?? '', count: counts[value] ?? 0, isOn: chosen.includes(key) };
  });
}
