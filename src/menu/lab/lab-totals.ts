import type { CategoryId } from '../model/category.ts';
import { roundToHundredths } from '../model/cents.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact } from '../model/feed-product.ts';
import type { LabResult } from '../model/menu.ts';

/** Molar mass of THC over that of THCA, 314.47 / 358.47; CBD and CBDA have the same masses. */
const ACID_TO_NEUTRAL = 0.877;

const TOTALS = [
  { type: 'Total THC', neutral: 'THC', acid: 'THCA' },
  { type: 'Total CBD', neutral: 'CBD', acid: 'CBDA' },
];

/** Flower does not test higher at a reliable lab; extracts can. */
const MAX_FLOWER_PERCENT = 40;
const MAX_PERCENT = 100;

/** If THC is this share of THCA, the store entered the total as THC: 0.877 × THCA, plus a little THC, within a tolerance. */
const TYPED_IN_SHARE = { least: 0.85, most: 0.965 };

/** Binary fractions make 21.648000000000003 of 0.6 + 0.877 × 24. */
const NOISE_DECIMALS = 6;

interface Totals {
  results: LabResult[];
  problems: FeedFact[];
}

/** The most that the total of a cannabinoid can be in goods of a category, in percent. */
export function maxTotalPercent(category: CategoryId): number {
  return category === 'flower' ? MAX_FLOWER_PERCENT : MAX_PERCENT;
}

/** Whether a result is a total of THC or CBD in percent. */
export function isTotal({ type, unit }: Pick<LabResult, 'type' | 'unit'>): boolean {
  return unit === 'percent' && TOTALS.some((total) => total.type === type);
}

/**
 * Works out X + 0.877 × XA, in percent, where the results hold an acid and no total: heat turns the acid into X and
 * drives off its carboxyl group, hence the factor (https://groweriq.ca/total-thc-formula-cannabis). It is rounded only when it
 * is shown.
 * An X that isn't given counts as 0; one that is given but not to be trusted (`unusableTypes`) leaves the total out. So does a
 * total that is not possible, and an X that looks like the total itself: both are problems.
 */
export function calculateTotals(
  results: readonly LabResult[],
  unusableTypes: ReadonlySet<string>,
  category: CategoryId,
): Totals {
  const outcomes = TOTALS.map(({ type, neutral, acid }): Totals => {
    const isUnusable = [type, neutral, acid].some((each) => unusableTypes.has(each));
    const acids = findPercent(results, acid);
    if (isUnusable || !acids || findPercent(results, type)) return NONE;
    const given = findPercent(results, neutral) ?? { min: 0, max: 0 };
    const [min, max] = [addUp(given.min, acids.min), addUp(given.max, acids.max)];
    if (roundToHundredths(min) <= 0) return NONE;
    const problem = findFault({ neutral, acid, given, acids, max }, category);
    if (problem) return { results: [], problems: [problem] };
    return { results: [{ type, unit: 'percent', min, max, basis: 'calculated' }], problems: [] };
  });
  return {
    results: outcomes.flatMap((outcome) => outcome.results),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

const NONE: Totals = { results: [], problems: [] };

type Range = Pick<LabResult, 'min' | 'max'>;

interface Parts {
  neutral: string;
  acid: string;
  given: Range;
  acids: Range;
  /** Of the total, in percent. */
  max: number;
}

function findFault({ neutral, acid, given, acids, max }: Parts, category: CategoryId): FeedFact | undefined {
  const values = { [neutral]: given.max, [acid]: acids.max };
  const share = given.max / acids.max;
  if (share >= TYPED_IN_SHARE.least && share <= TYPED_IN_SHARE.most) {
    const hint = `Enter the measured ${neutral}. This value looks like the total of ${neutral} and ${acid}, so no total is shown.`;
    return toFact('lab-total-entered-as-part', `labResults.${neutral}`, values, hint);
  }
  const most = maxTotalPercent(category);
  if (max <= most) return undefined;
  const hint = `Check ${neutral} and ${acid}: their total of ${roundToHundredths(max)}% is more than the ${most}% that is possible, so no total is shown.`;
  return toFact('lab-total-too-high', `labResults.${neutral}`, values, hint);
}

function addUp(neutral: number, acid: number): number {
  return Number((neutral + ACID_TO_NEUTRAL * acid).toFixed(NOISE_DECIMALS));
}

function findPercent(results: readonly LabResult[], type: string): LabResult | undefined {
  return results.find((result) => result.type === type && result.unit === 'percent');
}
