import type { Unit } from './feed-product.ts';

/** An amount with its unit, e.g. 3.5 g. Above 0. */
export interface Size {
  amount: number;
  unit: Unit;
}

/** A number of pieces in one package, e.g. `5 PK`, and the size of one where it is told, e.g. `5 x 0.5g`. */
export interface Pack {
  count: number;
  each?: Size;
}

const NUMBER = String.raw`\d+(?:[.,/]\d+)*|\.\d+`;
const MASS_OR_VOLUME = [
  'grams?|gms?|gr|g',
  'milligrams?|mgs?',
  'millilit(?:er|re)s?|ml',
  'lit(?:er|re)s?|l',
  String.raw`fluid\s?ounces?|fl\.?\s?oz`,
  'ounces?|oz',
].join('|');
const COUNT = 'count|ct|packs?|pks?|pieces?|pcs?';
const FRACTION = String.raw`(?:half|quarter|full|one|an)[\s-](?:ounce|oz|gram|g)|eighth|quarter|half|ounce`;

const SIZE = new RegExp(String.raw`^(${NUMBER})[\s-]?(${MASS_OR_VOLUME})\.?$`, 'i');
const PACK = new RegExp(String.raw`(?<![\p{L}\p{N}.,/])(\d+)[\s-]?(?:${COUNT})(?![\p{L}\p{N}])`, 'iu');
const TIMES = /^(\d+)\s?[x×]\s?(.+)$/i;

const SIZE_ATOM = String.raw`(?:${NUMBER})[\s-]?(?:${MASS_OR_VOLUME}|${COUNT})(?![\p{L}\p{N}])\.?`;
const ATOM = new RegExp(
  String.raw`(?:(?:\d+)\s?[x×]\s?)?${SIZE_ATOM}|(?:${FRACTION})(?![\p{L}\p{N}])`,
  'iuy',
);
const BETWEEN_ATOMS = /[\s/,x×+&-]*/iy;

/** A size that ends a text without any mark before it, as in `BLUE DREAM 3.5G`. */
export const BARE_SIZE_AT_END = new RegExp(String.raw`\s((?:\d+\s?[x×]\s?)?${SIZE_ATOM})$`, 'iu');

/** Whether the text tells a size and nothing else: `3.5 GRAMS`, `30CT`, `Half Ounce`, `5 x 0.5g`, `5PK 2.5G`. */
export function isSizeText(text: string): boolean {
  let position = 0;
  let hasAtom = false;
  while (position < text.length) {
    ATOM.lastIndex = position;
    if (!ATOM.test(text)) return false;
    hasAtom = true;
    BETWEEN_ATOMS.lastIndex = ATOM.lastIndex;
    position = BETWEEN_ATOMS.test(text) ? BETWEEN_ATOMS.lastIndex : ATOM.lastIndex;
  }
  return hasAtom;
}

/** Reads a text that is one size, e.g. `3.5 G` or `15 MILLIGRAMS`. */
export function findSize(text: string): Size | undefined {
  const [, number, unit] = SIZE.exec(text.trim()) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const amount = parseAmount(number);
  return amount > 0 && Number.isFinite(amount) ? { amount, unit: toUnit(unit) } : undefined;
}

/** Finds the number of pieces that a text tells: `5 PK`, `30CT`, `5 x 0.5g`, `2.5G 5 PACK`. One piece is no pack. */
export function findPack(text: string): Pack | undefined {
  const trimmed = text.trim();
  const [, times, each] = TIMES.exec(trimmed) ?? [];
  const size = each === undefined ? undefined : findSize(each);
  if (times !== undefined && size) return toPack(times, size);
  const [, count] = PACK.exec(trimmed) ?? [];
  return count === undefined ? undefined : toPack(count, undefined);
}

function toPack(countText: string, each: Size | undefined): Pack | undefined {
  const count = Number(countText);
  if (count < 2 || !Number.isSafeInteger(count)) return undefined;
  return { count, ...(each && { each }) };
}

/** Reads the number of a size, e.g. `3.5`, `3,5`, `1,000` or `1/2`; not a number where it is none. */
export function parseAmount(text: string): number {
  const [numerator, denominator] = text.split('/');
  if (numerator !== undefined && denominator !== undefined) return Number(numerator) / Number(denominator);
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return Number(isGrouped ? text.replaceAll(',', '') : text.replace(',', '.'));
}

function toUnit(word: string): Unit {
  const unit = word.toLowerCase();
  if (unit.startsWith('fl')) return 'fl oz';
  if (unit.startsWith('m')) return /^(?:ml|millil)/.test(unit) ? 'ml' : 'mg';
  if (unit.startsWith('l')) return 'l';
  return unit.startsWith('o') ? 'oz' : 'g';
}
