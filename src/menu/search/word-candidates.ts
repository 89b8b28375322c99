import type { Candidate, FindSimilarTerms } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryWord } from './read-query.ts';
import { rememberRecent } from './remember-recent.ts';
import { toStem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word of a query may stand for. */
interface WordCandidates {
  words: Candidate[];
  runs: Candidate[];
  /** Whether it was read in the likeliest way: not where only longer words begin so, and it is typed to its end. */
  isSettled: boolean;
}

export interface CandidateFinder {
  /** Exact words, beginnings and words run together; likely misspellings as far as it is forgiving. */
  ofWord(word: QueryWord, forgiveness: Forgiveness): WordCandidates;
  /** Words of the menu that were typed as two. */
  ofSplitWord(left: QueryWord, right: QueryWord, forgiveness: Forgiveness): Candidate[];
}

/** When a word may be misspelt: never, as it is another name for something, where the menu has nothing like it as it is typed, or always. */
export type Forgiveness = 'never' | 'if-unknown' | 'always';

const EXACT_QUALITY = 1;
const RUN_QUALITY = 0.96;
const STEM_QUALITY = 0.95;
/** A beginning is worth the more, the less is left to type, and less in a word with others after it. */
const OPEN_BEGINNING_QUALITY = 0.7;
const CLOSED_BEGINNING_QUALITY = 0.5;
const COMPLETENESS_WORTH = 0.2;

/** What any longer word is worth where the menu has the one that was typed: `batter` is no battery, `bar` no barrel. */
const ASIDE_QUALITY = 0.3;
/** Two letters that are another name for something may also be the first two of any word. */
const LONGEST_AMBIGUOUS = 2;

/** Of the misspellings only those about as near as the nearest are taken, unless that finds no product. */
const NEARLY_AS_GOOD = 0.1;

const SHORTEST_RUN_BEGINNING = 4;
const SHORTEST_MISSPELT_RUN = 6;
const SHORTEST_SPLIT_PART = 2;

/** The menu's words, and what looks among them for misspelt ones. */
interface Dictionary extends Vocabulary {
  findSimilarTerms: FindSimilarTerms;
}

/** Enough for the words of one query, as typed and as forgiven, and of the ones just before it. */
const REMEMBERED_WORDS = 64;

/** @param findSimilarTerms for words that may be misspelt */
export function createCandidateFinder(
  vocabulary: Vocabulary,
  findSimilarTerms: FindSimilarTerms,
): CandidateFinder {
  const dictionary = { ...vocabulary, findSimilarTerms };
  return {
    ofWord: rememberRecent(
      (word, forgiveness) => findCandidates(word, forgiveness, dictionary),
      toWordKey,
      REMEMBERED_WORDS,
    ),
    ofSplitWord: rememberRecent(
      (left, right, forgiveness) => findSplitCandidates(left, right, forgiveness, dictionary),
      (left, right, forgiveness) => `${left.word} ${toWordKey(right, forgiveness)}`,
      REMEMBERED_WORDS,
    ),
  };
}

function toWordKey({ word, isOpen }: QueryWord, forgiveness: Forgiveness): string {
  return `${word} ${isOpen} ${forgiveness}`;
}

function findCandidates(query: QueryWord, forgiveness: Forgiveness, dictionary: Dictionary): WordCandidates {
  const { words, runs } = dictionary;
  const exact = findExact(query.word, words, EXACT_QUALITY);
  const known = [...exact, ...findStems(query.word, dictionary)];
  const knownRuns = findExact(query.word, runs, RUN_QUALITY);
  const isRunBegun = exact.length === 0 && query.word.length >= SHORTEST_RUN_BEGINNING;
  const isKnown = known.length + knownRuns.length > 0;
  const isMeant = isKnown || (forgiveness === 'never' && query.word.length > LONGEST_AMBIGUOUS);
  const begun = findBeginnings(query, words, isMeant);
  const begunRuns = isRunBegun ? findBeginnings(query, runs, isMeant) : [];
  const isBegun = begun.length + begunRuns.length > 0;
  const isMisspelt = forgiveness === 'always' || (forgiveness === 'if-unknown' && !isKnown && !isBegun);
  const misspelt = isMisspelt
    ? findMisspelt(query, forgiveness === 'always', dictionary)
    : { words: [], runs: [] };
  return {
    words: [...known, ...begun, ...misspelt.words],
    runs: [...knownRuns, ...begunRuns, ...misspelt.runs],
    isSettled: isKnown || query.isOpen || !isBegun,
  };
}

function findMisspelt(query: QueryWord, isForgiving: boolean, { words, runs, findSimilarTerms }: Dictionary) {
  const { word, isOpen } = query;
  const similar = findSimilarTerms(word, isOpen, words);
  const isLong = word.length >= SHORTEST_MISSPELT_RUN;
  const similarRuns = isLong && similar.length === 0 ? findSimilarTerms(word, isOpen, runs) : [];
  const best = Math.max(0, ...[...similar, ...similarRuns].map(({ quality }) => quality));
  const isNear = ({ quality }: Candidate) => isForgiving || quality >= best - NEARLY_AS_GOOD;
  return { words: similar.filter(isNear), runs: similarRuns.filter(isNear) };
}

function findExact(word: string, lexicon: Lexicon, quality: number): Candidate[] {
  const term = lexicon.indexOf(word);
  return term < 0 ? [] : [{ term, quality }];
}

function findStems(word: string, { stems }: Vocabulary): Candidate[] {
  return (stems.get(toStem(word)) ?? []).map((term) => ({ term, quality: STEM_QUALITY }));
}

/** @param isAside whether the word as it stands is likelier */
function findBeginnings({ word, isOpen }: QueryWord, lexicon: Lexicon, isAside = false): Candidate[] {
  const [first, end] = lexicon.rangeOf(word);
  const base = isOpen ? OPEN_BEGINNING_QUALITY : CLOSED_BEGINNING_QUALITY;
  return [...Array(end - first).keys()].map((place) => {
    const term = first + place;
    const completeness = word.length / (lexicon.terms[term]?.length ?? word.length);
    return { term, quality: isAside ? ASIDE_QUALITY : base + COMPLETENESS_WORTH * completeness, isAside };
  });
}

function findSplitCandidates(
  left: QueryWord,
  right: QueryWord,
  forgiveness: Forgiveness,
  dictionary: Dictionary,
): Candidate[] {
  const { words, findSimilarTerms } = dictionary;
  const joined = left.word + right.word;
  const exact = [...findExact(joined, words, RUN_QUALITY), ...findStems(joined, dictionary)];
  if (exact.length > 0 || Math.min(left.word.length, right.word.length) < SHORTEST_SPLIT_PART) return exact;
  const beginnings = right.isOpen ? findBeginnings({ ...right, word: joined }, words) : [];
  if (forgiveness !== 'always' || joined.length < SHORTEST_MISSPELT_RUN) return beginnings;
  return [...beginnings, ...findSimilarTerms(joined, right.isOpen, words)];
}
