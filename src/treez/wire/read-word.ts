import { cleanText } from './clean-text.ts';

const MAX_CHARACTERS = 60;

/** A word of a list that Treez keeps, in capitals, its parts apart by one blank: `Pre-Cart`, `PRE_CART` and `pre cart` are one. Empty for none. */
export function readWord(value: unknown): string {
  const text = cleanText(value, MAX_CHARACTERS) ?? '';
  return text.toUpperCase().replace(/[\s_-]+/g, ' ');
}
