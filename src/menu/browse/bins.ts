/** How many parts of equal width a range is drawn in. */
export const BIN_COUNT = 12;

/** From the least to the most that there is. */
export interface Bounds {
  least: number;
  most: number;
}

/** The part that a value falls into. Where parts meet, the value belongs to the upper one. */
export function toBin(value: number, { least, most }: Bounds): number {
  if (least >= most) return 0;
  return Math.min(Math.floor(((value - least) * BIN_COUNT) / (most - least)), BIN_COUNT - 1);
}
