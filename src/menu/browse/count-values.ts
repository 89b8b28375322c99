import type { Column } from './layout.ts';

/** Counts products by their values: each once a value, however often it has it. */
export function countValues(
  { keys, starts, values }: Column,
  products: readonly number[],
  isCounted: (product: number) => boolean = () => true,
): Uint32Array {
  const counts = new Uint32Array(keys.length);
  const latest = new Int32Array(keys.length).fill(-1);
  for (const product of products) {
    if (!isCounted(product)) continue;
    const end = starts[product + 1] ?? 0;
    for (let place = starts[product] ?? 0; place < end; place++) {
      const value = values[place] ?? 0;
      if (latest[value] === product) continue;
      latest[value] = product;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}
