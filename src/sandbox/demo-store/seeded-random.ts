import { createHash } from 'node:crypto';

/** Chance that comes out the same for the same seed, on every machine. */
export interface SeededRandom {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends possible. */
  integer(least: number, most: number): number;
  /** From `least` to `most`, rounded to that many decimals. */
  decimal(least: number, most: number, decimals: number): number;
  /** True so many times out of one. */
  chance(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** So many different ones, in any order; all of them if there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** Creates a stream of numbers (Marsaglia's xorshift32) that begins where the seed says. */
export function createSeededRandom(seed: string): SeededRandom {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    decimal: (least, most, decimals) => Number((least + next() * (most - least)).toFixed(decimals)),
    chance: (share) => next() < share,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    sample: (items, count) => shuffle(items, next).slice(0, count),
  };
}

function shuffle<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
