import type { Candidate } from './candidate.ts';
import { LONGEST_RUN } from './menu-terms.ts';
import type { QueryWord } from './read-query.ts';
import type { AliasPair } from './search-index.ts';
import { toPhraseKey, toStem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an alias stands for. */
interface AliasMeaning {
  words: Candidate[];
  runs: Candidate[];
}

/** A word of a query, and what it means as an alias or as a part of one. */
export interface AliasedWord extends QueryWord {
  meaning: AliasMeaning | undefined;
}

/** So far below the word itself that a shorter name does not make up for it; above a misspelt one. */
const ALIAS_QUALITY = 0.75;
/** However many words of a name it means, it is one to whoever typed it. */
const ALIAS_SPAN = 1;

/** Creates what finds the aliases in a query. Where an alias is several words, each of them means the whole. */
export function createAliasReader(
  aliases: readonly AliasPair[],
  vocabulary: Vocabulary,
): (query: readonly QueryWord[]) => AliasedWord[] {
  const meanings = new Map<string, AliasMeaning>();
  for (const [alias, means] of aliases) {
    const key = toPhraseKey(alias.split(' '));
    meanings.set(key, join(meanings.get(key), findPhrase(means.split(' '), vocabulary)));
  }
  return (query) => {
    const read: AliasedWord[] = query.map((word) => ({ ...word, meaning: undefined }));
    for (const [start, end] of listSpans(query.length)) {
      const span = read.slice(start, end);
      const meaning = meanings.get(toPhraseKey(span.map(({ word }) => word)));
      if (meaning) for (const word of span) word.meaning = join(word.meaning, meaning);
    }
    return read;
  };
}

/** From which word up to, not including, which word an alias can reach. */
function listSpans(wordCount: number): [start: number, end: number][] {
  return [...Array(wordCount).keys()].flatMap((start) =>
    [...Array(Math.min(LONGEST_RUN, wordCount - start)).keys()].map((more): [number, number] => [
      start,
      start + more + 1,
    ]),
  );
}

function join(one: AliasMeaning | undefined, other: AliasMeaning): AliasMeaning {
  return one ? { words: [...one.words, ...other.words], runs: [...one.runs, ...other.runs] } : other;
}

/** A phrase as the menu may write it: parted or as one word, in the singular or the plural. */
function findPhrase(phrase: readonly string[], { words, stems, runs }: Vocabulary): AliasMeaning {
  const run = phrase.slice(0, LONGEST_RUN).join('');
  const spellings = run.endsWith('s') ? [run, run.slice(0, -1)] : [run, `${run}s`];
  return {
    words: toCandidates([words.indexOf(run), ...(stems.get(toStem(run)) ?? [])]),
    runs: toCandidates(spellings.map(runs.indexOf)),
  };
}

function toCandidates(terms: readonly number[]): Candidate[] {
  return terms
    .filter((term) => term >= 0)
    .map((term) => ({ term, quality: ALIAS_QUALITY, span: ALIAS_SPAN }));
}
