import { describe, expect, it } from 'vitest';
import type { DealCut } from '#menu/model/deal.ts';
import { formatPriceSource, parsePriceSource } from '#menu/price/price-source.ts';

const percent: DealCut = { type: 'percent', percent: 10 };
const dollar: DealCut = { type: 'dollar', cents: 500 };

describe('what a price comes from', () => {
  it.each([
    ['its list price and its deals', 4600, {}, [{ slug: 'a', cut: percent }], false, '4600 a'],
    [
      'the feed’s own price too',
      4600,
      { feedDealCents: 3910 },
      [
        { slug: 'a', cut: percent },
        { slug: 'b', cut: dollar },
      ],
      false,
      '4600@3910 a b',
    ],
    [
      'only percents where it is one of several quantities',
      4600,
      { feedDealCents: 3910 },
      [
        { slug: 'a', cut: percent },
        { slug: 'b', cut: dollar },
      ],
      true,
      '4600 a',
    ],
    [
      'a pre-cart deal without a sum where the feed has a price',
      4600,
      { feedDealCents: 3910 },
      [{ slug: 'a', isPreCart: true as const }, { slug: 'b' }],
      false,
      '4600@3910 a',
    ],
    ['nothing where no deal has a sum', 4600, {}, [{ slug: 'a' }], false, undefined],
    ['nothing where it is asked for in the store', 0, {}, [{ slug: 'a', cut: percent }], false, undefined],
  ])('is %s', (_, cents, variant, deals, isByQuantity, source) => {
    expect(formatPriceSource(cents, variant, deals, isByQuantity)).toBe(source);
  });

  it.each([
    ['4600 a', { listCents: 4600, slugs: ['a'] }],
    ['4600@3910 a b-2', { listCents: 4600, feedCents: 3910, slugs: ['a', 'b-2'] }],
    ['', undefined],
    ['4600', undefined],
    ['4600 <script>', undefined],
    ['-4600 a', undefined],
    ['4600@ a', undefined],
  ])('“%s” is read as %j', (text, source) => {
    expect(parsePriceSource(text)).toEqual(source);
  });
});
