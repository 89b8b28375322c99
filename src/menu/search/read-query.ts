import { foldWords } from './fold-words.ts';

/** Longest query in characters; the rest is cut off. The search field has the same limit. */
export const MAX_QUERY_CHARACTERS = 64;

const MAX_WORDS = 12;

/** More than any 64 characters need in a decomposed form; bounds the work that a huge paste can make. */
const MAX_RAW_CHARACTERS = 1024;

/** Words that help to rank but never leave a product out. */
const FILLERS: ReadonlySet<string> = new Set('a an and by for in of or the with'.split(' '));

/** Sizes are not in the index: a product has several. */
const SIZE = /^\d+(?:[.:]\d+)*(?:g|mg|oz|ml|pk|ct)$/;

export interface QueryWord {
  word: string;
  /** Whether a product has to match it. */
  isRequired: boolean;
  /** Whether it may still be half-typed: the last word, with nothing after it. */
  isOpen: boolean;
}

/** The query as it is searched for, shown and put into addresses: at most 64 characters, without blanks around. */
export function cutQuery(query: string): string {
  const raw = query.trim().slice(0, MAX_RAW_CHARACTERS).normalize('NFC');
  return raw.slice(0, MAX_QUERY_CHARACTERS).toWellFormed().trim();
}

/** The distinct words of a query; none where it has no letter or digit. Takes any text. */
export function readQuery(query: string): QueryWord[] {
  const words = [...new Set(foldWords(cutQuery(query)))].slice(0, MAX_WORDS);
  const isFinished = /\s$/u.test(query.slice(0, MAX_RAW_CHARACTERS));
  const areAllOptional = words.every(isOptional);
  return words.map((word, place) => ({
    word,
    isRequired: areAllOptional || !isOptional(word),
    isOpen: !isFinished && place === words.length - 1,
  }));
}

function isOptional(word: string): boolean {
  return FILLERS.has(word) || SIZE.test(word);
}
