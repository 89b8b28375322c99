import type { Unit } from '../model/feed-product.ts';
import type { LabResult } from '../model/menu.ts';
import { getNumberFormat } from './intl-formats.ts';

const MAX_SIZE_DECIMALS = 3;
const MAX_MILLIGRAM_DECIMALS = 2;
/** Batches differ by more than a tenth of a percent; only below one percent does a hundredth tell. */
const MAX_PERCENT_DECIMALS = 1;
const MAX_TRACE_DECIMALS = 2;

const UNIT_SYMBOLS: Record<Unit, string> = { g: 'g', mg: 'mg', oz: 'oz', ml: 'ml', l: 'L', 'fl oz': 'fl oz' };

export interface NumberLocale {
  /** BCP 47, e.g. `en-US`. */
  locale: string;
}

interface MoneyLocale extends NumberLocale {
  /** ISO 4217, e.g. `USD`. */
  currency: string;
  /** `always` lines up in tables: $12.00. `if-any` reads well in a line: $12, yet $12.50. Default: `always`. */
  decimals?: 'always' | 'if-any';
}

/** An amount of money, e.g. `$12.50`. `cents` are hundredths of the currency. */
export function formatMoney(cents: number, { locale, currency, decimals = 'always' }: MoneyLocale): string {
  const trailingZeroDisplay = decimals === 'always' ? 'auto' : 'stripIfInteger';
  return getNumberFormat(locale, {
    style: 'currency',
    currency,
    // A shop has one currency: its sign is enough, also where another is at home.
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay,
  }).format(cents / 100);
}

/** A size with its unit, e.g. `3.5 g`, `1 oz`: at most three decimals, no trailing zeros. */
export function formatSize(amount: number, unit: Unit, { locale }: NumberLocale): string {
  return `${formatNumber(amount, { locale })} ${UNIT_SYMBOLS[unit]}`;
}

/** A weight, e.g. `3.5 g`. */
export function formatWeight(weightGrams: number, locale: NumberLocale): string {
  return formatSize(weightGrams, 'g', locale);
}

/** Milligrams from `minMg` to `maxMg`, e.g. `5 mg` or `5–10 mg`. */
export function formatMilligrams(minMg: number, maxMg: number, locale: NumberLocale): string {
  return `${formatNumberRange(minMg, maxMg, MAX_MILLIGRAM_DECIMALS, locale)} mg`;
}

/**
 * A share from `minPercent` to `maxPercent` (0–100), e.g. `21.4–23.9%`, with the sign where the locale puts it.
 * Both ends have as many decimals as the finer one: at most one, or two below one percent: `24.1–26.0%`, `0.07%`.
 */
export function formatPercent(minPercent: number, maxPercent: number, locale: NumberLocale): string {
  const decimals = maxPercent < 1 ? MAX_TRACE_DECIMALS : MAX_PERCENT_DECIMALS;
  const range = formatNumberRange(minPercent, maxPercent, decimals, locale);
  // A whole number below 10 is one digit, which gives way to the range.
  return getNumberFormat(locale.locale, { style: 'percent' })
    .format(0)
    .replace(/\p{Nd}/u, () => range);
}

/** A lab result's value in its unit, e.g. `21.4–23.9%` or `8.5 mg`. */
export function formatLabValue(
  { min, max, unit }: Pick<LabResult, 'min' | 'max' | 'unit'>,
  locale: NumberLocale,
): string {
  return unit === 'percent' ? formatPercent(min, max, locale) : formatMilligrams(min, max, locale);
}

/** A number, e.g. `3.5`: at most three decimals, no trailing zeros. */
export function formatNumber(value: number, { locale }: NumberLocale): string {
  return getNumberFormat(locale, { maximumFractionDigits: MAX_SIZE_DECIMALS }).format(value);
}

function formatNumberRange(min: number, max: number, mostDecimals: number, { locale }: NumberLocale): string {
  const decimals = Math.max(countDecimals(min, mostDecimals), countDecimals(max, mostDecimals));
  const format = getNumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const [from, to] = [format.format(min), format.format(max)];
  return from === to ? from : `${from}–${to}`;
}

function countDecimals(value: number, most: number): number {
  const [, decimals = ''] = value.toFixed(most).replace(/0+$/, '').split('.');
  return decimals.length;
}
