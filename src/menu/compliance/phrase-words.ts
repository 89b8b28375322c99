import { toTextKey } from '../names/text-key.ts';

/** A word of a text, folded for comparison, and where it stands in the text in UTF-16 units. */
export interface PlacedWord {
  /** Lower case, without accents; `#` for a number. */
  word: string;
  start: number;
  end: number;
}

/** A number, a word with the apostrophes inside it, or one of the two signs of a price that is cut. */
const WORD = /\d+(?:[.,]\d+)*(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[%$]/gu;
const NUMBER = /^\d+(?:[.,]\d+)*$/;
const SENTENCE_END = /[.!?\n]/;

/** The words of a text in order; hyphens and all other signs part them. */
export function splitWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: NUMBER.test(match[0]) ? '#' : toTextKey(match[0]).replace(/'s$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A phrase as `findPhrase` looks for it: its folded words, `#` for any number. */
export function toPhrase(text: string): string[] {
  return splitWords(text.replaceAll('#', '0')).map(({ word }) => word);
}

/** Where a phrase stands in a text: its words one after the other in one sentence, each as written or in the plural. */
export function findPhrase(
  phrase: readonly string[],
  words: readonly PlacedWord[],
  text: string,
): { start: number; end: number }[] {
  if (phrase.length === 0) return [];
  return words.flatMap((first, index) => {
    const run = words.slice(index, index + phrase.length);
    const last = run.at(-1);
    const isFound =
      run.length === phrase.length &&
      run.every(({ word }, place) => isWordOf(word, phrase[place])) &&
      run.slice(1).every(({ start }, place) => !SENTENCE_END.test(text.slice(run[place]?.end, start)));
    return isFound && last ? [{ start: first.start, end: last.end }] : [];
  });
}

function isWordOf(word: string, listed: string | undefined): boolean {
  return word === listed || toSingular(word) === listed;
}

function toSingular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
