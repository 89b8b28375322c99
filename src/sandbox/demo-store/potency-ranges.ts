/** Least and most percent that a laboratory finds. */
type Range = readonly [least: number, most: number];

export interface PotencyRanges {
  thc?: Range;
  thca?: Range;
  cbd?: Range;
  cbda?: Range;
  cbg?: Range;
}

/** By category and subtype, else by category. */
export const POTENCY_RANGES: Readonly<Record<string, PotencyRanges>> = {
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
