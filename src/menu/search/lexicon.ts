/** A sorted list of terms that can be asked for one term and for all with a beginning. */
export interface Lexicon {
  terms: readonly string[];
  /** Whether they are several words as one: many more, and only looked up for slips. */
  areRuns: boolean;
  /** For every term, the bits of the letters in it. */
  letters: Int32Array;
  /** The number of the term, or -1. */
  indexOf(term: string): number;
  /** The numbers of the terms that begin so: from the first up to, not including, the second. */
  rangeOf(beginning: string): [number, number];
}

const LAST_UNIT = '\uffff';

/** @param terms distinct and sorted by UTF-16 unit */
export function createLexicon(terms: readonly string[], areRuns = false): Lexicon {
  return {
    terms,
    areRuns,
    letters: Int32Array.from(terms, toLetterBits),
    indexOf: (term) => {
      const at = firstNotBefore(terms, term);
      return terms[at] === term ? at : -1;
    },
    rangeOf: (beginning) => [firstNotBefore(terms, beginning), firstNotBefore(terms, beginning + LAST_UNIT)],
  };
}

function firstNotBefore(terms: readonly string[], bound: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LETTER_A = 97;
const DIGIT_0 = 48;
const FIRST_DIGIT_BIT = 26;
const OTHER_BIT = 31;

/** One bit a Latin letter, one for two digits, one for everything else. */
export function toLetterBits(term: string): number {
  let bits = 0;
  for (let at = 0; at < term.length; at++) bits |= 1 << toBit(term.charCodeAt(at));
  return bits;
}

function toBit(unit: number): number {
  if (unit >= LETTER_A && unit < LETTER_A + 26) return unit - LETTER_A;
  if (unit >= DIGIT_0 && unit < DIGIT_0 + 10) return FIRST_DIGIT_BIT + ((unit - DIGIT_0) >> 1);
  return OTHER_BIT;
}
