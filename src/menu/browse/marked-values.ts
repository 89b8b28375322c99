import type { Column } from './layout.ts';

/** Marks the values with these keys; undefined where no key is asked for, so that anything will do. */
export function markValues(
  { keys: known, numbers }: Column,
  keys: readonly string[] = [],
): Uint8Array | undefined {
  if (keys.length === 0) return undefined;
  const marks = new Uint8Array(known.length);
  for (const key of keys) {
    const number = numbers.get(key);
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}

/** Whether the product has any of the marked values. */
export function hasMarked({ starts, values }: Column, marks: Uint8Array, product: number): boolean {
  const end = starts[product + 1] ?? 0;
  for (let place = starts[product] ?? 0; place < end; place++) if (marks[values[place] ?? 0]) return true;
  return false;
}
