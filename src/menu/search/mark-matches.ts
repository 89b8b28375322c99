import { findWords } from './fold-words.ts';

/** A part of a text, to be marked or not. */
interface TextPart {
  text: string;
  isMarked: boolean;
}

/**
 * Splits a text at the words that matched. Marked words that follow one another are one part, with what stands
 * between them. The parts joined are the text.
 *
 * @param words folded, as in a search hit
 */
export function markMatches(text: string, words: readonly string[]): TextPart[] {
  const wanted = new Set(words);
  const parts: TextPart[] = [];
  let done = 0;
  const take = (end: number, isMarked: boolean): void => {
    if (end > done) parts.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const { start, end } of findMarkedRanges(text, wanted)) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return parts;
}

function findMarkedRanges(text: string, wanted: ReadonlySet<string>): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let wasMarked = false;
  for (const { word, start, end } of findWords(text)) {
    const isMarked = wanted.has(word);
    const open = ranges.at(-1);
    if (isMarked && wasMarked && open) open.end = end;
    else if (isMarked) ranges.push({ start, end });
    wasMarked = isMarked;
  }
  return ranges;
}
