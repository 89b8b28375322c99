import { describe, expect, it } from 'vitest';
import {
  formatLabValue,
  formatMilligrams,
  formatMoney,
  formatPercent,
  formatSize,
  formatWeight,
} from '#menu/format/format.ts';
import { formatDateTime } from '#menu/format/format-date-time.ts';

const US = { locale: 'en-US', currency: 'USD' };

describe('money', () => {
  it.each([
    [1200, '$12.00', '$12'],
    [1250, '$12.50', '$12.50'],
    [5, '$0.05', '$0.05'],
    [123456700, '$1,234,567.00', '$1,234,567'],
  ])('%d cents are %s in a table and %s in a line', (cents, inTable, inLine) => {
    expect(formatMoney(cents, US)).toBe(inTable);
    expect(formatMoney(cents, { ...US, decimals: 'if-any' })).toBe(inLine);
  });

  it("is written in the store's language and currency", () => {
    expect(formatMoney(123450, { locale: 'de-DE', currency: 'EUR' })).toBe('1.234,50\u00a0€');
  });

  it('has the sign alone, also where another currency is at home', () => {
    expect(formatMoney(3850, { locale: 'es-MX', currency: 'USD' })).toBe('$38.50');
    expect(formatMoney(3850, { locale: 'en-US', currency: 'CAD' })).toBe('$38.50');
  });
});

describe('a measured value', () => {
  it.each([
    [21.4, 23.9, '21.4–23.9%'],
    [24.1, 26, '24.1–26.0%'],
    [18.6, 18.6, '18.6%'],
    [20, 20, '20%'],
    [0.123, 0.123, '0.12%'],
    [0.07, 0.9, '0.07–0.90%'],
    [20.55, 24.47, '20.6–24.5%'],
    [20.01, 20.02, '20%'],
    [100, 100, '100%'],
  ])('from %d to %d percent is %s', (min, max, text) => {
    expect(formatPercent(min, max, US)).toBe(text);
  });

  it('has its sign where the language puts it', () => {
    expect(formatPercent(21.4, 23.9, { locale: 'de-DE' })).toBe('21,4–23,9\u00a0%');
    expect(formatPercent(21.4, 21.4, { locale: 'tr-TR' })).toBe('%21,4');
  });

  it('has the unit it was measured in', () => {
    expect(formatLabValue({ min: 5, max: 10, unit: 'mg' }, US)).toBe('5–10 mg');
    expect(formatLabValue({ min: 5, max: 10, unit: 'percent' }, US)).toBe('5–10%');
    expect(formatMilligrams(3.33, 3.33, US)).toBe('3.33 mg');
  });
});

describe('a size', () => {
  it.each([
    [3.5, 'g', '3.5 g'],
    [14.0, 'g', '14 g'],
    [0.125, 'oz', '0.125 oz'],
    [1, 'l', '1 L'],
    [1000, 'mg', '1,000 mg'],
    [12, 'fl oz', '12 fl oz'],
  ] as const)('of %d %s is %s', (amount, unit, text) => {
    expect(formatSize(amount, unit, US)).toBe(text);
  });

  it('of a weight is in grams', () => {
    expect(formatWeight(3.5, { locale: 'fr-FR' })).toBe('3,5 g');
  });
});

describe('an instant', () => {
  it("stands on the store's clock", () => {
    const format = { locale: 'en-GB', timeZone: 'America/Los_Angeles' };
    expect(formatDateTime('2026-11-22T16:40:00.000Z', format)).toBe('22 Nov 2026, 08:40');
  });

  it('must be one', () => {
    expect(() => formatDateTime('today', { locale: 'en-US', timeZone: 'UTC' })).toThrow(RangeError);
  });
});
