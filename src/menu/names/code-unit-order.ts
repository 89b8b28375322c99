/**
 * Orders by UTF-16 code units, the same on every machine: for ids and keys, where a locale's order
 * would make the outcome depend on where it was built.
 */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
