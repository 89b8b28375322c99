import { toTextKey } from './text-key.ts';

/** The words that several texts share at their start and end, and what each has besides. */
interface SharedWords {
  shared: string;
  /** In the order of the texts; empty where one has nothing else. */
  others: string[];
}

/** Splits names into what they share and what is theirs: `Banger 14mm` and `Banger 18mm` are `Banger`, `14mm` and `18mm`. */
export function findSharedWords(texts: readonly string[]): SharedWords {
  const lists = texts.map((text) => text.split(' ').filter((word) => word !== ''));
  const shortest = Math.min(...lists.map(({ length }) => length));
  const isShared = (find: (words: readonly string[]) => string | undefined) =>
    new Set(lists.map((words) => toTextKey(find(words) ?? ''))).size === 1;
  let start = 0;
  while (start < shortest && isShared((words) => words[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isShared((words) => words[words.length - 1 - end])) end += 1;
  const [first = []] = lists;
  return {
    shared: [...first.slice(0, start), ...first.slice(first.length - end)].join(' '),
    others: lists.map((words) => words.slice(start, words.length - end).join(' ')),
  };
}
