import type { MenuRules } from '../model/rules.ts';
import {
  ABBREVIATIONS,
  ACRONYMS,
  AFTER_NAME,
  BEFORE_LETTER,
  CITY_FOLLOWERS,
  ROMANCE_FOLLOWERS,
  ROMANCE_LINKS,
  ROMANCE_WORDS,
  SHORT_WORDS,
  SMALL_WORDS,
} from './acronyms.ts';
import { BRANDS_IN_NAMES } from './brand-spellings.ts';
import { rememberByText, rememberLast } from './remember.ts';
import { createSpeller } from './speller.ts';

/** Takes a text out of capitals; a text in letters of its writer's choice stays as it is. */
export type TitleCase = (text: string) => string;

/** Initials (`S.F.V`), or letters and digits with apostrophes inside (`DON'T`) and marks inside numbers (`3.5G`, `1:1`). */
const WORD =
  /\p{L}(?:\.\p{L}(?![\p{L}\p{M}\p{N}]))+|[\p{L}\p{M}\p{N}]+(?:(?:['’]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
const SMALL_LETTERS = /\p{Ll}/gu;
const CAPITALS = /\p{Lu}/gu;
const TWO_CAPITALS = /\p{Lu}\p{M}*\p{Lu}/u;
const LETTER = /\p{L}/u;

/** What people write small also in a name in capitals: units, `w/`, `x`, `1st`, `'s`, `AJs`, `Mc`. */
const SMALL_AMONG_CAPITALS = new RegExp(
  [
    String.raw`(?<=\d\s?)(?:m?g|gr|gms?|kg|m[lL]|oz|[mc]m|mah|mAh|ct|pks?|pcs?|x|u|st|nd|rd|th)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:w(?=\/)|x(?![\p{L}\p{N}]))`,
    String.raw`(?<=['’\d]|\p{Lu}{2})s(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}])M)c(?=\p{Lu}{2})`,
  ].join('|'),
  'gu',
);
/** A word that begins small on purpose, e.g. `iO`. */
const SMALL_START = /(?<![\p{L}\p{N}])\p{Ll}+\p{Lu}/u;
/** One small letter among at least so many capitals is a slip. */
const LEAST_CAPITALS = 8;

const ROMAN_UP_TO_39 = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
const TWO_INITIALS = /^[A-Z]{2}$/;
const UNITS = 'GR?|GMS?|KG|MC?G|ML|L|FL|OZ|LBS?|CT|PKS?|PCS?|[MC]M|MAH';
const SIZE = new RegExp(String.raw`^\d[\d.,:]*(?:X(?=[\d.,])[\d.,]*)?(?:${UNITS}|U|X|IN|FT|HRS?)?$`);
const UNIT = new RegExp(`^(?:${UNITS})$`);
const FLUID = /^[\d.,]*FL$/;
const MILLIAMPERE_HOURS = /mah$/;
const GARMENT_SIZE = /^\dX$/;
/** Also `3in1`. */
const ORDINAL_OR_DECADE = /^\d+(?:ST|ND|RD|TH|IN\d+|['’]?S)$/;
const NO_VOWEL = /^[B-DF-HJ-NP-TV-XZ]{2,3}$/;
const ELIDED_PREFIX = /^([DLO])(['’])(\p{L}{3,})$/u;
const IRISH_PREFIX = /^Mc(?=\p{Lu})/u;
const POSSESSIVE = /^(.+)(['’])S$/;
const PLURAL = /^([A-Z]J|LED|OG|UFO|VIP)S$/;
const NUMBER = /^\d[\d.,]*$/;
const DOSED = /^MG(.+)$/;
const RUNS = /\p{L}+|[^\p{L}]+/gu;
/** A noun that `la` goes with, in most cases. */
const FEMININE = /^\p{L}{3,}A$/u;
/** Letters beside digits, from which on they are a word (`Take5`) rather than a code (`XJ13`). */
const WORD_LETTERS = 4;

/** Between two words of one phrase: a blank, and before it a mark that closes. */
const BLANK_BEFORE = /^["”'’)\]%®™,]*\s+$/u;
const BLANK_AFTER = /^\s+["“'‘([#$]?$/u;

/** A word in capitals, what stands before and after it, and its neighbors. */
interface Place {
  word: string;
  before: string;
  after: string;
  previous: string | undefined;
  next: string | undefined;
}

/**
 * Creates the title case of a store: its own words first (`keptWords`, as written there), then brands that write
 * themselves in a way of their own (`STIIIZY`), acronyms of the trade, codes with a digit (`GG4`), sizes (`3.5g`),
 * Roman numerals up to XXXIX, small words, and capitals.
 */
export function createTitleCase({ locale, keptWords }: TitleRules): TitleCase {
  return createLastTitleCase({ locale, keptWords });
}

type TitleRules = Pick<MenuRules, 'locale' | 'keptWords'>;

/** A menu says the same words thousands of times, and the next menu of the store says them again. */
const createLastTitleCase = rememberLast(({ locale, keptWords }: TitleRules): TitleCase => {
  const spell = createSpeller([...BRANDS_IN_NAMES, ...keptWords]);
  return rememberByText((text) => (isInCapitals(text) ? spell(capitalizeWords(text, locale)) : text));
});

/** Whether a text is in capitals, but for what people write small all the same and for a slip in a long text. */
function isInCapitals(text: string): boolean {
  const rest = text.replace(SMALL_AMONG_CAPITALS, '');
  if (!TWO_CAPITALS.test(rest) || SMALL_START.test(rest)) return false;
  const smallCount = rest.match(SMALL_LETTERS)?.length ?? 0;
  if (smallCount === 0) return true;
  return smallCount === 1 && (rest.match(CAPITALS)?.length ?? 0) >= LEAST_CAPITALS;
}

function capitalizeWords(text: string, locale: string): string {
  const words = [...text.matchAll(WORD)];
  let result = '';
  let end = 0;
  words.forEach((match, index) => {
    const next = words[index + 1];
    const wordEnd = match.index + match[0].length;
    const before = text.slice(end, match.index);
    const after = text.slice(wordEnd, next?.index);
    const previous = words[index - 1]?.[0];
    const place = {
      before,
      after,
      previous: previous && toCapitals(previous),
      next: next && toCapitals(next[0]),
    };
    result += before + toCase({ word: toCapitals(match[0]), ...place }, match[0], locale);
    end = wordEnd;
  });
  return result + text.slice(end);
}

/** Capitals, where that leaves each letter one letter: `ß` stays. */
function toCapitals(word: string): string {
  return word.replace(SMALL_LETTERS, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}

function toCase(place: Place, original: string, locale: string): string {
  const { word } = place;
  if (IRISH_PREFIX.test(original)) return `Mc${capitalize(word.slice(2), locale)}`;
  if (isSmall(place) || isSmallMark(place)) return word.toLocaleLowerCase(locale);
  if (isUnitOfNumber(place)) return toUnit(word);
  return toWordCase(place, locale);
}

function toWordCase(place: Place, locale: string): string {
  const { word } = place;
  if (ORDINAL_OR_DECADE.test(word)) return word.toLowerCase();
  if (SIZE.test(word)) return GARMENT_SIZE.test(word) && place.next === 'LARGE' ? word : toUnit(word);
  const [, owner, apostrophe] = POSSESSIVE.exec(word) ?? [];
  if (owner && apostrophe) return `${toWordCase({ ...place, word: owner }, locale)}${apostrophe}s`;
  const [, plural] = PLURAL.exec(word) ?? [];
  if (plural) return `${plural}s`;
  if (isBeforeRomanceNoun(place)) return capitalize(word, locale);
  if (isKeptInCapitals(place)) return word;
  if (/\d/.test(word)) return capitalizeRuns(word, locale);
  return ABBREVIATIONS.get(word) ?? capitalize(word, locale);
}

/** Between two words of a phrase (`Pie of the Day`), or inside a compound (`All-in-One`, yet `Roll-On`). */
function isSmall(place: Place): boolean {
  const { word, before, after, previous } = place;
  if (!SMALL_WORDS.has(word) || previous === undefined) return false;
  if (before === '-') return after === '-';
  if (!isInPhrase(place)) return false;
  if (word === 'A') return !isLetterOfName(place);
  return !ROMANCE_WORDS.has(word) || ROMANCE_LINKS.has(previous) || isBeforeRomanceNoun(place);
}

/** `Vitamin A Drops`, `Gelato A Flower` and `Gelato A 3.5g`, yet `Have a Nice Day`. */
function isLetterOfName({ previous = '', next = '' }: Place): boolean {
  return BEFORE_LETTER.has(previous) || AFTER_NAME.has(next) || /^\d/.test(next);
}

/** The `x` of `Cereal Milk x Oreoz`, the `w` of `w/` and the `o` of `w/o`. */
function isSmallMark(place: Place): boolean {
  const { word, before, after, previous } = place;
  if (word === 'X') return isInPhrase(place);
  if (word === 'W') return previous !== undefined && /\s$/.test(before) && after.startsWith('/');
  return word === 'O' && before === '/' && previous === 'W';
}

function isInPhrase({ before, after, previous, next }: Place): boolean {
  const hasNeighbors = previous !== undefined && next !== undefined;
  return hasNeighbors && BLANK_BEFORE.test(before) && BLANK_AFTER.test(after);
}

/** `LA` before a noun that it is the article of, rather than the city: `La Bomba`, yet `LA Kush`. */
function isBeforeRomanceNoun({ word, after, next }: Place): boolean {
  if (word !== 'LA' || next === undefined || !BLANK_AFTER.test(after)) return false;
  return ROMANCE_FOLLOWERS.has(next) || (FEMININE.test(next) && !CITY_FOLLOWERS.has(next));
}

/** The `MG` of `10 MG`, the `ML` of `10MG/ML` and the `OZ` of `12 FL OZ`. */
function isUnitOfNumber({ word, before, previous }: Place): boolean {
  if (previous === undefined || word === 'L' || !UNIT.test(word)) return false;
  if (word === 'OZ' && FLUID.test(previous)) return true;
  if (before === '/') return SIZE.test(previous) && LETTER.test(previous);
  return (before === ' ' || before === '-') && NUMBER.test(previous);
}

function toUnit(word: string): string {
  return word.toLowerCase().replace(MILLIAMPERE_HOURS, 'mAh');
}

function isKeptInCapitals(place: Place): boolean {
  const { word, after } = place;
  if (ACRONYMS.has(word)) return !isMacaroni(place);
  if (ROMAN_UP_TO_39.test(word) || INITIALS.test(word)) return true;
  if (ABBREVIATIONS.has(word)) return false;
  // No English word does without a vowel: three consonants are somebody's initials, unless they are cut short (`Rt.`).
  if (NO_VOWEL.test(word)) return !after.startsWith('.');
  return TWO_INITIALS.test(word) && !SHORT_WORDS.has(word);
}

/** `Mac & Cheese` and `Big Mac`, yet the strain `MAC`. */
function isMacaroni({ word, previous, next }: Place): boolean {
  return word === 'MAC' && (previous === 'BIG' || next === 'CHEESE' || next === 'AND' || next === 'N');
}

/** `TAKE5` is `Take5`, `50MGTHC` is `50mgTHC`, and `XJ13` stays. */
function capitalizeRuns(word: string, locale: string): string {
  return word.replace(RUNS, (run) => {
    const [, dosed] = DOSED.exec(run) ?? [];
    if (dosed && ACRONYMS.has(dosed)) return `mg${dosed}`;
    const isCode = run.length < WORD_LETTERS || ACRONYMS.has(run) || !LETTER.test(run);
    return isCode ? run : capitalize(run, locale);
  });
}

function capitalize(word: string, locale: string): string {
  const elided = ELIDED_PREFIX.exec(word);
  if (elided?.[1] && elided[2] && elided[3]) return elided[1] + elided[2] + capitalize(elided[3], locale);
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first + word.slice(first.length).toLocaleLowerCase(locale);
}
