import type { StrainType } from './strain.ts';

/** Strain types in words. */
export const STRAIN_LABELS: Record<StrainType, string> = {
  sativa: 'Sativa',
  'sativa-hybrid': 'Sativa hybrid',
  hybrid: 'Hybrid',
  'indica-hybrid': 'Indica hybrid',
  indica: 'Indica',
  kush: 'Kush',
  cbd: 'CBD',
  other: 'Other',
};
