const NAMES: ReadonlyMap<number, string> = new Map([
  [3.5, 'eighth'],
  [7, 'quarter'],
  [14, 'half'],
  [28, 'ounce'],
]);

/** The trade's name for a weight, e.g. `eighth` for 3.5 g; empty for one that has none. */
export function nameWeight(weightGrams: number | undefined): string {
  return NAMES.get(weightGrams ?? 0) ?? '';
}
