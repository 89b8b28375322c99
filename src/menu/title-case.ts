import { ABBREVIATIONS, ACRONYMS, SMALL_WORDS } from './acronyms.ts';
import type { MenuRules } from './rules.ts';
import { toWholeWords } from './whole-words.ts';

/** Takes a text out of capitals; a text with a small letter in it is the writer's own choice and stays as it is. */
export type TitleCase = (text: string) => string;

/** Initials (`S.F.V`), or letters and digits with apostrophes inside (`DON'T`) and marks inside numbers (`3.5G`, `1:1`). */
const WORD =
  /\p{L}(?:\.\p{L}(?![\p{L}\p{M}\p{N}]))+|[\p{L}\p{M}\p{N}]+(?:(?:['’]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
const SMALL_LETTER = /\p{Ll}/u;
const TWO_LETTERS = /\p{Lu}\p{M}*\p{Lu}/u;
const LETTER = /\p{L}/u;

const ROMAN_UP_TO_39 = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
const SIZE = /^\d[\d.,]*(?:X[\d.,]*)?(?:G|GR|GM|KG|MG|ML|L|OZ|LB|CT|PK|PC|X)?$/;
const ORDINAL_OR_DECADE = /^\d+(?:ST|ND|RD|TH|S)$/;
const LONG_WORD = /\p{L}{5}/u;
const NO_VOWEL = /^[B-DF-HJ-NP-TV-XZ]{2,3}$/;
const ELIDED_PREFIX = /^([DLO])(['’])(\p{L}{3,})$/u;
const POSSESSIVE = /^(.+)(['’]S)$/;
const NUMBER = /^\d[\d.,]*$/;
const UNIT = /^(?:G|GR|MG|ML|OZ|CT|PK|PC)$/;

/** A word, what stands before and after it, and the word before that. */
interface Place {
  word: string;
  before: string;
  after: string;
  previous: string | undefined;
}

/**
 * Creates the title case of a store: its own words first (`keptWords`, as written there), then acronyms of the
 * trade, codes with a digit (`GG4`), sizes (`3.5g`), Roman numerals up to XXXIX, small words, and capitals.
 */
export function createTitleCase(rules: Pick<MenuRules, 'locale' | 'keptWords'>): TitleCase {
  const keepWords = createWordKeeper(rules.keptWords);
  return (text) => (isInCapitals(text) ? keepWords(capitalizeWords(text, rules.locale)) : text);
}

function isInCapitals(text: string): boolean {
  return !SMALL_LETTER.test(text) && TWO_LETTERS.test(text);
}

function capitalizeWords(text: string, locale: string): string {
  const words = [...text.matchAll(WORD)];
  let result = '';
  let end = 0;
  words.forEach((match, index) => {
    const next = words[index + 1];
    const wordEnd = match.index + match[0].length;
    const before = text.slice(end, match.index);
    const after = next ? text.slice(wordEnd, next.index) : '';
    const previous = words[index - 1]?.[0];
    result += before + toCase({ word: match[0], before, after, previous }, locale);
    end = wordEnd;
  });
  return result + text.slice(end);
}

function toCase(place: Place, locale: string): string {
  const { word } = place;
  if (isSmall(place) || isUnitOfNumber(place)) return word.toLocaleLowerCase(locale);
  const possessive = POSSESSIVE.exec(word);
  if (possessive?.[1] && ACRONYMS.has(possessive[1]))
    return possessive[1] + word.slice(possessive[1].length).toLowerCase();
  if (SIZE.test(word) || ORDINAL_OR_DECADE.test(word)) return word.toLowerCase();
  if (isKeptInCapitals(word)) return word;
  return ABBREVIATIONS.get(word) ?? capitalize(word, locale);
}

/** Between two words of a phrase (`Pie of the Day`), or inside a compound (`All-in-One`, yet `Roll-On`). */
function isSmall({ word, before, after, previous }: Place): boolean {
  if (!SMALL_WORDS.has(word) || previous === undefined) return false;
  return before === '-' ? after === '-' : /^\s+$/.test(before) && /^\s/.test(after);
}

/** The `MG` of `10 MG`. */
function isUnitOfNumber({ word, before, previous }: Place): boolean {
  return before === ' ' && previous !== undefined && NUMBER.test(previous) && UNIT.test(word);
}

function isKeptInCapitals(word: string): boolean {
  if (ACRONYMS.has(word) || ROMAN_UP_TO_39.test(word) || INITIALS.test(word)) return true;
  if (/\d/.test(word)) return LETTER.test(word) && !LONG_WORD.test(word);
  // No English word does without a vowel: three consonants are somebody's initials.
  return NO_VOWEL.test(word) && !ABBREVIATIONS.has(word);
}

function capitalize(word: string, locale: string): string {
  const elided = ELIDED_PREFIX.exec(word);
  if (elided?.[1] && elided[2] && elided[3]) return elided[1] + elided[2] + capitalize(elided[3], locale);
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first + word.slice(first.length).toLocaleLowerCase(locale);
}

function createWordKeeper(keptWords: readonly string[]): TitleCase {
  const writtenByKey = new Map(keptWords.filter(Boolean).map((word) => [word.toLowerCase(), word]));
  if (writtenByKey.size === 0) return (text) => text;
  const wholeWord = toWholeWords([...writtenByKey.keys()], 'g');
  return (text) => text.replace(wholeWord, (found) => writtenByKey.get(found.toLowerCase()) ?? found);
}
