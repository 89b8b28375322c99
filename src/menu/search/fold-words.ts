/** A word of a text, folded for comparison, and where it stands in the text in UTF-16 units. */
interface FoundWord {
  word: string;
  start: number;
  end: number;
}

/** Longest folded word in characters: what one pattern of the fuzzy search can hold. Longer words are cut. */
export const MAX_WORD_CHARACTERS = 32;

const APOSTROPHES = "'’‘ʼ`´′\u1fef\u1ffd";

/**
 * A run of letters and digits of any script, with the marks, apostrophes and invisible characters inside it.
 * Numbers keep a point or colon between digits: `3.5g` and `1:1` are one word each.
 */
const INSIDE = `[\\p{L}\\p{N}\\p{M}\\p{Cf}${APOSTROPHES}]*`;
const WORD = new RegExp(`\\p{N}+(?:[.:]\\p{N}+)+${INSIDE}|[\\p{L}\\p{N}]${INSIDE}`, 'gu');

const NOT_OF_WORD = new RegExp(`[${APOSTROPHES}]|[^\\p{L}\\p{N}.:]|[.:](?!\\p{N})`, 'gu');

/** Letters that Unicode does not take apart, as people type them without that key. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);
const LETTERS_WITH_PLAIN_FORM = /[ßæœøđłıς]/g;

/** Taken apart, without the points that only this brings: `⒈` is `1`. */
function withoutOwnPoints(part: string): string {
  return part.normalize('NFKD').replace(/[.:]/g, '');
}

function foldWord(written: string): string {
  return written
    .replace(/[^.:]+/g, withoutOwnPoints)
    .toLowerCase()
    .replace(NOT_OF_WORD, '')
    .replace(LETTERS_WITH_PLAIN_FORM, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .slice(0, MAX_WORD_CHARACTERS);
}

/**
 * The words of a text in order: lower case, without accents, apostrophes and invisible characters, whatever
 * Unicode form the text is in. Everything else parts words, so `AK-47` is `ak` and `47`.
 */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The folded words of a text, without their places. */
export function foldWords(text: string): string[] {
  return findWords(text).map(({ word }) => word);
}
