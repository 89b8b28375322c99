import { describe, expect, it } from 'vitest';
import type { Menu, Price } from '#menu/model/menu.ts';
import { createManyProducts } from '../../bench/many-products.ts';
import { chooseOneIn, raisePrice } from '../../bench/runs/feed-changes.ts';
import { createDemoMenu } from '../menu/browse/demo-menu.ts';

const AT = new Date('2026-11-22T16:00:00.000Z');
const FEED = createManyProducts(900);

/** What shoppers see, by size; nothing where the price is asked for in the store. */
function listPrices({ products }: Menu): Map<string, number[]> {
  const variants = products.flatMap((product) => product.variants);
  return new Map(variants.map(({ id, price }) => [id, toCents(price)]));
}

function toCents(price: Price): number[] {
  const offers = price.type === 'flat' ? [price] : price.quotes;
  return offers
    .filter(({ priceCents }) => priceCents > 0)
    .map(({ priceCents, deal }) => deal?.cents ?? priceCents);
}

describe('raising prices', () => {
  const before = listPrices(createDemoMenu(FEED));
  const raisedFeed = FEED.map((product) => raisePrice(product, AT));
  const after = listPrices(createDemoMenu(raisedFeed));

  it('raises what shoppers see of every size that has a price', () => {
    const priced = [...before].filter(([, cents]) => cents.length > 0);
    expect(priced.length).toBeGreaterThan(500);
    const same = priced.filter(
      ([id, cents]) => !cents.every((each, place) => each < (after.get(id)?.[place] ?? 0)),
    );
    expect(same).toEqual([]);
  });

  it('lists the same sizes, and dates the change', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(new Set(raisedFeed.map(({ last_updated_at }) => Date.parse(last_updated_at)))).toEqual(
      new Set([AT.getTime()]),
    );
  });

  it('keeps a number a number and a text a text, and a price of 0, which means that one asks in the store', () => {
    const [first] = FEED;
    if (!first) throw new Error('The feed is empty.');
    const raise = (price_sell: number | string) =>
      raisePrice({ ...first, pricing: { ...first.pricing, price_sell } }, AT).pricing.price_sell;
    expect(raise(10)).toBe(10.25);
    expect(raise('9.90')).toBe('10.15');
    expect([0, '0.00'].map(raise)).toEqual([0, '0.00']);
  });
});

describe('one in so many', () => {
  const products = Array.from({ length: 1000 }, (_, index) => index);

  it('chooses others in each round, and all of them in the end', () => {
    const rounds = Array.from({ length: 100 }, (_, round) => chooseOneIn(products, 100, round));
    expect(rounds.map(({ length }) => length)).toEqual(rounds.map(() => 10));
    expect(new Set(rounds.flat()).size).toBe(1000);
  });

  it('chooses all where that is one in one', () => {
    expect(chooseOneIn(products, 1, 7)).toEqual(products);
  });
});
