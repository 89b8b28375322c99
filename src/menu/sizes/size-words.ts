import type { Unit } from '../model/feed-product.ts';
import type { SizeAmount } from '../model/menu.ts';

/** An amount with its unit, e.g. 3.5 g. Above 0. */
export type Size = SizeAmount;

/**
 * One thing that a text says about a package: a size, a number of pieces, or both where one piece's size is said
 * (`5 x 0.6g`). Counts are whole and at least 1.
 */
export type SizeFact =
  | { kind: 'size'; size: Size; isOfOnePiece?: true }
  | { kind: 'count'; count: number }
  | { kind: 'pack'; count: number; each: Size };

interface SizeTextOptions {
  /** Whether `eighth`, `1/8`, `quarter` and `half` alone are weights: they are for flower. */
  hasBareFractions: boolean;
  /** Letters that may follow a size because the product says the same elsewhere, e.g. `H` for a hybrid: `3.5g-H`. */
  strainLetters?: string;
}

/** What is less is printed as 0; what is more no package holds, in any unit. */
const MIN_AMOUNT = 0.001;
const MAX_AMOUNT = 1_000_000;
const MAX_COUNT = 100_000;

const NUMBER = String.raw`(?:[1-3]\s\d/\d|\d+(?:[.,/]\d+)*|\.\d+)`;
/** Of `GELATO 2 1/8 OZ` nobody knows which number the strain has. */
const NOT_MIXED = String.raw`(?:(?<!\s[1-3])(?!\s[1-3]\s\d/)|(?!\s(?:[1-3]\s)?\d/\d))`;
const UNIT = [
  'grams?|gms?|gr|g',
  'milligrams?|mgs?',
  'millilit(?:er|re)s?|ml',
  'lit(?:er|re)s?|l',
  String.raw`fluid\s?ounces?|fl\.?\s?oz`,
  'ounces?|oz',
].join('|');
const COUNT = 'count|ct|packs?|pks?|pieces?|pcs?';
const PIECE = 'ea(?:ch)?|piece|pc|dose|serving|gummy|gummies|chew|capsule|tablet|mint|unit';
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
const AMOUNT = String.raw`(${NUMBER})[\s-]?(${UNIT})`;
/** `10mg ea`, `10 mg/piece`, `5mg per dose`. */
const EACH = String.raw`(?:\.?\s?(ea(?:ch)?\b\.?|(?:\/|per)\s?(?:${PIECE})${WORD_END}))?`;
const TIMES = String.raw`\s?[x×@]\s?`;

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 0.5,
  quarter: 0.25,
  full: 1,
  one: 1,
  an: 1,
  a: 1,
};
/** The parts of an ounce that the trade weighs out, in grams. */
const OUNCE_PART_GRAMS: Readonly<Record<string, number>> = {
  eighth: 3.5,
  '1/8': 3.5,
  '1/8th': 3.5,
  quarter: 7,
  '1/4': 7,
  half: 14,
  '1/2': 14,
  ounce: 28,
};

type Reader = (parts: readonly (string | undefined)[]) => SizeFact | undefined;

const PACK_OF_SIZE = String.raw`(\d+)(?:[\s-]?(?:${COUNT}))?${TIMES}${AMOUNT}${EACH}${WORD_END}\.?`;
const SIZE_BY_COUNT = String.raw`${AMOUNT}${EACH}${TIMES}(\d+)(?:[\s-]?(?:${COUNT}))?${WORD_END}(?!\s?[.,/]?\d)`;
const PACK_BY_COUNT = String.raw`(?:${COUNT})(?:${TIMES}|\s?of\s)(\d+)(?:[\s-]?(?:${COUNT}))?${WORD_END}`;
const SIZE = String.raw`${AMOUNT}${WORD_END}\.?${EACH}(?:\s(?:total|net)${WORD_END})?`;
const PIECES = String.raw`(\d+)[\s-]?(?:${COUNT})${WORD_END}\.?`;
const FRACTION_OF_UNIT = String.raw`(half|quarter|full|one|an?)[\s-](ounce|oz|gram|g)${WORD_END}`;
const PART_OF_OUNCE = String.raw`(eighth|1/8(?:th)?|quarter|1/4|half|1/2|ounce)${WORD_END}(?!\s?[/\d])`;

/** What may stand in a size text, the longer before the shorter, and how each is read. */
const GRAMMAR: readonly { form: string; read: Reader; isBareFraction?: true }[] = [
  { form: PACK_OF_SIZE, read: ([count, number, unit]) => toPackFact(count, toSize(number, unit)) },
  { form: SIZE_BY_COUNT, read: ([number, unit, , count]) => toPackFact(count, toSize(number, unit)) },
  { form: PACK_BY_COUNT, read: ([count]) => toCountFact(count) },
  { form: SIZE, read: ([number, unit, each]) => toSizeFact(toSize(number, unit), each !== undefined) },
  { form: PIECES, read: ([count]) => toCountFact(count) },
  { form: FRACTION_OF_UNIT, read: ([fraction = '', unit]) => toFraction(fraction.toLowerCase(), unit) },
  { form: PART_OF_OUNCE, read: ([part = '']) => toOuncePart(part.toLowerCase()), isBareFraction: true },
];

const STICKY = GRAMMAR.map((rule) => ({ ...rule, pattern: new RegExp(rule.form, 'iuy') }));
const AT_END = GRAMMAR.filter(({ isBareFraction }) => !isBareFraction).map(({ form }) => form);
const BETWEEN = /[\s/,x×+&|•·:()[\]–—-]*/iy;
const STRAIN_SUFFIX = /-([his]{1,2})(?![\p{L}\p{N}])/iuy;
const WHOLE_SIZE = new RegExp(String.raw`^${AMOUNT}\.?$`, 'iu');
const SIZE_ANYWHERE = new RegExp(String.raw`(?<![\p{L}\p{N}.,/#:-])${AMOUNT}${WORD_END}`, 'giu');

const SIZE_AT_END = `(?:${AT_END.join('|')})(?:-[his]{1,2}${WORD_END})?`;

/** A size that ends a text without any mark before it, as in `BLUE DREAM 3.5G` or `GUMMIES 100MG/10PK`. */
export const BARE_SIZE_AT_END = new RegExp(
  String.raw`${NOT_MIXED}\s(${SIZE_AT_END}(?:\s?[/,+&]\s?${SIZE_AT_END}){0,3}\s?\/?)$`,
  'iu',
);

/**
 * Reads a text that says a size and nothing else: `3.5 GRAMS`, `30CT`, `Half Ounce`, `5 x 0.5g`, `10mg ea | 10-Pack`,
 * `2.1G/6PK`, `1g/`. Undefined if it says anything else.
 */
export function readSizeText(text: string, options: SizeTextOptions): SizeFact[] | undefined {
  const facts: SizeFact[] = [];
  let position = skip(BETWEEN, text, 0);
  while (position < text.length) {
    const next = readFact(text, position, options);
    if (!next) return undefined;
    facts.push(next.fact);
    position = skip(BETWEEN, text, skipStrain(text, next.end, options));
  }
  return facts.length > 0 ? facts : undefined;
}

/** Whether a text says a size and nothing else. */
export function isSizeText(text: string): boolean {
  return readSizeText(text, { hasBareFractions: true }) !== undefined;
}

/** Reads a text that is one size, e.g. `3.5 G` or `15 MILLIGRAMS`. */
export function findSize(text: string): Size | undefined {
  const [, number, unit] = WHOLE_SIZE.exec(text.trim()) ?? [];
  return toSize(number, unit);
}

/** Every size anywhere in a text: `LIVE RESIN 1000G - OBAMA RUNTZ` has one. */
export function listSizes(text: string): Size[] {
  return [...text.matchAll(SIZE_ANYWHERE)].flatMap(([, number, unit]) => toSize(number, unit) ?? []);
}

/** Reads the number of a size, e.g. `3.5`, `3,5`, `1,000`, `1/2` or `1 1/2`; not a number where it is none. */
export function parseAmount(text: string): number {
  const [, whole, fraction] = /^(\d+)\s(\d+\/\d+)$/.exec(text) ?? [];
  if (whole !== undefined && fraction !== undefined) return Number(whole) + parseAmount(fraction);
  const [numerator, denominator] = text.split('/');
  if (numerator !== undefined && denominator !== undefined) return Number(numerator) / Number(denominator);
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return Number(isGrouped ? text.replaceAll(',', '') : text.replace(',', '.'));
}

function readFact(
  text: string,
  position: number,
  { hasBareFractions }: SizeTextOptions,
): { fact: SizeFact; end: number } | undefined {
  for (const { pattern, read, isBareFraction } of STICKY) {
    if (isBareFraction && !hasBareFractions) continue;
    pattern.lastIndex = position;
    const [, ...parts] = pattern.exec(text) ?? [];
    const end = pattern.lastIndex;
    const fact = end > position ? read(parts) : undefined;
    if (fact) return { fact, end };
  }
  return undefined;
}

function skipStrain(text: string, position: number, { strainLetters }: SizeTextOptions): number {
  STRAIN_SUFFIX.lastIndex = position;
  const letters = STRAIN_SUFFIX.exec(text)?.[1]?.toUpperCase();
  return letters && letters === strainLetters ? STRAIN_SUFFIX.lastIndex : position;
}

function skip(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

function toSize(number: string | undefined, unit: string | undefined): Size | undefined {
  if (number === undefined || unit === undefined) return undefined;
  const amount = parseAmount(number);
  return amount >= MIN_AMOUNT && amount <= MAX_AMOUNT ? { amount, unit: toUnit(unit) } : undefined;
}

function toSizeFact(size: Size | undefined, isOfOnePiece: boolean): SizeFact | undefined {
  return size && { kind: 'size', size, ...(isOfOnePiece && { isOfOnePiece }) };
}

function toPackFact(countText: string | undefined, each: Size | undefined): SizeFact | undefined {
  const count = Number(countText);
  return each && isCount(count) ? { kind: 'pack', count, each } : undefined;
}

function toCountFact(countText: string | undefined): SizeFact | undefined {
  const count = Number(countText);
  return isCount(count) ? { kind: 'count', count } : undefined;
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MAX_COUNT;
}

function toFraction(fraction: string, unit = ''): SizeFact | undefined {
  const amount = FRACTIONS[fraction];
  return amount === undefined ? undefined : { kind: 'size', size: { amount, unit: toUnit(unit) } };
}

function toOuncePart(part: string): SizeFact | undefined {
  const amount = OUNCE_PART_GRAMS[part];
  return amount === undefined ? undefined : { kind: 'size', size: { amount, unit: 'g' } };
}

function toUnit(word: string): Unit {
  const unit = word.toLowerCase();
  if (unit.startsWith('fl')) return 'fl oz';
  if (unit.startsWith('m')) return /^(?:ml|millil)/.test(unit) ? 'ml' : 'mg';
  if (unit.startsWith('l')) return 'l';
  return unit.startsWith('o') ? 'oz' : 'g';
}
