import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PricedDeal, toDealPrice } from '#menu/deals/deal-price.ts';
import type { DealCut } from '#menu/model/deal.ts';

const percent = (value: number): DealCut => ({ type: 'percent', percent: value });
const dollar = (cents: number): DealCut => ({ type: 'dollar', cents });
const priceAt = (cents: number): DealCut => ({ type: 'price-at', cents });

const deal = (slug: string, cut: DealCut | undefined, facts: Partial<PricedDeal> = {}): PricedDeal => ({
  slug,
  ...(cut && { cut }),
  ...facts,
});
const stackable = { isStackable: true } as const;
const preCart = { isPreCart: true } as const;

describe('an item of $46.00', () => {
  it.each<[string, PricedDeal[], number | undefined, string[]]>([
    ['without a deal', [], undefined, []],
    ['with 15 % off', [deal('a', percent(15))], 3910, ['a']],
    ['with 33.3 % off, half a cent up', [deal('a', percent(33.3))], 3068, ['a']],
    ['with $5 off', [deal('a', dollar(500))], 4100, ['a']],
    ['with $46 off, which would make it free', [deal('a', dollar(4600))], undefined, []],
    ['with $50 off, which would make it less', [deal('a', dollar(5000))], undefined, []],
    ['for $40', [deal('a', priceAt(4000))], 4000, ['a']],
    ['for $50, which is more', [deal('a', priceAt(5000))], undefined, []],
    ['with a deal without a sum', [deal('a', undefined)], undefined, []],
    [
      'with two deals that go alone: the larger',
      [deal('a', percent(10)), deal('b', dollar(500))],
      4100,
      ['b'],
    ],
    ['with two alike: the first address', [deal('b', percent(10)), deal('a', percent(10))], 4140, ['a']],
    [
      'with two that stack: dollars, then percent of what is left',
      [deal('a', percent(10), stackable), deal('b', dollar(500), stackable)],
      3690,
      ['b', 'a'],
    ],
    [
      'with two percents that stack: each of what is left',
      [deal('a', percent(10), stackable), deal('b', percent(20), stackable)],
      3312,
      ['a', 'b'],
    ],
    [
      'with a price and dollars that stack: the dollars are lost in the price',
      [deal('a', priceAt(4000), stackable), deal('b', dollar(500), stackable)],
      4000,
      ['b', 'a'],
    ],
    [
      'with two that stack and one alone that gives more',
      [deal('a', percent(10), stackable), deal('b', dollar(500), stackable), deal('c', priceAt(3000))],
      3000,
      ['c'],
    ],
    [
      'with two that stack and one alone that gives less',
      [deal('a', percent(10), stackable), deal('b', dollar(500), stackable), deal('c', percent(15))],
      3690,
      ['b', 'a'],
    ],
    [
      'with one that stacks and one alone: never both',
      [deal('a', percent(10), stackable), deal('b', percent(12))],
      4048,
      ['b'],
    ],
    [
      'with deals that stack down to nothing: the one that would is passed over',
      [
        deal('a', dollar(4000), stackable),
        deal('b', dollar(600), stackable),
        deal('c', percent(50), stackable),
      ],
      300,
      ['a', 'c'],
    ],
  ])('%s', (_, deals, cents, slugs) => {
    const price = toDealPrice(4600, deals);
    expect(price?.cents).toBe(cents);
    expect(price?.slugs ?? []).toEqual(slugs);
  });
});

describe('what the feed says that an item of $46.00 costs after its pre-cart deals', () => {
  it.each<[string, number, PricedDeal[], number | undefined, string[]]>([
    ['wins over our own sum', 3900, [deal('a', percent(15), preCart)], 3900, ['a']],
    ['counts where no deal is known', 3900, [], 3900, []],
    ['is nothing where it is the price', 4600, [deal('a', percent(15))], 3910, ['a']],
    ['is nothing where it is above the price', 5000, [], undefined, []],
    ['gives way to a deal that gives more', 3900, [deal('a', percent(50))], 2300, ['a']],
    [
      'is not lowered by a deal that stacks on a deal that does not',
      3900,
      [deal('a', percent(15), preCart), deal('b', percent(10), stackable)],
      3900,
      ['a'],
    ],
    [
      'is lowered by a deal that stacks, where its own do',
      3900,
      [deal('a', percent(15), { ...preCart, ...stackable }), deal('b', percent(10), stackable)],
      3510,
      ['a', 'b'],
    ],
    ['is not lowered where nothing is known of its own', 3900, [deal('b', percent(10), stackable)], 3900, []],
  ])('%s', (_, feedCents, deals, cents, slugs) => {
    const price = toDealPrice(4600, deals, feedCents);
    expect(price?.cents).toBe(cents);
    expect(price?.slugs ?? []).toEqual(slugs);
  });
});

describe('whatever the deals are', () => {
  const cut: fc.Arbitrary<DealCut> = fc.oneof(
    fc.double({ min: 0.01, max: 99.99, noNaN: true }).map(percent),
    fc.integer({ min: 1, max: 1_000_000 }).map(dollar),
    fc.integer({ min: 1, max: 1_000_000 }).map(priceAt),
  );
  const deals = fc.uniqueArray(
    fc.record(
      {
        slug: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        cut,
        isStackable: fc.constant(true as const),
        isPreCart: fc.constant(true as const),
      },
      { requiredKeys: ['slug'] },
    ),
    { selector: ({ slug }) => slug },
  );
  const cents = fc.integer({ min: 1, max: 100_000_000 });
  const feedCents = fc.option(fc.integer({ min: -5, max: 100_000_000 }), { nil: undefined });

  it('a price is a whole number of cents, above nothing and below the list price', () => {
    fc.assert(
      fc.property(cents, deals, feedCents, (listCents, list, feed) => {
        const price = toDealPrice(listCents, list, feed);
        if (price) {
          expect(Number.isInteger(price.cents)).toBe(true);
          expect(price.cents).toBeGreaterThan(0);
          expect(price.cents).toBeLessThan(listCents);
        }
      }),
    );
  });

  it('their order does not matter', () => {
    fc.assert(
      fc.property(cents, deals, feedCents, (listCents, list, feed) => {
        expect(toDealPrice(listCents, list.toReversed(), feed)).toEqual(toDealPrice(listCents, list, feed));
      }),
    );
  });

  it('it is never dearer than with fewer of the deals that go alone', () => {
    fc.assert(
      fc.property(cents, deals, (listCents, list) => {
        const all = toDealPrice(listCents, list)?.cents ?? listCents;
        const fewer = toDealPrice(listCents, list.filter(({ isStackable }) => !isStackable).slice(1))?.cents;
        expect(all).toBeLessThanOrEqual(fewer ?? listCents);
      }),
    );
  });
});
