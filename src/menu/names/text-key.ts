const COMBINING_ACCENTS = /[\u0300-\u036f]/g;
const CURLY_APOSTROPHES = /[\u2018\u2019]/g;

/** Nothing in it to decompose or to collapse: most words of most menus. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The text as it counts when two spellings are compared: without letter case, accents and repeated blanks. */
export function toTextKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(COMBINING_ACCENTS, '')
    .replace(CURLY_APOSTROPHES, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Its letters and digits alone: texts that differ in letter case, accents, spacing or punctuation have the same one. */
export function toLetterKey(text: string): string {
  return toTextKey(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
