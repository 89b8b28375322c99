/** A word or phrase as it is written. */
interface Spelling {
  written: string;
  lower: string;
  /** Characters before its first letter or digit, e.g. 1 in `(the) Essence`. */
  lead: number;
}

const CHUNK = /[\p{L}\p{N}]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Creates a function that writes these words and phrases as they are written here wherever a text has them in
 * other letter case, with no letter or digit next to them. The longest that fits is taken; of two that differ only
 * in letter case, the last one given.
 */
export function createSpeller(words: readonly string[]): (text: string) => string {
  const byFirstChunk = indexByFirstChunk(words);
  return (text) => {
    let result = '';
    let end = 0;
    for (const chunk of text.matchAll(CHUNK)) {
      if (chunk.index < end) continue;
      const spellings = byFirstChunk.get(chunk[0].toLowerCase()) ?? [];
      const found = spellings.find((spelling) => isAt(spelling, text, chunk.index, end));
      if (!found) continue;
      const start = chunk.index - found.lead;
      result += text.slice(end, start) + found.written;
      end = start + found.lower.length;
    }
    return result + text.slice(end);
  };
}

function indexByFirstChunk(words: readonly string[]): Map<string, Spelling[]> {
  const writtenByLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  const index = new Map<string, Spelling[]>();
  for (const [lower, written] of writtenByLower) {
    const [chunk] = lower.matchAll(CHUNK);
    if (!chunk) continue;
    const ofChunk = index.get(chunk[0]) ?? [];
    ofChunk.push({ written, lower, lead: chunk.index });
    index.set(chunk[0], ofChunk);
  }
  for (const spellings of index.values()) spellings.sort((a, b) => b.lower.length - a.lower.length);
  return index;
}

function isAt({ lower, lead }: Spelling, text: string, chunkStart: number, from: number): boolean {
  const start = chunkStart - lead;
  const end = start + lower.length;
  if (start < from || text.slice(start, end).toLowerCase() !== lower) return false;
  return !LETTER_OR_DIGIT.test(text.charAt(start - 1)) && !LETTER_OR_DIGIT.test(text.charAt(end));
}
