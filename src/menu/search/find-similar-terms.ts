import Fuse from 'fuse.js/min-basic';
import type { Candidate, FindSimilarTerms } from './candidate.ts';
import { measureEdits } from './edit-distance.ts';
import { type FindNearest, findProducts } from './find-hits.ts';
import { type Lexicon, toLetterBits } from './lexicon.ts';
import { findSoundAlikes } from './sound-alikes.ts';
import { toStem } from './stem.ts';

// One file to load for all that is not typed as the menu has it.
export { findWished } from './find-wished.ts';

/** Words of the trade are meant as typed, however near they are to one another: a battery is no batter. */
const TRADE_WORDS: ReadonlySet<string> = new Set(
  'badder bar batter battery bong bud budder can cart chew dab deal eighth graham gram half joint mint ounce pen pipe pod quarter rig tray vape wax'.split(
    ' ',
  ),
);

const SHORTEST_FORGIVEN = 3;
const SHORTEST_FORGIVEN_TWICE = 6;
const SHORTEST_UNFINISHED = 5;

const SHORTEST_INSIDE = 4;

const INSIDE_QUALITY = 0.36;
const ONE_SLIP_QUALITY = 0.62;
const TWO_SLIPS_QUALITY = 0.42;
const UNFINISHED_QUALITY = 0.4;
/** People seldom err in the first letter. */
const FIRST_LETTER_COST = 0.08;

function findContaining(word: string, { terms }: Lexicon): Candidate[] {
  if (word.length < SHORTEST_INSIDE) return [];
  return terms.flatMap((term, number) =>
    term.includes(word, 1) ? { term: number, quality: INSIDE_QUALITY } : [],
  );
}

/** Slips forgiven in a word of this length: none below 3 letters, one below 6, else two. */
function maxEditsOf(word: string): number {
  if (word.length < SHORTEST_FORGIVEN || isNumber(word)) return 0;
  return word.length < SHORTEST_FORGIVEN_TWICE ? 1 : 2;
}

/** A number is meant as typed: 33 is no slip for 41. */
function isNumber(word: string): boolean {
  return /^[\p{N}.:]+$/u.test(word);
}

/** Finds the terms that an unknown word may have been meant as: misspelt, written as it sounds, or the end of a longer one. */
export const findMeantTerms: FindSimilarTerms = (word, isOpen, lexicon) => {
  if (TRADE_WORDS.has(toStem(word))) return [];
  const similar = findSimilarTerms(word, isOpen, lexicon);
  if (lexicon.areRuns) return similar;
  return [...similar, ...findSoundAlikes(word, isOpen, lexicon), ...findContaining(word, lexicon)];
};

/**
 * Finds the terms a misspelt word may have been meant as, in no order.
 * Fuse.js finds them, among the terms that share enough letters to be possible at all; then each is measured.
 *
 * @param isOpen whether the word may be the beginning of a longer one
 */
export function findSimilarTerms(word: string, isOpen: boolean, lexicon: Lexicon): Candidate[] {
  const maxEdits = maxEditsOf(word);
  if (maxEdits === 0) return [];
  const possible = [
    ...findPossibleTerms(word, lexicon, maxEdits),
    ...(isOpen ? findPossibleBeginnings(word, lexicon) : []),
  ];
  const fuse = new Fuse(
    possible.map((term) => lexicon.terms[term] ?? ''),
    { ignoreLocation: true, shouldSort: false, threshold: toThreshold(word, maxEdits) },
  );
  return fuse.search(word).flatMap(({ item, refIndex }) => {
    const quality = gradeSimilarity(word, item, maxEdits);
    const term = possible[refIndex];
    return quality > 0 && term !== undefined ? { term, quality } : [];
  });
}

/** Fuse.js counts two swapped letters as two errors, and measures errors by the length of the pattern. */
function toThreshold(word: string, maxEdits: number): number {
  return Math.min(2 * maxEdits, word.length - 1) / word.length + 0.001;
}

/** Terms of about the same length: every letter that only one of the two has costs at least one slip. */
function findPossibleTerms(word: string, { terms, letters }: Lexicon, maxEdits: number): number[] {
  const wanted = toLetterBits(word);
  const possible: number[] = [];
  for (let term = 0; term < letters.length; term++) {
    const present = letters[term] ?? 0;
    if (!hasAtMostBits(wanted & ~present, maxEdits) || !hasAtMostBits(present & ~wanted, maxEdits)) continue;
    if (Math.abs((terms[term] ?? '').length - word.length) <= maxEdits) possible.push(term);
  }
  return possible;
}

/** Longer terms with the same first letter: in a word half typed, a slip in that is not looked for. */
function findPossibleBeginnings(word: string, lexicon: Lexicon): number[] {
  if (word.length < SHORTEST_UNFINISHED) return [];
  const wanted = toLetterBits(word);
  const [first, end] = lexicon.rangeOf(word.slice(0, 1));
  const possible: number[] = [];
  for (let term = first; term < end; term++) {
    const isLonger = (lexicon.terms[term] ?? '').length > word.length + maxEditsOf(word);
    if (isLonger && hasAtMostBits(wanted & ~(lexicon.letters[term] ?? 0), 1)) possible.push(term);
  }
  return possible;
}

function hasAtMostBits(bits: number, count: number): boolean {
  let left = bits;
  for (let removed = 0; removed < count && left !== 0; removed++) left &= left - 1;
  return left === 0;
}

function gradeSimilarity(word: string, term: string, maxEdits: number): number {
  if (!toDigits(term).startsWith(toDigits(word))) return 0;
  const { whole, beginning } = measureEdits(word, term);
  const first = word[0] === term[0] ? 0 : FIRST_LETTER_COST;
  if (whole <= maxEdits && isAllowedInFull(word, term)) {
    return (whole <= 1 ? ONE_SLIP_QUALITY : TWO_SLIPS_QUALITY) - first;
  }
  return beginning <= 1 && word.length >= SHORTEST_UNFINISHED ? UNFINISHED_QUALITY : 0;
}

/** In three letters one slip leaves too little: the first letter and the length must stand, unless one was left out. */
function isAllowedInFull(word: string, term: string): boolean {
  if (word.length > SHORTEST_FORGIVEN || term.length > word.length) return true;
  return word[0] === term[0] && word.length === term.length;
}

function toDigits(word: string): string {
  return word.replace(/\P{N}+/gu, '');
}

/** The products that match the most words, if these are at least half of several. */
export const findNearest: FindNearest = (words, menu) => {
  const required = words.filter(({ isRequired }) => isRequired);
  if (required.length < 2) return [];
  const countMatched = (product: number) =>
    required.filter(({ values }) => (values[product] ?? 0) > 0).length;
  let most = Math.ceil(required.length / 2);
  for (let product = 0; product < menu.nameLengths.length; product++) {
    most = Math.max(most, countMatched(product));
  }
  return findProducts(menu, (product) => countMatched(product) === most);
};
