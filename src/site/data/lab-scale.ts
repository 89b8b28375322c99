import { isCannabinoid } from '#menu/lab/lab-type-name.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { LabResult } from '#menu/model/menu.ts';

/** What shares one scale on a product's page. */
export const LAB_GROUPS = ['cannabinoids', 'terpenes', 'milligrams'] as const;
export type LabGroup = (typeof LAB_GROUPS)[number];

/**
 * Where the scale of each category ends, in percent or in milligrams of the package. It is the same on every page, so that a
 * stronger product always has the longer bar: about the most that goods of the category have. What has more runs past the end.
 */
const SCALE_ENDS: Record<CategoryId, Record<LabGroup, number>> = {
  flower: { cannabinoids: 40, terpenes: 5, milligrams: 1000 },
  preroll: { cannabinoids: 50, terpenes: 5, milligrams: 1000 },
  cartridge: { cannabinoids: 100, terpenes: 15, milligrams: 1000 },
  extract: { cannabinoids: 100, terpenes: 15, milligrams: 1000 },
  edible: { cannabinoids: 5, terpenes: 5, milligrams: 100 },
  beverage: { cannabinoids: 1, terpenes: 5, milligrams: 100 },
  tincture: { cannabinoids: 20, terpenes: 5, milligrams: 1000 },
  topical: { cannabinoids: 10, terpenes: 5, milligrams: 1000 },
  pill: { cannabinoids: 100, terpenes: 5, milligrams: 1000 },
  plant: { cannabinoids: 40, terpenes: 5, milligrams: 1000 },
  merch: { cannabinoids: 100, terpenes: 5, milligrams: 1000 },
  misc: { cannabinoids: 100, terpenes: 5, milligrams: 1000 },
  'non-inv': { cannabinoids: 100, terpenes: 5, milligrams: 1000 },
  other: { cannabinoids: 100, terpenes: 5, milligrams: 1000 },
};

/** Where the scale ends on a bar that is 100 wide: the rest is for what has more. */
export const SCALE_WIDTH = 95;

export function toLabGroup({ type, unit }: Pick<LabResult, 'type' | 'unit'>): LabGroup {
  if (unit === 'mg') return 'milligrams';
  return isCannabinoid(type) ? 'cannabinoids' : 'terpenes';
}

/** The value at which the scale ends, in percent or milligrams. */
export function findScaleEnd(category: CategoryId, group: LabGroup): number {
  return SCALE_ENDS[category][group];
}

/**
 * Where a value is on a bar that is 100 wide. What is beyond the scale comes after its end, more of it farther, and never
 * beyond the bar.
 */
export function toBarPosition(value: number, scaleEnd: number): number {
  if (value <= scaleEnd) return (value / scaleEnd) * SCALE_WIDTH;
  return 100 - (100 - SCALE_WIDTH) * (scaleEnd / value);
}
