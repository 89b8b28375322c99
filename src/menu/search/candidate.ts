import type { Lexicon } from './lexicon.ts';

/** A term that a word may have been meant as, and how sure that is: above 0 and below 1. */
export interface Candidate {
  term: number;
  quality: number;
  /** For how many words of a name it counts; by default, as many as it has. */
  span?: number;
  /** It is found, but its place in a name adds nothing. */
  isAside?: boolean;
}

/**
 * Finds the terms a misspelt word may have been meant as, in no order.
 * @param isOpen whether the word may be the beginning of a longer one
 */
export type FindSimilarTerms = (word: string, isOpen: boolean, lexicon: Lexicon) => Candidate[];
