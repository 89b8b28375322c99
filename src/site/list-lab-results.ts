import type { LabResult, Product } from '../menu/menu.ts';

const IN_PACKAGE = new Set(['THC', 'Total THC', 'CBD', 'Total CBD']);

/** The lab results that say more than the table of contents: a package's milligrams of THC and CBD stand there, size by size. */
export function listLabResults({ labResults, variants }: Product): LabResult[] {
  const hasContents = variants.every(({ content }) => content);
  return labResults.filter(({ type, unit }) => !(hasContents && unit === 'mg' && IN_PACKAGE.has(type)));
}

/** What a range of values spans: several batches, and for milligrams of a package several sizes. */
export function describeRange(results: readonly LabResult[], { variants }: Product): string {
  const ranges = results.filter(({ min, max }) => min < max);
  if (ranges.length === 0) return '';
  const spansSizes = variants.length > 1 && ranges.some(({ unit }) => unit === 'mg');
  return spansSizes
    ? 'A range spans the sizes and batches on the shelf.'
    : 'A range spans the batches on the shelf.';
}
