import type { Random } from '#illustrations/drawing/random.ts';
import type { TreezWireLabResult } from '../wire-product.ts';
import { findTerpenes, isSmoked } from './describe-line.ts';
import type { Line } from './line.ts';
import { POTENCY_RANGES, type PotencyRanges } from './potency-ranges.ts';
import type { Size } from './size-sets.ts';

const COMPOUNDS = [
  ['thc', 'THC'],
  ['thca', 'THCA'],
  ['cbd', 'CBD'],
  ['cbda', 'CBDA'],
  ['cbg', 'CBG'],
] as const;

/** How one laboratory reports: as numbers or as text, one batch or several. */
interface Report {
  asText: boolean;
  /** How far the batches lie apart, as a share; 0 for one batch. */
  spread: number;
}

/** Creates what was measured of a line, in percent where it is smoked and in milligrams where it is not. */
export function createLabResults(line: Line, random: Random): (size: Size) => TreezWireLabResult[] {
  const report: Report = {
    asText: random.chance(0.6),
    spread: random.chance(0.42) ? random.decimal(0.02, 0.12, 3) : 0,
  };
  if (!isSmoked(line)) return random.chance(0.55) ? (size) => createContents(size, report.asText) : () => [];
  const results = createPercentages(line, report, random);
  return () => results;
}

function createPercentages(line: Line, report: Report, random: Random): TreezWireLabResult[] {
  const ranges = findRanges(line);
  const isNeutralLeftOut = ranges.thca !== undefined && ranges.thca[0] > 10 && random.chance(0.25);
  const left = new Set<string>([
    ...(isNeutralLeftOut ? ['thc'] : []),
    ...(random.chance(0.4) ? ['cbg'] : []),
    ...(line.classification !== 'CBD' && random.chance(0.45) ? ['cbd'] : []),
  ]);
  const compounds = COMPOUNDS.flatMap(([key, resultType]) => {
    const range = ranges[key];
    if (!range || left.has(key)) return [];
    const decimals = range[1] > 10 ? 1 : 2;
    return createPercentage(resultType, random.decimal(range[0], range[1], decimals), report);
  });
  return [...compounds, ...createTerpenes(line, report, random)];
}

function findRanges({ category, subtype, classification }: Line): PotencyRanges {
  const forCbd = classification === 'CBD' ? POTENCY_RANGES[`${category}/CBD`] : undefined;
  return forCbd ?? POTENCY_RANGES[`${category}/${subtype}`] ?? POTENCY_RANGES[category] ?? {};
}

function createTerpenes(line: Line, report: Report, random: Random): TreezWireLabResult[] {
  if (!random.chance(0.45)) return [];
  let mostPercent = 1.6;
  return findTerpenes(line.flavors).map(({ resultType }) => {
    mostPercent = random.decimal(mostPercent * 0.4, mostPercent * 0.8, 2);
    return createPercentage(resultType, mostPercent, report);
  });
}

function createPercentage(
  result_type: string,
  percent: number,
  { asText, spread }: Report,
): TreezWireLabResult {
  const decimals = percent > 10 ? 1 : 2;
  const most = Math.min(99, Number((percent * (1 + spread)).toFixed(decimals)));
  return {
    result_type,
    amount: { minimum_value: toValue(percent, asText), maximum_value: toValue(most, asText) },
    amount_type: 'PERCENTAGE',
  };
}

function createContents({ thcMg, cbdMg }: Size, asText: boolean): TreezWireLabResult[] {
  const contents = [
    ['THC', thcMg],
    ['CBD', cbdMg],
  ] as const;
  return contents.flatMap(([result_type, mg]): TreezWireLabResult[] => {
    if (!mg) return [];
    const value = toValue(mg, asText);
    return [{ result_type, amount: { minimum_value: value, maximum_value: value }, amount_type: 'MG' }];
  });
}

function toValue(value: number, asText: boolean): number | string {
  return asText ? String(value) : value;
}
