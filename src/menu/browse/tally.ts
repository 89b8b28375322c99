/** Counts products by their values: each once a value, however often it has it. */
export interface Tally {
  counts: Uint32Array;
  /** Products come one after the other. */
  add(value: number, product: number): void;
}

export function createTally(valueCount: number): Tally {
  const counts = new Uint32Array(valueCount);
  const latest = new Int32Array(valueCount).fill(-1);
  return {
    counts,
    add(value, product) {
      if (latest[value] === product) return;
      latest[value] = product;
      counts[value] = (counts[value] ?? 0) + 1;
    },
  };
}
