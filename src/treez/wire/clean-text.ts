/** Controls (line breaks and tabs apart), invisible and direction-changing characters, lone surrogates, blanks that pose as letters. */
const UNWANTED = /[\p{Cf}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]|(?![\t\n\v\f\r\x85])\p{Cc}/gu;
/** Most texts: nothing in them to take out or to compose. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
/** Text is cut before it is worked on: what is cleaned away and joined by normalising is never this much. */
const RAW_FACTOR = 8;
const MAX_ID_CHARACTERS = 200;
const MAX_WORD_CHARACTERS = 60;

/**
 * The text on one line: NFC, blanks collapsed and trimmed, nothing invisible in it.
 * @param value a string, or a finite number that stands for one
 * @param maxCharacters the rest is dropped; an emoji counts as one
 * @returns undefined if nothing is left, or the value is neither
 */
export function cleanText(value: unknown, maxCharacters: number): string | undefined {
  const text = cleanCharacters(value, maxCharacters).replace(/[\s\x85]+/g, ' ');
  return cut(text.trim(), maxCharacters);
}

/** Like `cleanText`, but keeps line breaks, and one blank line at most between paragraphs. */
export function cleanParagraphs(value: unknown, maxCharacters: number): string | undefined {
  const text = cleanCharacters(value, maxCharacters)
    .replace(/\r\n?|[\u2028\u2029\v\f\x85]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return cut(text.trim(), maxCharacters);
}

/** The elements of a list that are text, without repeats in another letter case. */
export function cleanTexts(values: readonly unknown[], maxCount: number, maxCharacters: number): string[] {
  const textByKey = new Map<string, string>();
  for (const value of values) {
    if (textByKey.size === maxCount) break;
    const text = cleanText(value, maxCharacters);
    const key = text?.toLowerCase();
    if (text !== undefined && key !== undefined && !textByKey.has(key)) textByKey.set(key, text);
  }
  return [...textByKey.values()];
}

/** Reads an id; undefined if it is blank, over 200 characters, or neither text nor a number. */
export function readProductId(value: unknown): string | undefined {
  const id = cleanText(value, MAX_ID_CHARACTERS + 1);
  return id !== undefined && id.length <= MAX_ID_CHARACTERS ? id : undefined;
}

/** A word of a list that Treez keeps, in capitals, its parts apart by one blank: `Pre-Cart`, `PRE_CART` and `pre cart` are one. Empty for none. */
export function readWord(value: unknown): string {
  const text = cleanText(value, MAX_WORD_CHARACTERS) ?? '';
  return text.toUpperCase().replace(/[\s_-]+/g, ' ');
}

function cleanCharacters(value: unknown, maxCharacters: number): string {
  if (typeof value !== 'string' && !Number.isFinite(value)) return '';
  const text = String(value).slice(0, maxCharacters * RAW_FACTOR);
  return PLAIN.test(text) ? text : text.replace(UNWANTED, '').normalize('NFC');
}

function cut(text: string, maxCharacters: number): string | undefined {
  const characters = text.length <= maxCharacters ? text : [...text].slice(0, maxCharacters).join('').trim();
  return characters === '' ? undefined : characters;
}
