import type { LabResult, Product } from '#menu/model/menu.ts';

const IN_PACKAGE = new Set(['THC', 'Total THC', 'CBD', 'Total CBD']);

/** The lab results that say more than the table of contents: a package's milligrams of THC and CBD stand there, size by size. */
export function listLabResults({ labResults, variants }: Product): LabResult[] {
  const hasContents = variants.every(({ content }) => content);
  return labResults.filter(({ type, unit }) => !(hasContents && unit === 'mg' && IN_PACKAGE.has(type)));
}

/** What the ranges among some results span: several batches, and for milligrams of a package several sizes; undefined where there are none. */
export function findRangeSpan(
  results: readonly LabResult[],
  { variants }: Product,
): 'rangeOfBatches' | 'rangeOfSizes' | undefined {
  const ranges = results.filter(({ min, max }) => min < max);
  if (ranges.length === 0) return undefined;
  return variants.length > 1 && ranges.some(({ unit }) => unit === 'mg') ? 'rangeOfSizes' : 'rangeOfBatches';
}
