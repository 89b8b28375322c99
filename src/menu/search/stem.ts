import { groupPlaces } from './group-places.ts';

/** The singular of an English word, well enough that `gummies` meets `gummy` and `cookies` meets `cookie`. */
export function toStem(word: string): string {
  if (word.length < 4) return word;
  const singular = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  if (singular.endsWith('ie')) return `${singular.slice(0, -2)}y`;
  return /(?:ch|sh|x|ss)e$/.test(singular) && singular !== word ? singular.slice(0, -1) : singular;
}

/** The numbers of the terms with each stem. */
export function groupByStem(terms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return groupPlaces(terms, toStem);
}

/** Equal for a phrase in the singular and the plural, and with its words parted or together. */
export function toPhraseKey(words: readonly string[]): string {
  return words.map(toStem).join('');
}
