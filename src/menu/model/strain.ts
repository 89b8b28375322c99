/** Strain types as the menu knows them. `other` is a word of the feed's that is none of these. */
export const STRAIN_TYPES = [
  'sativa',
  'sativa-hybrid',
  'hybrid',
  'indica-hybrid',
  'indica',
  'kush',
  'cbd',
  'other',
] as const;

export type StrainType = (typeof STRAIN_TYPES)[number];

const STRAIN_TYPE_BY_WORD: ReadonlyMap<string, StrainType> = new Map([
  ['SATIVA', 'sativa'],
  ['S/I', 'sativa-hybrid'],
  ['HYBRID', 'hybrid'],
  ['I/S', 'indica-hybrid'],
  ['INDICA', 'indica'],
  ['KUSH', 'kush'],
  ['CBD', 'cbd'],
]);

/** The menu's strain type for the feed's word in any case; `other` for one it does not know. */
export function toStrainType(word: string): StrainType {
  return STRAIN_TYPE_BY_WORD.get(word.trim().toUpperCase()) ?? 'other';
}
