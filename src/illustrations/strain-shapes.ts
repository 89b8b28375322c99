import type { StrainType } from '#menu/model/strain.ts';

/**
 * One shape each, so that color is never the only sign: up for sativa, down for indica, a lozenge for hybrid, in two pieces for those
 * that lean.
 * SVG path data in a square of 10 × 10 units.
 */
export const STRAIN_SHAPES: Readonly<Record<StrainType, string>> = {
  sativa: 'M5 1 9.6 9.2H.4z',
  'sativa-hybrid': 'M5 0 10 5H0z M1.5 6.4 5 10 8.5 6.4z',
  hybrid: 'M5 0l5 5-5 5-5-5z',
  'indica-hybrid': 'M5 10 0 5h10z M8.5 3.6 5 0 1.5 3.6z',
  indica: 'M5 9 .4.8h9.2z',
  kush: 'M1 1h8v8H1z',
  cbd: 'M5 .6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8z',
  other: 'M1 4h8v2H1z',
};
