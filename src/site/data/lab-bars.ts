import type { LabResult, Product } from '#menu/model/menu.ts';
import { findScaleEnd, LAB_GROUPS, type LabGroup, toLabGroup } from './lab-scale.ts';

/** The lab results of a product that share one scale. */
export interface LabBars {
  group: LabGroup;
  /** In percent or milligrams. */
  scaleEnd: number;
  bars: LabBar[];
}

interface LabBar {
  result: LabResult;
  /** What the category has of it; absent where only this product has it. */
  span?: LabSpan;
}

/** The least and the most that the products of a category have of a compound, in percent or milligrams. */
type LabSpan = Pick<LabResult, 'min' | 'max'>;

/**
 * The lab results of a product in groups of one scale each.
 * @param shelf all products of its category
 */
export function listLabBars(product: Product, shelf: readonly Product[]): LabBars[] {
  const spans = getSpans(shelf);
  const byGroup = Map.groupBy(listLabResults(product), toLabGroup);
  return LAB_GROUPS.flatMap((group) => {
    const results = byGroup.get(group) ?? [];
    if (results.length === 0) return [];
    const scaleEnd = findScaleEnd(product.category, group);
    const bars = results.map((result) => {
      const span = spans.get(toSpanKey(result));
      return { result, ...(span && span.count > 1 && { span: roundOutward(span, scaleEnd) }) };
    });
    return { group, scaleEnd, bars };
  });
}

/**
 * Stands for all that the bars show of other products: a page whose own product has not changed is another page when this has.
 * @param shelf all products of its category
 */
export function toSpansKey(product: Product, shelf: readonly Product[]): string {
  return JSON.stringify(listLabBars(product, shelf).map(({ bars }) => bars.map(({ span }) => span)));
}

interface CountedSpan extends LabSpan {
  /** How many products it spans. */
  count: number;
}

const spansByShelf = new WeakMap<readonly Product[], ReadonlyMap<string, CountedSpan>>();

function getSpans(shelf: readonly Product[]): ReadonlyMap<string, CountedSpan> {
  const known = spansByShelf.get(shelf);
  if (known) return known;
  const spans = new Map<string, CountedSpan>();
  for (const result of shelf.flatMap(({ labResults }) => labResults)) {
    const key = toSpanKey(result);
    const { min, max, count } = spans.get(key) ?? { ...result, count: 0 };
    spans.set(key, { min: Math.min(min, result.min), max: Math.max(max, result.max), count: count + 1 });
  }
  spansByShelf.set(shelf, spans);
  return spans;
}

function toSpanKey({ type, unit }: LabResult): string {
  return `${unit} ${type}`;
}

/** To a power of ten near a hundredth of the scale, so that a product that comes or goes seldom changes the pages of all others. */
function roundOutward({ min, max }: LabSpan, scaleEnd: number): LabSpan {
  const digits = Math.round(Math.log10(scaleEnd / 100));
  const step = 10 ** digits;
  const round = (steps: number) => Number((steps * step).toFixed(Math.max(0, -digits)));
  return { min: round(Math.floor(min / step)), max: round(Math.ceil(max / step)) };
}

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
