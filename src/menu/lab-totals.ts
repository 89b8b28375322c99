import { roundToHundredths } from './cents.ts';
import type { LabResult } from './menu.ts';

/** Molar mass of THC over that of THCA, 314.47 / 358.47; CBD and CBDA have the same masses. */
const ACID_TO_NEUTRAL = 0.877;

const TOTALS = [
  { type: 'Total THC', neutral: 'THC', acid: 'THCA' },
  { type: 'Total CBD', neutral: 'CBD', acid: 'CBDA' },
];

/**
 * Works out X + 0.877 × XA, in percent, where the results hold an acid and no total: heat turns the acid into X and
 * drives off its carboxyl group, hence the factor (https://groweriq.ca/total-thc-formula-cannabis).
 * An X that isn't given counts as 0; one that is given but not to be trusted (`unusableTypes`) leaves the total out.
 */
export function calculateTotals(
  results: readonly LabResult[],
  unusableTypes: ReadonlySet<string>,
): LabResult[] {
  return TOTALS.flatMap(({ type, neutral, acid }) => {
    if (unusableTypes.has(neutral) || unusableTypes.has(acid) || findPercent(results, type)) return [];
    const acids = findPercent(results, acid);
    if (!acids) return [];
    const given = findPercent(results, neutral) ?? { min: 0, max: 0 };
    const min = roundToHundredths(given.min + ACID_TO_NEUTRAL * acids.min);
    const max = roundToHundredths(given.max + ACID_TO_NEUTRAL * acids.max);
    return min > 0 && max <= 100
      ? [{ type, unit: 'percent' as const, min, max, basis: 'calculated' as const }]
      : [];
  });
}

function findPercent(results: readonly LabResult[], type: string): LabResult | undefined {
  return results.find((result) => result.type === type && result.unit === 'percent');
}
