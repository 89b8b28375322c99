const NUMERALS = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A whole number from 1 to 39 in Roman numerals, as plates are numbered. */
export function toRoman(value: number): string {
  const [numeral] = NUMERALS.filter(([worth]) => worth <= value);
  return numeral ? numeral[1] + toRoman(value - numeral[0]) : '';
}
