import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { withoutDeals } from '#menu/compile/without-deals.ts';
import { withoutDealPrices } from '#menu/deals/variant-deals.ts';
import type { FeedDeal } from '#menu/model/feed-deal.ts';
import type { FeedPrice, FeedProduct } from '#menu/model/feed-product.ts';
import { createFeedDeal, createFeedProduct, createRules } from '../feed-products.ts';

const compile = (facts: Partial<FeedProduct>) =>
  compileMenu([createFeedProduct({ productId: 'p', ...facts })], createRules());

const priceOf = (price: FeedPrice, ...deals: FeedDeal[]) =>
  compile({ price, deals }).menu.products[0]?.variants[0]?.price;

const FLAT: FeedPrice = { type: 'flat', priceCents: 4600 };
const TIER: FeedPrice = {
  type: 'tier',
  method: 'weight',
  breaks: [
    { startValue: 1, unitPriceCents: 1000 },
    { startValue: 7, unitPriceCents: 800 },
  ],
};

describe('the price of a size', () => {
  it('has what it costs with the deals that hold for everyone', () => {
    expect(priceOf(FLAT, createFeedDeal({ amount: 10 }))).toEqual({
      type: 'flat',
      priceCents: 4600,
      deal: { cents: 4140, slugs: ['a-tenth-off'] },
    });
  });

  it('has it for each quantity that is quoted, where the deal is a percentage', () => {
    const price = priceOf(TIER, createFeedDeal({ amount: 10 }));
    expect(price?.type === 'tier' && price.quotes.map(({ deal }) => deal?.cents)).toEqual([
      900, 3150, 5040, 10080, 20160,
    ]);
  });

  it.each(['dollar', 'price-at'] as const)(
    'has none of it for quantities where the deal is of %s',
    (method) => {
      const price = priceOf(TIER, createFeedDeal({ method, amount: 5 }));
      expect(price?.type === 'tier' && price.quotes.every(({ deal }) => deal === undefined)).toBe(true);
    },
  );

  it.each(['dollar', 'price-at'] as const)(
    'has none of it for a package on a tier, even where all cost the same, and the deal is of %s',
    (method) => {
      const price: FeedPrice = { ...TIER, breaks: [{ startValue: 0, unitPriceCents: 1000 }] };
      const compiled = (deal: FeedDeal) =>
        compile({ amount: 3.5, unit: 'g', price, deals: [deal] }).menu.products[0]?.variants[0]?.price;
      expect(compiled(createFeedDeal({ method, amount: 5 }))).toEqual({
        type: 'flat',
        priceCents: 3500,
        isOfTier: true,
      });
      expect(compiled(createFeedDeal({ amount: 10 }))).toMatchObject({ deal: { cents: 3150 } });
    },
  );

  it.each(['cost', 'cost-plus', 'bogo', 'bundle', 'other'] as const)(
    'knows no sum of a deal of %s, which stands beside it',
    (method) => {
      const { menu } = compile({ price: FLAT, deals: [createFeedDeal({ method, amount: 10 })] });
      expect(menu.products[0]?.variants[0]?.price).toEqual({ type: 'flat', priceCents: 4600 });
      expect(menu.products[0]?.deals).toHaveLength(1);
      expect(menu.products[0]?.deals[0]).not.toHaveProperty('cut');
    },
  );

  it.each([
    [0, 'percent'],
    [-10, 'percent'],
    [100, 'percent'],
    [150, 'percent'],
    [Number.NaN, 'dollar'],
    [1e12, 'dollar'],
    [0.001, 'price-at'],
  ] as const)('is not lowered by %d of %s', (amount, method) => {
    expect(priceOf(FLAT, createFeedDeal({ method, amount }))).toEqual({ type: 'flat', priceCents: 4600 });
  });

  it('of goods that are asked for in the store is not lowered', () => {
    const { menu } = compileMenu(
      [createFeedProduct({ price: { type: 'flat', priceCents: 0 }, deals: [createFeedDeal()] })],
      createRules({ zeroPrice: 'ask' }),
    );
    expect(menu.products[0]?.variants[0]?.price).toEqual({ type: 'flat', priceCents: 0 });
  });
});

describe('what the feed says that a size costs after its discounts', () => {
  const withFeed = (dealCents: number, ...deals: FeedDeal[]) => {
    const { menu, problems } = compile({ price: { ...FLAT, dealCents }, deals });
    const [variant] = menu.products[0]?.variants ?? [];
    return { variant, codes: problems.map(({ code, effect }) => [code, effect]) };
  };
  const tenthOff = createFeedDeal({ amount: 10, isPreCart: true });

  it('is its price, and no problem where it is our own sum, to the cent', () => {
    for (const cents of [4140, 4139.6, 4141]) {
      const { variant, codes } = withFeed(cents, tenthOff);
      expect(variant?.price).toMatchObject({ deal: { cents: Math.round(cents), slugs: ['a-tenth-off'] } });
      expect(variant?.feedDealCents).toBe(Math.round(cents));
      expect(codes).toEqual([]);
    }
  });

  it('is its price, and reported, where it is not our own sum', () => {
    const { variant, codes } = withFeed(4000, tenthOff);
    expect(variant?.price).toMatchObject({ priceCents: 4600, deal: { cents: 4000 } });
    expect(codes).toEqual([['discounted-price-differs', 'price-reported']]);
  });

  it('is reported where no deal explains it', () => {
    const { variant, codes } = withFeed(4000);
    expect(variant?.price).toMatchObject({ deal: { cents: 4000, slugs: [] } });
    expect(codes).toEqual([['discounted-price-differs', 'price-reported']]);
  });

  const veterans = createFeedDeal({
    title: 'Veterans',
    amount: 15,
    isPreCart: true,
    conditions: [
      { kind: 'customer-group', text: 'VETERANS', terms: { type: 'groups', groups: ['VETERANS'] } },
    ],
  });

  const endedAt = (endLocal: string): FeedDeal => ({
    ...tenthOff,
    amount: 15,
    conditions: [
      {
        kind: 'schedule' as const,
        text: 'Once',
        terms: { type: 'schedule' as const, schedule: { repeat: 'none' as const, endLocal } },
      },
    ],
  });

  it.each([
    ['is what a group pays', [veterans], []],
    [
      'is what a group pays on top of a deal for everyone',
      [tenthOff, { ...veterans, isStackable: true }],
      [],
    ],
    [
      'is what staff pay',
      [createFeedDeal({ title: 'EMPLOYEE 15%', amount: 15, isPreCart: true })],
      ['discounted-price-differs'],
    ],
    [
      'comes from a deal that does not hold now',
      [
        {
          ...tenthOff,
          amount: 15,
          conditions: [
            {
              kind: 'schedule' as const,
              text: 'Mondays',
              terms: {
                type: 'schedule' as const,
                schedule: {
                  repeat: 'weekly' as const,
                  days: [0],
                  startLocal: '2026-10-26T00:00',
                  minutes: 1440,
                },
              },
            },
          ],
        },
      ],
      [],
    ],
    ['may come from a deal that ended today', [endedAt('2026-11-22T07:59')], ['discounted-price-differs']],
    ['matches no deal', [{ ...veterans, amount: 20 }], ['discounted-price-differs']],
  ])('is not everyone’s price when it %s', (_, deals, expected) => {
    const { variant, codes } = withFeed(3910, ...deals);
    expect(variant).not.toHaveProperty('feedDealCents');
    const own = deals.includes(tenthOff) ? { deal: { cents: 4140, slugs: ['a-tenth-off'] } } : {};
    expect(variant?.price).toEqual({ type: 'flat', priceCents: 4600, ...own });
    expect(codes.map(([code]) => code)).toEqual(expected);
  });

  it('is everyone’s price when a deal for everyone explains it, whatever other deals there are', () => {
    const { variant, codes } = withFeed(4140, tenthOff, veterans);
    expect(variant?.price).toMatchObject({ deal: { cents: 4140, slugs: ['a-tenth-off'] } });
    expect(codes).toEqual([]);
  });

  it('is everyone’s price where the only other deal has been over for days', () => {
    const { variant, codes } = withFeed(3910, endedAt('2026-11-20T23:59'));
    expect(variant?.price).toMatchObject({ deal: { cents: 3910, slugs: [] } });
    expect(codes.map(([code]) => code)).toEqual(['discounted-price-differs']);
  });

  it('above its price is reported, and not shown', () => {
    const { variant, codes } = withFeed(5000);
    expect(variant?.price).toEqual({ type: 'flat', priceCents: 4600 });
    expect(variant).not.toHaveProperty('feedDealCents');
    expect(codes).toEqual([['discounted-price-above-price', 'price-reported']]);
  });

  it('that is its price says nothing', () => {
    const { variant, codes } = withFeed(4600);
    expect(variant?.price).toEqual({ type: 'flat', priceCents: 4600 });
    expect(codes).toEqual([]);
  });
});

describe('a menu that may not show a deal', () => {
  const compiled = compile({
    price: { ...FLAT, dealCents: 4140 },
    deals: [createFeedDeal({ amount: 10, isPreCart: true })],
  });

  it('has no price by it where that deal is left out', () => {
    const { menu } = withoutDeals(compiled, new Set(['a-tenth-off']));
    expect(menu.products[0]?.deals).toEqual([]);
    expect(menu.products[0]?.variants[0]?.price).toEqual({ type: 'flat', priceCents: 4600 });
    expect(withoutDeals(compiled, new Set(['another']))).toEqual(compiled);
  });

  it('has no price by any where all are', () => {
    const [variant] = compiled.menu.products[0]?.variants ?? [];
    expect(variant && withoutDealPrices(variant)).toMatchObject({
      price: { type: 'flat', priceCents: 4600 },
    });
    expect(variant && withoutDealPrices(variant)).not.toHaveProperty('feedDealCents');
  });
});
