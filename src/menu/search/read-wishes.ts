import { findWords } from './fold-words.ts';

/** An amount of goods in one package. Both ends count in; `unit` is grams, milligrams, milliliters or pieces. */
export interface Amount {
  unit: 'g' | 'mg' | 'ml' | 'ct';
  min: number;
  max: number;
}

/** What a part of a query asks for besides words. */
export type Wish =
  /**
   * What it may mean, likeliest first: `half` is half an ounce, or half a gram where nothing comes by the half ounce. Empty where it
   * means nothing in particular, as `a pack` does.
   */
  | { kind: 'size'; meanings: readonly Amount[] }
  /** In whole units of the currency. */
  | { kind: 'price'; min: number; max: number }
  | { kind: 'cheap' }
  | { kind: 'deal' };

/** A wish, and where it stands in the text that was read. */
export type FoundWish = Wish & { start: number; end: number };

export interface ReadWishes {
  /** The query as it was read: lower case, fractions written out, without accents. */
  text: string;
  /** In the order of the text; they do not overlap. */
  wishes: FoundWish[];
}

/** Scales and labels round: 28.35 g is an ounce as well as 28 g, 354.88 ml is a can of 355. */
const TOLERANCE = 0.02;
const GRAMS_PER_OUNCE = 28;
const GRAMS_PER_POUND = 453.6;
const ML_PER_FLUID_OUNCE = 29.57;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['media', 1 / 2],
  ['medio', 1 / 2],
  ['quarter', 1 / 4],
  ['qtr', 1 / 4],
  ['cuarto', 1 / 4],
  ['eighth', 1 / 8],
  ['eigth', 1 / 8],
  ['8th', 1 / 8],
  ['octavo', 1 / 8],
]);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...['a', 'an', 'one', 'un', 'una', 'full', 'whole', 'single'].map((word) => [word, 1] as const),
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, place) => [word, place + 2] as const,
  ),
  ['twelve', 12],
  ['twenty', 20],
]);

const NUMBER = String.raw`\d+\s?/\s?\d+(?:th)?|\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?|[.,]\d+`;
const FRACTION = [...FRACTIONS.keys()].join('|');
const WORD = [FRACTION, ...NUMBER_WORDS.keys()].join('|');
const UNIT = [
  String.raw`(?<floz>fl\.?\s?oz|fluid\s?ounces?)`,
  '(?<oz>oz|ozs|ounces?|onzas?|zips?)',
  '(?<lb>lbs?|pounds?|libras?)',
  '(?<mg>mgs?|milligrams?|miligramos?)',
  '(?<ml>mls?|millilit(?:er|re)s?)',
  '(?<ct>pks?|packs?|ct|count|pieces?|pcs?|piezas?)',
  '(?<g>gs?|gr|gms?|grams?|gramos?)',
].join('|');
/** What stands by itself, without a number before it. */
const ONE = '(?<oneOunce>oz|ounces?|onzas?|zips?)|(?<oneGram>grams?|gramos?)';

const BEGIN = String.raw`(?<![\p{L}\p{N}.,/:#$])`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** `half an ounce`, `1/8 of an oz` */
const OF = String.raw`(?:of\s+)?(?:an?\s+)?`;
const MONEY = String.raw`(?<money>\d+(?:[.,]\d{1,2})?)`;
const CURRENCY = '(?:dollars?|bucks?|usd|dolares)';
const UP_TO = String.raw`(?:under|below|beneath|less\s+than|cheaper\s+than|lower\s+than|no\s+more\s+than|not\s+over|at\s+most|up\s+to|within|max(?:imum)?|<=?|menos\s+de|bajo|hasta)`;
const FROM = String.raw`(?:over|above|more\s+than|at\s+least|>=?|mas\s+de)`;
/** What says that a number is not money. */
const NO_MONEY = String.raw`(?![\d.,]*\s?(?:%|percent|${UNIT.replaceAll(/\?<\w+>/g, '?:')})${END})(?![\d.,]*\s?%)`;

interface Pattern {
  pattern: RegExp;
  toWish: (groups: Partial<Record<string, string>>) => Wish | undefined;
}

const ANY_MONEY = { min: 0, max: Number.POSITIVE_INFINITY };

function toPattern(source: string, toWish: Pattern['toWish']): Pattern {
  return { pattern: new RegExp(`${BEGIN}(?:${source})`, 'gu'), toWish };
}

/** The first that matches a part of a text has it. */
const PATTERNS: readonly Pattern[] = [
  // under 10 mg
  toPattern(`${UP_TO}\\s*(?<number>${NUMBER})\\s?(?:${UNIT})${END}`, (groups) => toSize(groups, 'at-most')),
  // between $20 and $40, $20-40, 20 to 40 dollars
  toPattern(
    String.raw`(?:between|from|entre|de)\s+\$?\s?(?<from>\d+)\s*(?:and|to|y|a|-)\s*\$?\s?(?<money>\d+)${NO_MONEY}(?:\s*${CURRENCY})?${END}|\$\s?(?<from2>\d+)\s*(?:-|to)\s*\$?\s?(?<money2>\d+)${END}`,
    ({ from, from2, money, money2 }) => ({
      kind: 'price',
      min: toNumber(from ?? from2),
      max: toNumber(money ?? money2),
    }),
  ),
  // under $30, less than 20 dollars
  toPattern(`${UP_TO}\\s*\\$?\\s?${MONEY}${NO_MONEY}(?:\\s*(?:\\$|${CURRENCY}))?${END}`, toMostMoney),
  // over $50
  toPattern(
    `${FROM}\\s*(?:\\$\\s?${MONEY}${END}|${MONEY.replace('money', 'money2')}\\s*${CURRENCY}${END})`,
    ({ money, money2 }) => ({ kind: 'price', ...ANY_MONEY, min: toNumber(money ?? money2) }),
  ),
  // 5 pack of 0.5 g is two wishes; pack of 5 is one
  toPattern(`packs?\\s+of\\s+(?<number>${NUMBER}|${WORD})${END}`, ({ number }) =>
    toSize({ number, ct: 'pack' }),
  ),
  // 3.5 grams, 1/8 oz, half an ounce, 10pk, ten pack
  toPattern(
    `(?:(?<number>${NUMBER})[\\s-]?${OF}|(?<word>${WORD})[\\s-]+${OF})(?:${UNIT})${END}`,
    ({ number, word, ...unit }) => toSize({ number: number ?? word, ...unit }),
  ),
  // 30 dollars, $30 or less
  toPattern(
    `(?:\\$\\s?${MONEY}|${MONEY.replace('money', 'money2')}\\s*${CURRENCY})(?:\\s+(?:or|and)\\s+(?:less|under|below))?${END}`,
    ({ money, money2 }) => toMostMoney({ money: money ?? money2 }),
  ),
  toPattern(`${MONEY}\\s+(?:or|and)\\s+(?:less|under|below)${END}`, toMostMoney),
  // 10 gummies
  toPattern(
    String.raw`(?<number>\d+)(?=\s+(?:gumm|gomit|joint|pre-?\s?roll|blunt|capsul|softgel|pill|chew|mint|tablet|seed|bags?${END}|cans?${END}|bottle))`,
    ({ number }) => toSize({ number, ct: 'pieces' }),
  ),
  // an eighth, 1/8, half
  toPattern(
    String.raw`(?:(?<fraction>(?:${FRACTION}|halve)(?=s?${END})|1\s?/\s?(?:2|4|8|16)(?:th)?)s?)(?!/|[\s-]*(?:price|off))${END}`,
    ({ fraction }) => toFractionOfOunce(fraction),
  ),
  // ounce, gram
  toPattern(`(?:${ONE})${END}`, ({ oneOunce }) => toSize({ number: '1', [oneOunce ? 'oz' : 'g']: 'one' })),
  // 3.5, .5; 7, 14 and 28 are weights of the trade, other numbers are parts of names
  toPattern(String.raw`(?<number>\d*[.,]\d+|7|14|28)(?![\p{L}\p{N}%:/]|[.,-]\d)`, ({ number }) =>
    toSize({ number, g: 'g' }),
  ),
  toPattern(
    `(?:the\\s+|mas\\s+)?(?:cheap(?:er|est|ies|y)?|inexpensive|affordable|budget|(?:low|lowest|best)[\\s-]+prices?d?|barat[oa]s?|economic[oa]s?)${END}`,
    () => ({ kind: 'cheap' }),
  ),
  toPattern(
    `(?:(?:on|en)\\s+)?(?:sales?|deals?|discount(?:s|ed)?|specials?|promos?|promotions?|ofertas?|descuentos?|rebajas?)${END}`,
    () => ({ kind: 'deal' }),
  ),
];

/** Reads what a query asks for besides words. Takes any text of some dozen characters; never throws. */
export function readWishes(query: string): ReadWishes {
  const text = query
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u2044', '/')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();
  const wishes: FoundWish[] = [];
  for (const { pattern, toWish } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isFree = wishes.every((other) => end <= other.start || start >= other.end);
      const wish = isFree && toWish(match.groups ?? {});
      if (wish) wishes.push({ ...wish, start, end });
    }
  }
  return { text, wishes: wishes.sort((a, b) => a.start - b.start) };
}

/** The folded words of a text, and which of the wishes each belongs to, or -1. */
export function assignWords({ text, wishes }: ReadWishes): { word: string; wish: number }[] {
  return findWords(text).map(({ word, start, end }) => ({
    word,
    wish: wishes.findIndex((each) => end > each.start && start < each.end),
  }));
}

function toMostMoney({ money }: Partial<Record<string, string>>): Wish {
  return { kind: 'price', ...ANY_MONEY, max: toNumber(money) };
}

function toSize(
  { number = '', ...unit }: Partial<Record<string, string>>,
  end?: 'at-most',
): Wish | undefined {
  const count = toNumber(number);
  if (!(count > 0 && count < 1e6)) return undefined;
  const toAmount = (amount: number, of: Amount['unit']): Amount =>
    end ? { unit: of, min: 0, max: amount * (1 + TOLERANCE) } : about(amount, of);
  const toMeanings = (): Amount[] => {
    if (unit['floz']) return [toAmount(count * ML_PER_FLUID_OUNCE, 'ml')];
    if (unit['oz']) {
      return [toAmount(count * GRAMS_PER_OUNCE, 'g'), toAmount(count * ML_PER_FLUID_OUNCE, 'ml')];
    }
    if (unit['lb']) return [toAmount(count * GRAMS_PER_POUND, 'g')];
    // What is vaped and dabbed is weighed: 500 mg are half a gram of it.
    if (unit['mg']) return [toAmount(count, 'mg'), toAmount(count / 1000, 'g')];
    if (unit['ml']) return [toAmount(count, 'ml')];
    // Everything comes by the pack.
    if (unit['ct']) return count > 1 ? [{ unit: 'ct', min: count, max: count }] : [];
    return [toAmount(count, 'g')];
  };
  return { kind: 'size', meanings: toMeanings() };
}

/** Said alone, a fraction is one of an ounce; half of what isn't sold by the ounce is half a gram. */
function toFractionOfOunce(fraction = ''): Wish | undefined {
  const share = toNumber(fraction === 'halve' ? 'half' : fraction);
  if (!(share > 0)) return undefined;
  const meanings = [about(share * GRAMS_PER_OUNCE, 'g')];
  return { kind: 'size', meanings: share === 1 / 2 ? [...meanings, about(share, 'g')] : meanings };
}

function about(amount: number, unit: Amount['unit']): Amount {
  return { unit, min: amount * (1 - TOLERANCE), max: amount * (1 + TOLERANCE) };
}

/** Of `3.5`, `3,5`, `.5`, `1/8th`, `half` or `ten`; not a number where it is none of these. */
function toNumber(text = ''): number {
  const known = FRACTIONS.get(text) ?? NUMBER_WORDS.get(text);
  if (known !== undefined) return known;
  const isGrouped = /,\d{3}$/.test(text);
  const [numerator, denominator = '1'] = text
    .replace('th', '')
    .replaceAll(',', isGrouped ? '' : '.')
    .split('/');
  return Number(numerator) / Number(denominator);
}
