import { toTextKey } from './text-key.ts';

/** The words of a text that another does not begin or end with: `Smalls` of `Blue Dream Smalls` beside `Blue Dream`. */
export function findOtherWords(text: string, other: string): string {
  const words = text.split(' ');
  const otherWords = other.split(' ').map(toTextKey);
  const isSame = (index: number, otherIndex: number) =>
    toTextKey(words[index] ?? '') === otherWords[otherIndex];
  let start = 0;
  while (start < words.length && start < otherWords.length && isSame(start, start)) start += 1;
  let end = words.length;
  let otherEnd = otherWords.length;
  while (end > start && otherEnd > start && isSame(end - 1, otherEnd - 1)) {
    end -= 1;
    otherEnd -= 1;
  }
  return words.slice(start, end).join(' ');
}
