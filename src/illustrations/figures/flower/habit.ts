import type { Random } from '#illustrations/drawing/random.ts';
import type { StrainType } from '#menu/model/strain.ts';

/** How a bud grows. Lengths are in the drawing's units: a large bud is about 330 high. */
export interface BudHabit {
  readonly height: number;
  readonly width: number;
  /** Where the bud is widest, from its base: 0 to 1. */
  readonly shoulder: number;
  /** Rows of clusters from the base to the tip: 3 to 8. */
  readonly levels: number;
  readonly bractLength: number;
  /** Length of the leaves that look out between the clusters; 0 for a trimmed bud. */
  readonly leafLength: number;
  /** Share of bracts that show their hairs. */
  readonly hairiness: number;
  /** How far the tip leans to the right, in units. */
  readonly lean: number;
}

/** Breadth as a share of the height: sativas grow tall and open, indicas short and dense. */
const BREADTH: Record<StrainType, readonly [number, number]> = {
  sativa: [0.34, 0.42],
  'sativa-hybrid': [0.38, 0.5],
  hybrid: [0.44, 0.6],
  'indica-hybrid': [0.52, 0.68],
  indica: [0.6, 0.76],
  kush: [0.62, 0.8],
  cbd: [0.42, 0.56],
  other: [0.38, 0.74],
};

/** A bud of the given height for a strain type. `detail` 1 is for a bud alone on its sheet, less for one of several. */
export function chooseHabit(
  strainType: StrainType,
  height: number,
  detail: number,
  random: Random,
): BudHabit {
  const breadth = random.between(...BREADTH[strainType]);
  const isLeafy = strainType === 'sativa' || strainType === 'cbd' || random.chance(0.4);
  const bractLength =
    (height / 330) * (47 + 10 * breadth) * random.between(0.94, 1.08) * (1 + (1 - detail) * 0.8);
  return {
    height,
    width: height * breadth,
    shoulder: random.between(0.2, 0.38),
    levels: Math.max(3, Math.round((height * 1.06) / bractLength)),
    bractLength,
    leafLength: height * (isLeafy ? random.between(0.26, 0.36) : random.between(0.14, 0.22)),
    hairiness: random.between(0.2, 0.46) * (0.5 + 0.5 * detail),
    lean: height * random.between(-0.12, 0.12),
  };
}
