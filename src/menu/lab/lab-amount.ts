import { isInhaled } from '../model/category.ts';
import type { LabResult, Product } from '../model/menu.ts';

/**
 * What the laboratory found of THC or CBD, in one unit: the total where there is one.
 * Of goods that are inhaled, a result beside an acid that no total takes in tells too little, and is none.
 */
export function findLabAmount(
  { category, labResults }: Pick<Product, 'category' | 'labResults'>,
  compound: 'THC' | 'CBD',
  unit: LabResult['unit'],
): LabResult | undefined {
  const find = (type: string) => labResults.find((result) => result.type === type && result.unit === unit);
  const total = find(`Total ${compound}`);
  if (total) return total;
  return isInhaled(category) && find(`${compound}A`) ? undefined : find(compound);
}
