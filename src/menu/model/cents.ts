const NOISE_DECIMALS = 6;

/**
 * Whole cents, half a cent up. Binary fractions fall just short of the half they stand for
 * (1.005 × 100 is 100.49999999999999), so a millionth of a cent is taken as noise.
 */
export function roundCents(cents: number): number {
  return Math.round(Number(cents.toFixed(NOISE_DECIMALS)));
}

/** Two decimals, half up, by the same rule. */
export function roundToHundredths(value: number): number {
  return roundCents(value * 100) / 100;
}
