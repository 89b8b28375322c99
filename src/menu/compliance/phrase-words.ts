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

/** Phrases by the word that they begin with. */
export type PhraseIndex<Phrase> = ReadonlyMap<string, readonly Phrase[]>;

export function indexPhrases<Phrase extends { words: readonly string[] }>(
  phrases: readonly Phrase[],
): PhraseIndex<Phrase> {
  return Map.groupBy(
    phrases.filter(({ words }) => words.length > 0),
    ({ words: [first = ''] }) => first,
  );
}

/** From the first character of a phrase to behind its last one, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Where phrases stand in a text: their words one after the other in one sentence, each as written or in the plural. */
export function findPhrases<Phrase extends { words: readonly string[] }>(
  index: PhraseIndex<Phrase>,
  text: string,
): Map<Phrase, Span[]> {
  const found = new Map<Phrase, Span[]>();
  const words = splitWords(text);
  const addAt = (place: number, phrase: Phrase) => {
    const span = findAt(phrase.words, place, words, text);
    if (!span) return;
    const spans = found.get(phrase);
    if (spans) spans.push(span);
    else found.set(phrase, [span]);
  };
  for (const [place, { word }] of words.entries()) {
    const singular = toSingular(word);
    for (const phrase of index.get(word) ?? []) addAt(place, phrase);
    if (singular !== word) for (const phrase of index.get(singular) ?? []) addAt(place, phrase);
  }
  return found;
}

function findAt(
  phrase: readonly string[],
  place: number,
  words: readonly PlacedWord[],
  text: string,
): Span | undefined {
  const run = words.slice(place, place + phrase.length);
  const [first] = run;
  const last = run.at(-1);
  const isFound =
    run.length === phrase.length &&
    run.every(({ word }, index) => isWordOf(word, phrase[index])) &&
    run.slice(1).every(({ start }, index) => !SENTENCE_END.test(text.slice(run[index]?.end, start)));
  return isFound && first && last ? { start: first.start, end: last.end } : undefined;
}

function isWordOf(word: string, listed: string | undefined): boolean {
  return word === listed || toSingular(word) === listed;
}

function toSingular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
