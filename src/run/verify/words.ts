import { foldWords } from '#menu/search/fold-words.ts';

const ASCII = /^\p{ASCII}*$/u;

/**
 * The words of a text as names are compared by: without letter case, accents and apostrophes, and parted by whatever is no letter or
 * digit.
 */
export function toWords(text: string): string[] {
  if (!ASCII.test(text)) return foldWords(text).flatMap((word) => word.split(/[.:]/));
  return (
    text
      .toLowerCase()
      .replace(/['`]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The words of a text with one blank between them. */
export function toPhrase(text: string): string {
  return toWords(text).join(' ');
}
