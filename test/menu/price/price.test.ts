import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedFact, FeedPrice } from '#menu/model/feed-product.ts';
import type { Price, Variant } from '#menu/model/menu.ts';
import { fromPrice, type PriceRules, pricePerGram, toPrice } from '#menu/price/price.ts';
import type { PriceBreak } from '#menu/price/tier-quotes.ts';
import { sizeNamed } from '../words.ts';

const RULES: PriceRules = { zeroPrice: 'leave-out', quotedWeightsGrams: [1, 3.5, 7, 14, 28] };
const ASKING: PriceRules = { ...RULES, zeroPrice: 'ask' };

function flat(priceCents: number): FeedPrice {
  return { type: 'flat', priceCents };
}

function byWeight(...breaks: [startGrams: number, unitPriceCents: number][]): FeedPrice {
  return { type: 'tier', method: 'weight', breaks: toBreaks(breaks) };
}

function byUnit(...breaks: [startItems: number, unitPriceCents: number][]): FeedPrice {
  return { type: 'tier', method: 'unit', breaks: toBreaks(breaks) };
}

function toBreaks(breaks: [start: number, cents: number][]): PriceBreak[] {
  return breaks.map(([startValue, unitPriceCents]) => ({ startValue, unitPriceCents }));
}

function priceOf(price: FeedPrice, rules = RULES): Price | undefined {
  const outcome = toPrice(price, rules);
  return 'price' in outcome ? outcome.price : undefined;
}

function codeOf(price: FeedPrice, rules = RULES): string | undefined {
  const outcome = toPrice(price, rules);
  return 'problem' in outcome ? outcome.problem.code : undefined;
}

function quotesOf(price: FeedPrice, rules = RULES) {
  const compiled = priceOf(price, rules);
  return compiled?.type === 'tier' ? compiled.quotes : undefined;
}

const variant = (price: Price, weightGrams?: number): Variant => ({
  id: 'v',
  size: sizeNamed('Each'),
  price,
  ...(weightGrams && { weightGrams }),
});

describe('a flat price', () => {
  it.each([
    [4200, 4200],
    [1, 1],
    [0.5, 1],
    [1999.5, 2000],
    [1999.4, 1999],
    [100.49999999999999, 101],
    [1200.4999, 1200],
  ])('of %d cents is %d whole cents', (feedCents, priceCents) => {
    expect(priceOf(flat(feedCents))).toEqual({ type: 'flat', priceCents });
  });

  it.each([
    [0, 'price-zero'],
    [-0, 'price-zero'],
    [0.4, 'price-zero'],
    [-1, 'price-negative'],
    [Number.NaN, 'price-not-a-number'],
    [Number.POSITIVE_INFINITY, 'price-not-a-number'],
    [100_000_001, 'price-too-high'],
  ])('of %d cents is a problem: %s', (feedCents, code) => {
    expect(codeOf(flat(feedCents))).toBe(code);
  });

  it('of 0 is "ask in the store" where the store says so', () => {
    expect(priceOf(flat(0), ASKING)).toEqual({ type: 'flat', priceCents: 0 });
  });

  it('below 0 is a problem even where the store lists goods without a price', () => {
    expect(codeOf(flat(-1), ASKING)).toBe('price-negative');
  });

  it("that could not be read keeps the reader's words", () => {
    const problem: FeedFact = { code: 'price-missing', path: 'a.b', value: 'null', hint: 'Set it.' };
    expect(toPrice({ type: 'unreadable', problem }, ASKING)).toEqual({ problem });
  });
});

describe('a tier by weight', () => {
  const SEVEN_BREAKS = byWeight([0, 1200], [1, 1000], [3.5, 800], [7, 600], [10, 1000], [14, 550], [28, 500]);

  it('quotes the weights of the trade and those at which the price changes', () => {
    expect(quotesOf(SEVEN_BREAKS)).toEqual([
      { amount: 1, priceCents: 1000, unitPriceCents: 1000 },
      { amount: 3.5, priceCents: 2800, unitPriceCents: 800, savedCents: 700 },
      { amount: 7, priceCents: 4200, unitPriceCents: 600, savedCents: 2800 },
      { amount: 10, priceCents: 10000, unitPriceCents: 1000 },
      { amount: 14, priceCents: 7700, unitPriceCents: 550, savedCents: 6300 },
      { amount: 28, priceCents: 14000, unitPriceCents: 500, savedCents: 14000 },
    ]);
  });

  it('holds the lower price per gram between two breaks', () => {
    const price = byWeight([0, 1000], [3, 900], [5, 600], [7, 400], [9, 200]);
    expect(quotesOf(price)?.map(({ amount, priceCents }) => [amount, priceCents])).toEqual([
      [1, 1000],
      [3, 2700],
      [3.5, 3150],
      [5, 3000],
      [7, 2800],
      [9, 1800],
      [14, 2800],
      [28, 5600],
    ]);
  });

  it('quotes no weight that its breaks do not reach', () => {
    expect(quotesOf(byWeight([7, 800]))?.map(({ amount }) => amount)).toEqual([7, 14, 28]);
  });

  it('quotes the weights that the store names', () => {
    const rules: PriceRules = { ...RULES, quotedWeightsGrams: [2, 0.5] };
    expect(quotesOf(byWeight([0, 1000]), rules)?.map(({ amount }) => amount)).toEqual([0.5, 2]);
  });

  it('rounds once, after the whole quantity is priced', () => {
    expect(quotesOf(byWeight([1, 1000.6]))?.[1]).toEqual({
      amount: 3.5,
      priceCents: 3502,
      unitPriceCents: 1001,
    });
  });

  it('tells no saving where a larger quantity costs more', () => {
    const quotes = quotesOf(byWeight([1, 800], [7, 900]));
    expect(quotes?.some((quote) => 'savedCents' in quote)).toBe(false);
  });

  it('gives its breaks in order, each once, in whole cents', () => {
    const price = priceOf(byWeight([7, 800], [0, 1000.5], [7, 800]));
    expect(price).toMatchObject({
      method: 'weight',
      tiers: [
        { startValue: 0, unitPriceCents: 1001 },
        { startValue: 7, unitPriceCents: 800 },
      ],
    });
  });
});

describe('a tier by unit', () => {
  it('quotes the numbers of items at which the price changes', () => {
    expect(priceOf(byUnit([1, 1000], [3, 800], [7, 600]))).toEqual({
      type: 'tier',
      method: 'unit',
      tiers: [
        { startValue: 1, unitPriceCents: 1000 },
        { startValue: 3, unitPriceCents: 800 },
        { startValue: 7, unitPriceCents: 600 },
      ],
      quotes: [
        { amount: 1, priceCents: 1000, unitPriceCents: 1000 },
        { amount: 3, priceCents: 2400, unitPriceCents: 800, savedCents: 600 },
        { amount: 7, priceCents: 4200, unitPriceCents: 600, savedCents: 2800 },
      ],
    });
  });

  it.each([
    [[0], [1]],
    [[0, 1], [1]],
    [
      [0.5, 2.5],
      [1, 3],
    ],
    [[5], [5]],
  ])('starting at %j items is quoted at %j', (starts, amounts) => {
    const price = byUnit(...starts.map((start): [number, number] => [start, 500]));
    expect(quotesOf(price)?.map(({ amount }) => amount)).toEqual(amounts);
  });
});

describe('a tier that is a problem', () => {
  it.each([
    ['without breaks', byWeight(), 'tier-empty'],
    ['with a break of 0', byWeight([0, 1000], [7, 0]), 'price-zero'],
    ['with a break of 0 that no quantity reaches', byWeight([0, 0], [0.5, 1000]), 'price-zero'],
    ['with a break of less than half a cent', byWeight([0, 0.3]), 'price-zero'],
    ['with a quantity of less than half a cent', byWeight([0.001, 100]), 'price-zero'],
    ['with a break below 0', byWeight([0, 1000], [7, -1]), 'price-negative'],
    ['with a break that is no number', byWeight([0, Number.NaN]), 'price-not-a-number'],
    ['with a break of over a million', byUnit([1, 1e9]), 'price-too-high'],
    ['starting below 0', byWeight([-1, 1000]), 'tier-start-invalid'],
    ['starting nowhere', byWeight([Number.NaN, 1000]), 'tier-start-invalid'],
    ['starting beyond a ton', byWeight([1, 1000], [1e16, 900]), 'tier-start-invalid'],
    ['with two prices from one start', byWeight([0, 1000], [7, 800], [7, 900]), 'tier-breaks-conflict'],
  ])('%s', (_, price, code) => {
    expect(codeOf(price)).toBe(code);
  });

  it('has nothing to quote where its only break starts at 0 and the store quotes no weights', () => {
    expect(codeOf(byWeight([0, 1000]), { ...RULES, quotedWeightsGrams: [] })).toBe('price-not-quotable');
  });

  it('with a break of 0 is "ask in the store" where the store says so', () => {
    expect(priceOf(byWeight([0, 1000], [7, 0]), ASKING)).toEqual({ type: 'flat', priceCents: 0 });
  });
});

describe('the lowest price', () => {
  const tier = priceOf(byWeight([0, 1200], [28, 500])) ?? { type: 'flat' as const, priceCents: 0 };

  it('of a product is the least that any size or quantity costs', () => {
    expect(fromPrice({ variants: [variant({ type: 'flat', priceCents: 4200 }), variant(tier)] })).toBe(1200);
  });

  it('is not 0 where a size has no price', () => {
    const ask: Price = { type: 'flat', priceCents: 0 };
    expect(fromPrice({ variants: [variant(ask), variant({ type: 'flat', priceCents: 900 })] })).toBe(900);
    expect(fromPrice({ variants: [variant(ask)] })).toBeUndefined();
  });
});

describe('the price per gram', () => {
  const items = priceOf(byUnit([1, 1000], [5, 800]));

  it.each([
    ['of a package is its price over its weight', variant({ type: 'flat', priceCents: 4000 }, 3.5), 1143],
    ['is unknown where the weight is', variant({ type: 'flat', priceCents: 4000 }), undefined],
    ['is unknown where the price is', variant({ type: 'flat', priceCents: 0 }, 3.5), undefined],
    ['of goods sold by weight is the lowest quoted', variant(tierOf(byWeight([0, 1200], [28, 500]))), 500],
    [
      'of items with a weight is that of the cheapest item',
      variant(items ?? tierOf(byUnit([1, 1])), 0.5),
      1600,
    ],
    ['of less than a cent is not said', variant({ type: 'flat', priceCents: 2 }, 14), undefined],
    ['of items without a weight is unknown', variant(tierOf(byUnit([1, 1000]))), undefined],
  ])('%s', (_, sold, cents) => {
    expect(pricePerGram(sold)).toBe(cents);
  });
});

function tierOf(price: FeedPrice): Price {
  const compiled = priceOf(price);
  if (compiled?.type !== 'tier') throw new Error('The price should be a tier.');
  return compiled;
}

describe('any price', () => {
  const cents = fc.oneof(
    fc.double({ min: -100, max: 1e9 }),
    fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, 1, 0.5),
  );
  const breaks = fc.array(
    fc.record({ startValue: fc.oneof(fc.double({ min: -1, max: 100 }), fc.nat(30)), unitPriceCents: cents }),
    { maxLength: 6 },
  );
  const feedPrice: fc.Arbitrary<FeedPrice> = fc.oneof(
    cents.map(flat),
    fc.record({
      type: fc.constant('tier' as const),
      method: fc.constantFrom('weight' as const, 'unit' as const),
      breaks,
    }),
  );
  const rules = fc.constantFrom(RULES, ASKING);

  it('is a whole number of cents, above 0 unless the store asks to be asked', () => {
    fc.assert(
      fc.property(feedPrice, rules, (price, priceRules) => {
        const compiled = priceOf(price, priceRules);
        if (!compiled) return;
        const least = compiled.type === 'flat' && priceRules.zeroPrice === 'ask' ? 0 : 1;
        const all =
          compiled.type === 'flat'
            ? [compiled.priceCents]
            : compiled.quotes.flatMap((quote) => [
                quote.priceCents,
                quote.unitPriceCents,
                quote.savedCents ?? 1,
              ]);
        expect(all.length).toBeGreaterThan(0);
        for (const each of all) {
          expect(Number.isInteger(each)).toBe(true);
          expect(each).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('is quoted for ascending quantities, once each', () => {
    fc.assert(
      fc.property(feedPrice, (price) => {
        const amounts = quotesOf(price)?.map(({ amount }) => amount) ?? [];
        expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
      }),
    );
  });

  it('does not depend on the order of the breaks', () => {
    fc.assert(
      fc.property(breaks, (some) => {
        const price = (list: PriceBreak[]): FeedPrice => ({ type: 'tier', method: 'weight', breaks: list });
        expect(priceOf(price([...some].reverse()))).toEqual(priceOf(price(some)));
      }),
    );
  });
});
