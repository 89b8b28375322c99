/** One size that products are sold in. */
export interface Size {
  amount: number | null;
  /** Treez's word for the measure. */
  uom: string | null;
  /** Free text, as a shop types it. */
  text: string | null;
  /** Price against the assortment's `dollars`. */
  factor: number;
  /** Stands at the end of the name, e.g. `3.5 GRAMS`; none where undefined. */
  suffix?: string;
  pieces?: number;
  /** Of the whole package. */
  thcMg?: number;
  cbdMg?: number;
}

/** Price breaks against the assortment's `dollars` for one. */
interface TierTable {
  method: 'WEIGHT' | 'UNIT';
  /** Start value and factor; an assortment's products take the tables by chance. */
  tables: readonly (readonly (readonly [startValue: number, factor: number])[])[];
}

interface SizeSet {
  sizes: readonly Size[];
  tiers?: TierTable;
}

const grams = (amount: number, factor: number): Size => ({
  amount,
  uom: 'GRAMS',
  text: `${amount} G`,
  factor,
  suffix: amount === 1 ? '1 GRAM' : `${amount} GRAMS`,
});

const papers = (count: number, gramsEach: number, factor: number): Size => ({
  amount: Math.round(count * gramsEach * 100) / 100,
  uom: 'GRAMS',
  text: `${count} PACK`,
  factor,
  suffix: `${count} PACK`,
});

const pieces = (count: number, mgEach: number, factor: number, cbdMgEach = 0): Size => ({
  amount: count * mgEach,
  uom: 'MILLIGRAMS',
  text: `${count * mgEach} MG`,
  factor,
  suffix: `${count * mgEach} MG`,
  pieces: count,
  thcMg: count * mgEach,
  ...(cbdMgEach > 0 && { cbdMg: count * cbdMgEach }),
});

const milliliters = (amount: number, factor: number, thcMg: number, cbdMg: number): Size => ({
  amount,
  uom: 'MILLILITERS',
  text: `${amount} ML`,
  factor,
  suffix: `${amount} ML`,
  ...(thcMg > 0 && { thcMg }),
  ...(cbdMg > 0 && { cbdMg }),
});

const ounces = (amount: number, factor: number, thcMg: number, cbdMg: number): Size => ({
  amount,
  uom: 'OUNCES',
  text: `${amount} OZ`,
  factor,
  suffix: `${amount} OZ`,
  ...(thcMg > 0 && { thcMg }),
  cbdMg,
});

const items = (text: string | null, factor = 1): Size => ({ amount: null, uom: null, text, factor });

/** Sizes, and price breaks where there are any, by the name that assortments call them. */
const SIZE_SETS = {
  loose: {
    sizes: [{ amount: 1, uom: 'GRAMS', text: null, factor: 1 }],
    tiers: {
      method: 'WEIGHT',
      tables: [
        [
          [1, 1],
          [3.5, 0.92],
          [7, 0.83],
          [14, 0.71],
          [28, 0.58],
        ],
        [
          [0, 1],
          [3.5, 0.9],
          [7, 0.82],
          [14, 0.74],
          [28, 0.62],
        ],
        [
          [1, 1],
          [3.5, 0.94],
          [7, 0.88],
          [28, 0.66],
        ],
        [
          [0, 1],
          [1, 0.96],
          [3.5, 0.88],
          [14, 0.7],
        ],
      ],
    },
  },
  'by-the-piece': {
    sizes: [{ amount: 1, uom: 'GRAMS', text: 'CONE', factor: 1 }],
    tiers: {
      method: 'UNIT',
      tables: [
        [
          [1, 1],
          [3, 0.89],
          [5, 0.78],
        ],
      ],
    },
  },
  'papers-by-the-piece': {
    sizes: [items('BOOKLET')],
    tiers: {
      method: 'UNIT',
      tables: [
        [
          [1, 1],
          [4, 0.84],
          [10, 0.67],
        ],
      ],
    },
  },
  'third-gram': { sizes: [{ ...grams(0.3, 1), text: '.3 G' }] },
  'half-gram': { sizes: [grams(0.5, 1)] },
  'one-gram': { sizes: [grams(1, 1)] },
  'two-gram': { sizes: [grams(2, 1)] },
  'half-and-gram': { sizes: [grams(0.5, 1), grams(1, 1.7)] },
  'gram-and-two': { sizes: [grams(1, 1), grams(2, 1.82)] },
  eighth: { sizes: [grams(3.5, 1)] },
  'gram-eighth': { sizes: [grams(1, 0.32), grams(3.5, 1)] },
  'gram-eighth-quarter': { sizes: [grams(1, 0.31), grams(3.5, 1), grams(7, 1.85)] },
  'eighth-quarter': { sizes: [grams(3.5, 1), grams(7, 1.83)] },
  'eighth-half': { sizes: [grams(3.5, 1), grams(14, 3.45)] },
  'eighth-to-ounce': { sizes: [grams(3.5, 1), grams(7, 1.85), grams(14, 3.4), grams(28, 6.2)] },
  'half-ounce': { sizes: [grams(14, 1), grams(28, 1.8)] },
  ounce: { sizes: [grams(28, 1)] },
  'five-halves': { sizes: [papers(5, 0.5, 1)] },
  'ten-halves': { sizes: [papers(10, 0.5, 1)] },
  'gram-and-five': { sizes: [grams(1, 1), papers(5, 0.5, 2.2)] },
  'gram-and-three': { sizes: [grams(1, 1), papers(3, 0.5, 1.4)] },
  'twenty-fives': { sizes: [pieces(20, 5, 1)] },
  'ten-tens': { sizes: [pieces(10, 10, 1)] },
  'even-tens': { sizes: [pieces(10, 10, 1, 10)] },
  bites: { sizes: [pieces(20, 5, 1)] },
  'single-and-ten': { sizes: [pieces(1, 10, 1), pieces(10, 10, 4)] },
  'small-and-large': { sizes: [pieces(4, 10, 1), pieces(10, 10, 1.9)] },
  'forty-halves': { sizes: [pieces(40, 2.5, 1)] },
  'jar-hundred': {
    sizes: [{ amount: 113, uom: 'GRAMS', text: '4 OZ JAR', factor: 1, suffix: '4 OZ', thcMg: 100 }],
  },
  'can-and-four': {
    sizes: [
      { ...milliliters(355, 1, 2, 4), text: '355 ML' },
      { ...milliliters(1420, 3.35, 8, 16), text: '4 X 355 ML', suffix: '4 PACK' },
    ],
  },
  'can-five': {
    sizes: [
      milliliters(355, 1, 5, 0),
      { ...milliliters(2130, 5.4, 30, 0), text: '6 X 355 ML', suffix: '6 PACK' },
    ],
  },
  'bottle-ten': {
    sizes: [{ ...milliliters(12, 1, 10, 0), uom: 'FLUID OUNCES', text: '12 FL OZ', suffix: '12 FL OZ' }],
  },
  'shot-hundred': { sizes: [{ ...milliliters(60, 1, 100, 0), pieces: 10 }] },
  'tea-box': { sizes: [{ ...items('10 BAGS'), pieces: 10, thcMg: 50 }] },
  'dropper-cbd': { sizes: [milliliters(15, 0.58, 15, 300), milliliters(30, 1, 30, 600)] },
  'dropper-even': { sizes: [milliliters(15, 0.6, 150, 150), milliliters(30, 1, 300, 300)] },
  'dropper-thc': { sizes: [milliliters(15, 0.6, 500, 0), milliliters(30, 1, 1000, 0)] },
  syrup: {
    sizes: [
      { ...milliliters(60, 1, 100, 0), pieces: 10 },
      { ...milliliters(120, 1.8, 200, 0), pieces: 20 },
    ],
  },
  capsules: {
    sizes: [
      { ...pieces(10, 5, 0.45), text: '10CT', suffix: '10CT' },
      { ...pieces(30, 5, 1), text: '30CT', suffix: '30CT' },
    ],
  },
  'capsules-even': { sizes: [{ ...pieces(30, 10, 1, 10), text: '30CT', suffix: '30CT' }] },
  'capsules-cbd': {
    sizes: [{ amount: 30, uom: null, text: '30CT', factor: 1, suffix: '30CT', pieces: 30, cbdMg: 750 }],
  },
  tablets: { sizes: [{ ...pieces(40, 2.5, 1), text: '40CT', suffix: '40CT' }] },
  balm: { sizes: [ounces(0.5, 0.5, 50, 150), ounces(2, 1, 200, 600)] },
  lotion: { sizes: [milliliters(50, 0.6, 100, 200), milliliters(100, 1, 200, 400)] },
  'roll-on': { sizes: [milliliters(10, 1, 0, 300)] },
  patch: {
    sizes: [
      { amount: 20, uom: 'MILLIGRAMS', text: '20 MG', factor: 1, suffix: '20 MG', thcMg: 20, cbdMg: 20 },
    ],
  },
  bath: { sizes: [ounces(4, 1, 0, 100), ounces(12, 2.4, 0, 300)] },
  'seed-packet': { sizes: [items('5 SEEDS'), items('12 SEEDS', 2)] },
  garment: { sizes: [items('SMALL'), items('MEDIUM'), items('LARGE'), items('EXTRA LARGE')] },
  each: { sizes: [items(null)] },
} as const satisfies Record<string, SizeSet>;

export type SizeSetName = keyof typeof SIZE_SETS;

/** The set by its name, as the general type. */
export function getSizeSet(name: SizeSetName): SizeSet {
  return SIZE_SETS[name];
}
