/**
 * Matches any of the words, in any case, with no letter or digit next to it.
 * @param words at least one; the longest that fits is found
 * @param flags besides `iu`
 */
export function toWholeWords(words: readonly string[], flags = ''): RegExp {
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, `iu${flags}`);
}
