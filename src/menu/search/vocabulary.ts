import { createLexicon, type Lexicon } from './lexicon.ts';
import type { MenuTerms } from './menu-terms.ts';
import { groupByStem } from './stem.ts';

/** The words of a menu, and its runs of words, laid out to be looked up. */
export interface Vocabulary {
  words: Lexicon;
  /** The numbers of the words with each stem. */
  stems: ReadonlyMap<string, readonly number[]>;
  runs: Lexicon;
}

export function createVocabulary({ words, runs }: Pick<MenuTerms, 'words' | 'runs'>): Vocabulary {
  return {
    words: createLexicon(words.terms),
    stems: groupByStem(words.terms),
    runs: createLexicon(runs.terms, true),
  };
}
