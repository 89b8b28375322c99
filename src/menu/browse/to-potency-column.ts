import { roundToHundredths } from '../model/cents.ts';
import type { LabResult, Product } from '../model/menu.ts';
import type { SpanColumn } from './browse-index.ts';
import type { PotencyFacet } from './facets.ts';

type PotentProduct = Pick<Product, 'labResults' | 'variants'>;

interface Span {
  min: number;
  max: number;
}

const FIND_SPAN: Record<PotencyFacet, (product: PotentProduct) => Span | undefined> = {
  thc: ({ labResults }) => findMeasured(labResults, 'THC', 'percent'),
  cbd: ({ labResults }) => findMeasured(labResults, 'CBD', 'percent'),
  thcmg: (product) => findContent(product, 'thcMg') ?? findMeasured(product.labResults, 'THC', 'mg'),
  cbdmg: (product) => findContent(product, 'cbdMg') ?? findMeasured(product.labResults, 'CBD', 'mg'),
};

/** How strong a product is by one measure, in hundredths; `least` is -1 where that is unknown. */
export interface PotencySpan {
  least: number;
  width: number;
}

/** How strong a product is by one measure. Percent and milligrams are never worked out from each other. */
export function findPotencySpan(facet: PotencyFacet, product: PotentProduct): PotencySpan {
  const span = FIND_SPAN[facet](product);
  if (!span) return { least: -1, width: 0 };
  const least = toHundredths(span.min);
  return { least, width: toHundredths(span.max) - least };
}

export function toPotencyColumn(spans: readonly PotencySpan[]): SpanColumn {
  return { least: spans.map(({ least }) => least), widths: spans.map(({ width }) => width) };
}

/** The total where there is one. */
function findMeasured(
  results: readonly LabResult[],
  type: 'THC' | 'CBD',
  unit: LabResult['unit'],
): Span | undefined {
  const total = `Total ${type}`;
  let plain: LabResult | undefined;
  for (const result of results) {
    if (result.unit !== unit) continue;
    if (result.type === total) return result;
    if (result.type === type) plain ??= result;
  }
  return plain;
}

/** Over the sizes, of the whole package each. */
function findContent({ variants }: PotentProduct, key: 'thcMg' | 'cbdMg'): Span | undefined {
  const contents = variants.flatMap(({ content }) => content?.[key] ?? []);
  return contents.length > 0 ? { min: Math.min(...contents), max: Math.max(...contents) } : undefined;
}

function toHundredths(value: number): number {
  return Math.round(roundToHundredths(value) * 100);
}
