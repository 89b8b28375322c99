const FNV_OFFSET_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const CHARACTERS = 6;

/**
 * Six letters and digits that stand for the text, the same on every machine. Not for secrets.
 * It is FNV-1a (https://www.ietf.org/archive/id/draft-eastlake-fnv-17.html) over UTF-16 code units.
 */
export function shortHash(text: string): string {
  let hash = FNV_OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return (hash >>> 0).toString(36).padStart(CHARACTERS, '0').slice(-CHARACTERS);
}
