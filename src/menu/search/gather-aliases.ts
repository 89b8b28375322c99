import { foldWords } from './fold-words.ts';
import { type Alias, EQUAL_NAMES, KINDS, NARROWER_WORDS, NICKNAMES } from './known-aliases.ts';
import { LONGEST_RUN } from './menu-terms.ts';
import type { AliasPair } from './search-index.ts';
import { toPhraseKey } from './stem.ts';

/**
 * The aliases that lead to something on a menu: the store's own, and of the known ones those that the store does not
 * explain otherwise. Each leads both ways where both ends are on the menu.
 *
 * @param phrases the texts that are searched, as folded words parted by blanks
 * @param own an alias that holds no letter or digit is passed over
 */
export function gatherAliases(phrases: Iterable<string>, own: readonly Alias[]): AliasPair[] {
  const isOnMenu = createPhraseCheck(phrases);
  const ownPairs = own.flatMap(({ alias, means }) => pairUp([alias, means]));
  const explained = new Set(own.map(({ alias }) => toKey(alias)));
  const narrower = NARROWER_WORDS.filter(({ alias }) => !isOnMenu(toPhrase(alias)));
  const kinds = KINDS.flatMap(({ words, means }) =>
    words.some((word) => isOnMenu(toPhrase(word)))
      ? pairUp(words)
      : words.map((alias) => toPair({ alias, means })),
  );
  const knownPairs = [
    ...EQUAL_NAMES.flatMap(pairUp),
    ...kinds,
    ...narrower.map(toPair),
    ...NICKNAMES.map(toPair),
  ].filter(([alias]) => !explained.has(toPhraseKey(alias.split(' '))));
  const pairs = [...ownPairs, ...knownPairs].filter(
    ([alias, means]) => alias !== '' && alias !== means && isOnMenu(means),
  );
  return [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
}

/** Every name with every other one. */
function pairUp(names: readonly string[]): AliasPair[] {
  return names.flatMap((alias) =>
    names.filter((means) => means !== alias).map((means) => toPair({ alias, means })),
  );
}

function toPair({ alias, means }: Alias): AliasPair {
  return [toPhrase(alias), toPhrase(means)];
}

function toPhrase(text: string): string {
  return foldWords(text).join(' ');
}

function toKey(text: string): string {
  return toPhraseKey(foldWords(text));
}

/** Whether words stand one after the other in a text of the menu, as the search in the browser will find them. */
function createPhraseCheck(phrases: Iterable<string>): (phrase: string) => boolean {
  const keys = new Set<string>();
  for (const phrase of new Set(phrases)) {
    const words = phrase.split(' ');
    for (let start = 0; start < words.length; start++) {
      for (let length = 1; length <= LONGEST_RUN; length++) {
        keys.add(toPhraseKey(words.slice(start, start + length)));
      }
    }
  }
  return (phrase) => phrase !== '' && keys.has(toPhraseKey(phrase.split(' ').slice(0, LONGEST_RUN)));
}
