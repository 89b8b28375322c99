import { type CategoryId, isInhaled } from '../model/category.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact, FeedLabResult, FeedProduct } from '../model/feed-product.ts';
import type { LabResult } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { rememberByObject } from '../names/remember.ts';
import { calculateTotals, isTotal, maxTotalPercent } from './lab-totals.ts';
import { type LabValue, toLabValue, ZERO_CODE } from './lab-value.ts';

/** The lab results of one size of a product, and what of them was left out. */
interface LabOutcome {
  results: LabResult[];
  problems: FeedFact[];
}

const TYPES_IN_ORDER = [
  ...['Total THC', 'THC', 'THCA', 'THCV', 'Total CBD', 'CBD', 'CBDA', 'CBDV'],
  ...['CBG', 'CBGA', 'CBN', 'CBC', 'Total Cannabinoids', 'Total Terpenes'],
];

/** Reads the lab results of one size, with totals for goods that are inhaled: elsewhere nothing heats the acids. */
export const toLabResults = rememberByObject(
  ({ labResults, category }: Pick<FeedProduct, 'labResults' | 'category'>): LabOutcome => {
    const values = labResults.map((feed) => refuseTotal(toLabValue(feed), feed, category));
    const usable = mergeLabResults(
      values.flatMap((value) => (value.state === 'usable' ? [value.result] : [])),
    );
    const unusable = new Set(values.flatMap((value) => (value.state === 'unusable' ? [value.type] : [])));
    const totals = isInhaled(category)
      ? calculateTotals(usable, unusable, category)
      : { results: [], problems: [] };
    const problems = values.flatMap((value) => (value.state === 'usable' ? [] : (value.problem ?? [])));
    return {
      results: [...usable, ...totals.results],
      problems: [...(usable.length > 0 ? problems : uniteZeros(problems)), ...totals.problems],
    };
  },
);

/** A total above what the category can hold is not trusted. */
function refuseTotal(value: LabValue, feed: FeedLabResult, category: CategoryId): LabValue {
  if (value.state !== 'usable' || !isTotal(value.result)) return value;
  const { type, max } = value.result;
  const most = maxTotalPercent(category);
  if (max <= most) return value;
  const hint = `Enter a value of at most ${most}; check the unit.`;
  const problem = toFact('lab-total-too-high', `labResults.${feed.type}`, feed, hint);
  return { state: 'unusable', type, problem };
}

/** Reports a list of zeros once, not once for each result. */
function uniteZeros(problems: readonly FeedFact[]): FeedFact[] {
  const zeros = problems.filter(({ code }) => code === ZERO_CODE);
  const [first] = zeros;
  if (!first || zeros.length === 1) return [...problems];
  const types = zeros.map(({ path }) => path.replace(/^labResults\./, ''));
  const one = toFact(ZERO_CODE, 'labResults', types, 'Enter the measured values, or remove the results.');
  return [one, ...problems.filter(({ code }) => code !== ZERO_CODE)];
}

/**
 * Merges the results of all sizes of a product into one range for each compound and unit: the least and the most
 * that any batch on the shelf has. Totals are worked out before, size by size: the sizes come from different
 * batches, and one batch's THC must not be added to another's THCA. A total that was worked out for any size is
 * marked as calculated.
 */
export function mergeLabResults(results: readonly LabResult[]): LabResult[] {
  const merged = new Map<string, LabResult>();
  for (const result of results) {
    const key = `${result.unit} ${result.type}`;
    const known = merged.get(key);
    merged.set(key, known ? mergeTwo(known, result) : result);
  }
  return [...merged.values()].sort(byTypeAndUnit);
}

function mergeTwo(a: LabResult, b: LabResult): LabResult {
  const basis = a.basis ?? b.basis;
  return {
    type: a.type,
    unit: a.unit,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    ...(basis && { basis }),
  };
}

function byTypeAndUnit(a: LabResult, b: LabResult): number {
  return (
    rankOf(a) - rankOf(b) || byCodeUnits(a.type, b.type) || Number(a.unit === 'mg') - Number(b.unit === 'mg')
  );
}

function rankOf({ type }: LabResult): number {
  const rank = TYPES_IN_ORDER.indexOf(type);
  return rank === -1 ? TYPES_IN_ORDER.length : rank;
}
