import type { LabResult } from '../menu/menu.ts';

/** Where a scale may end: percent and milligrams alike. */
const ENDS = [1, 2, 5, 10, 20, 40, 60, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000];

/** The round number at which a common scale for these values ends; 0 if there are none. */
export function toLabScale(results: readonly LabResult[]): number {
  const most = Math.max(0, ...results.map(({ max }) => max));
  return most === 0 ? 0 : (ENDS.find((end) => end >= most) ?? most);
}
