import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCents } from '#treez/product/parse-price.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createWireProduct } from '../wire-product.ts';

const parsePricing = (pricing: unknown) => parseProduct(createWireProduct('p-1', { pricing })).product?.price;
const unreadable = (code: string) => ({ type: 'unreadable', problem: expect.objectContaining({ code }) });
const tier = (tier_pricing_detail: unknown, tier_method: unknown = 'WEIGHT_GRAMS') => ({
  price_type: 'TIER',
  price_sell: null,
  tier_method,
  tier_pricing_detail,
});
const row = (start_value: unknown, price_per_value: unknown) => ({ start_value, price_per_value });

describe('a flat price', () => {
  it.each([
    [54.5, 5450],
    ['54.50', 5450],
    [19.99, 1999],
    [1.005, 100.5],
    [0.125, 12.5],
    [0, 0],
    ['0.00', 0],
  ])('of %j is %d cents', (price_sell, priceCents) => {
    expect(parsePricing({ price_type: 'FLAT', price_sell })).toEqual({ type: 'flat', priceCents });
  });

  it.each([
    [null, 'price-missing'],
    [undefined, 'price-missing'],
    ['', 'price-missing'],
    ['12,50', 'price-unreadable'],
    ['$12', 'price-unreadable'],
    ['NaN', 'price-unreadable'],
    [-1, 'price-unreadable'],
    ['-0.01', 'price-unreadable'],
    [1e300, 'price-unreadable'],
    [{}, 'price-unreadable'],
    [true, 'price-unreadable'],
  ])('of %j is a problem, %s', (price_sell, code) => {
    expect(parsePricing({ price_type: 'FLAT', price_sell })).toEqual(unreadable(code));
  });

  it('needs no type beside it', () => {
    expect(parsePricing({ price_sell: 8 })).toEqual({ type: 'flat', priceCents: 800 });
    expect(parsePricing({ price_type: ' flat ', price_sell: 8 })).toEqual({ type: 'flat', priceCents: 800 });
  });

  it.each([undefined, null, {}, [], 'free', 12])('is missing where the pricing is %j', (pricing) => {
    expect(parsePricing(pricing)).toEqual(unreadable('price-missing'));
  });

  it('of another type than FLAT or TIER is a problem', () => {
    for (const price_type of ['AUCTION', 7, {}]) {
      expect(parsePricing({ price_type, price_sell: 5 })).toEqual(unreadable('price-type-unknown'));
    }
  });

  it('names its path, its value and what to do', () => {
    expect(parsePricing({ price_type: 'FLAT', price_sell: '12,50' })).toEqual({
      type: 'unreadable',
      problem: {
        code: 'price-unreadable',
        path: 'pricing.price_sell',
        value: '"12,50"',
        hint: 'Set the price of this product in Treez: a plain number of 0 or more.',
      },
    });
  });

  it('is never negative and always a number, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (price_sell) => {
        const price = parsePricing({ price_type: 'FLAT', price_sell });
        expect(price?.type === 'unreadable' || (price?.type === 'flat' && price.priceCents >= 0)).toBe(true);
      }),
    );
  });
});

describe('a tiered price', () => {
  it.each([
    ['WEIGHT', 'weight'],
    ['WEIGHT_GRAMS', 'weight'],
    ['weight_grams', 'weight'],
    ['UNIT', 'unit'],
    ['UNITS', 'unit'],
    [null, 'weight'],
    [undefined, 'weight'],
  ])('by %j is by %s', (method, expected) => {
    expect(parsePricing({ ...tier([row(1, 10)]), tier_method: method })).toMatchObject({ method: expected });
  });

  it('has its breaks in ascending order, however they come, and they may rise', () => {
    const rows = [row('3.5', '8'), row(0, 12.345), row(10, 14), row(1, 10)];
    expect(parsePricing(tier(rows))).toEqual({
      type: 'tier',
      method: 'weight',
      breaks: [
        { startValue: 0, unitPriceCents: 1234.5 },
        { startValue: 1, unitPriceCents: 1000 },
        { startValue: 3.5, unitPriceCents: 800 },
        { startValue: 10, unitPriceCents: 1400 },
      ],
    });
  });

  it('may say the same break twice', () => {
    expect(parsePricing(tier([row(1, 10), row('1.0', '10.00')]))).toMatchObject({
      breaks: [{ startValue: 1, unitPriceCents: 1000 }],
    });
  });

  it.each([
    ['no rows', [], 'tier-missing'],
    ['null', null, 'tier-missing'],
    ['nothing', undefined, 'tier-missing'],
    ['no list', { 0: row(1, 10) }, 'tier-missing'],
    ['a row without a price', [row(1, 10), row(3.5, null)], 'tier-unreadable'],
    ['a row without a start', [row(null, 10)], 'tier-unreadable'],
    ['a negative start', [row(-1, 10)], 'tier-unreadable'],
    ['a negative price', [row(1, -10)], 'tier-unreadable'],
    ['a price with a comma', [row(1, '12,50')], 'tier-unreadable'],
    ['a row that is null', [null], 'tier-unreadable'],
    ['two prices for one start', [row(1, 10), row(1, 9)], 'tier-contradicts-itself'],
    ['a thousand rows', Array.from({ length: 1000 }, (_, index) => row(index, 1)), 'tier-too-long'],
  ])('with %s is a problem', (_, rows, code) => {
    expect(parsePricing(tier(rows))).toEqual(unreadable(code));
  });

  it('by a method that is unknown is a problem', () => {
    expect(parsePricing(tier([row(1, 10)], 'VOLUME'))).toEqual(unreadable('tier-method-unknown'));
  });
});

describe('cents', () => {
  it('are what the decimal number says, whatever binary arithmetic makes of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => {
        expect(toCents(cents / 100)).toBe(cents);
        expect(toCents(Number((cents / 1000).toFixed(3)))).toBe(Number(`${cents}e-1`));
      }),
    );
  });
});
