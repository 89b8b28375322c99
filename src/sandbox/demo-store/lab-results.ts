import type { Random } from '#illustrations/drawing/random.ts';
import type { TreezWireLabResult } from '../wire-product.ts';
import type { Size } from './categories/size-sets.ts';
import { findTerpenes, isSmoked } from './describe-line.ts';
import type { Line } from './line.ts';

const COMPOUNDS = [
  ['thc', 'THC'],
  ['thca', 'THCA'],
  ['cbd', 'CBD'],
  ['cbda', 'CBDA'],
  ['cbg', 'CBG'],
] as const;

/** Least and most percent that a laboratory finds. */
type Range = readonly [least: number, most: number];

interface PotencyRanges {
  thc?: Range;
  thca?: Range;
  cbd?: Range;
  cbda?: Range;
  cbg?: Range;
}

/** By category and subtype, else by category. */
const POTENCY_RANGES: Readonly<Record<string, PotencyRanges>> = {
  FLOWER: { thc: [0.2, 0.9], thca: [17.5, 29], cbd: [0.04, 0.4], cbg: [0.4, 1.6] },
  'FLOWER/PRE-GROUND': { thc: [0.3, 1.1], thca: [15, 21], cbd: [0.04, 0.3] },
  'FLOWER/PRE-PACK SHAKE': { thc: [0.4, 1.2], thca: [13, 18] },
  'FLOWER/INFUSED': { thc: [0.8, 2.4], thca: [34, 46], cbg: [0.6, 1.9] },
  'FLOWER/KIEF': { thc: [1, 2.5], thca: [38, 52] },
  PREROLL: { thc: [0.4, 1.4], thca: [16, 26], cbd: [0.03, 0.3], cbg: [0.3, 1.2] },
  'PREROLL/INFUSED': { thc: [1, 3], thca: [31, 43], cbg: [0.6, 1.8] },
  'PREROLL/INFUSED BLUNT': { thc: [1, 3], thca: [30, 38] },
  CARTRIDGE: { thc: [78, 90], cbd: [0.2, 1.4], cbg: [0.8, 3] },
  'CARTRIDGE/LIVE RESIN': { thc: [69, 82], thca: [0.5, 3], cbg: [1, 3.5] },
  'CARTRIDGE/ROSIN': { thc: [66, 78], thca: [1, 4], cbg: [1, 3] },
  'CARTRIDGE/HASH': { thc: [61, 73], cbd: [0.2, 0.9] },
  EXTRACT: { thc: [2, 6], thca: [66, 81], cbg: [1, 3.4] },
  'EXTRACT/DIAMONDS': { thc: [0.6, 2], thca: [91, 97] },
  'EXTRACT/BUBBLE HASH': { thc: [1.5, 4], thca: [43, 57], cbg: [0.8, 2] },
  'EXTRACT/TEMPLE BALL': { thc: [12, 19], thca: [29, 38], cbd: [0.4, 1.5] },
  'EXTRACT/KIEF': { thc: [1, 2.5], thca: [36, 50] },
  'EXTRACT/RSO': { thc: [60, 71], cbd: [0.6, 2], cbg: [1.5, 3] },
  'FLOWER/CBD': { thc: [0.1, 0.3], thca: [0.3, 0.7], cbd: [0.4, 1], cbda: [12, 16.5] },
  'PREROLL/CBD': { thc: [0.1, 0.3], thca: [0.3, 0.7], cbd: [0.4, 1], cbda: [11, 15] },
  'CARTRIDGE/CBD': { thc: [2, 4.5], cbd: [56, 68], cbg: [1, 4] },
};

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
