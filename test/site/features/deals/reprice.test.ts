import { describe, expect, it } from 'vitest';
import { ANYONE } from '#menu/deals/shopper.ts';
import type { DealData, DealRules } from '#site/features/deals/deal-data.ts';
import { createPricer } from '#site/features/deals/reprice.ts';

const morning: DealRules = {
  slug: 'morning',
  cut: { type: 'percent', percent: 15 },
  isPreCart: true,
  conditions: [
    {
      kind: 'schedule',
      terms: {
        type: 'schedule',
        schedule: { repeat: 'none', startLocal: '2026-11-25T09:00', endLocal: '2026-11-25T11:59' },
      },
    },
  ],
  endsLocal: '2026-11-25T11:59',
};
const veterans: DealRules = {
  slug: 'veterans',
  cut: { type: 'dollar', cents: 1000 },
  conditions: [{ kind: 'customer-group', terms: { type: 'groups', groups: ['Veterans'] } }],
};

const place = (rules: DealRules) => ({ ...rules, productSteps: [0] });

const createData = (facts: Partial<DealData> = {}): DealData => ({
  locale: 'en-US',
  currency: 'USD',
  timeZone: 'America/Los_Angeles',
  feedLocal: '2026-11-25T10:00',
  showsStrikeThrough: true,
  deals: [place(morning), place(veterans)],
  words: {
    before: 'Before the deal',
    title: 'Shopping as',
    assumed: 'Prices for: {who}',
    change: 'Change',
    types: { adult: 'Adult-use', medical: 'Patient', 'medical-mmid': 'Patient with a card' },
  },
  ...facts,
});

const SOURCE = { listCents: 4600, feedCents: 3900, slugs: ['morning', 'veterans'] };

describe('a price of $46.00, which the feed gave as $39.00 in the morning', () => {
  it.each([
    ['in the morning is the feed’s', ANYONE, '2026-11-25T11:59', '$39', '$46', ['morning']],
    ['after it is the list price', ANYONE, '2026-11-25T12:00', '$46', undefined, []],
    [
      'after it, for a veteran, is theirs',
      { groups: ['Veterans'] },
      '2026-11-25T12:00',
      '$36',
      '$46',
      ['veterans'],
    ],
    [
      'in the morning, for a veteran, is the lower of the two',
      { groups: ['Veterans'] },
      '2026-11-25T10:30',
      '$36',
      '$46',
      ['veterans'],
    ],
  ])('%s', (_, shopper, nowLocal, price, was, slugs) => {
    expect(createPricer(createData(), shopper, nowLocal).reprice(SOURCE, false)).toEqual({
      price,
      ...(was && { was }),
      slugs,
    });
  });

  it('is by our own sum for a shopper who has one more pre-cart deal', () => {
    const ofCart = createData({ deals: [place(morning), place(veterans)] });
    const preCart = createData({
      deals: [place(morning), place({ ...veterans, isPreCart: true, cut: { type: 'percent', percent: 20 } })],
    });
    const show = (data: DealData, groups: string[]) =>
      createPricer(data, { groups }, '2026-11-25T10:30').reprice(SOURCE, true).price;
    expect(show(preCart, [])).toBe('$39.00');
    expect(show(preCart, ['Veterans'])).toBe('$36.80');
    expect(show(ofCart, ['Veterans'])).toBe('$36.00');
  });

  it('is by our own sum where other deals hold than when the feed gave it', () => {
    const data = createData({ feedLocal: '2026-11-25T08:00' });
    const { price } = createPricer(data, ANYONE, '2026-11-25T10:00').reprice(SOURCE, true);
    expect(price).toBe('$39.10');
  });

  it('ends with a pre-cart deal that has no sum of its own', () => {
    const { cut: _, ...costDeal } = morning;
    const data = createData({ deals: [place(costDeal)] });
    const source = { listCents: 4600, feedCents: 3900, slugs: ['morning'] };
    const show = (nowLocal: string) => createPricer(data, ANYONE, nowLocal).reprice(source, true).price;
    expect(show('2026-11-25T11:59')).toBe('$39.00');
    expect(show('2026-11-25T12:00')).toBe('$46.00');
  });

  it('is not crossed out where the state forbids that', () => {
    const pricer = createPricer(createData({ showsStrikeThrough: false }), ANYONE, '2026-11-25T10:00');
    expect(pricer.reprice(SOURCE, false)).toEqual({ price: '$39', slugs: ['morning'] });
  });

  it('of a deal that is no more on the menu is the list price', () => {
    const pricer = createPricer(createData({ deals: [] }), ANYONE, '2026-11-25T10:00');
    expect(pricer.reprice({ listCents: 4600, slugs: ['morning'] }, false).price).toBe('$46');
  });
});

it('a deal is over after its last minute, and one without an end never is', () => {
  const isOver = (slug: string, nowLocal: string) =>
    createPricer(createData(), ANYONE, nowLocal).isOver(slug);
  expect(isOver('morning', '2026-11-25T11:59')).toBe(false);
  expect(isOver('morning', '2026-11-25T12:00')).toBe(true);
  expect(isOver('veterans', '2030-01-01T00:00')).toBe(false);
  expect(isOver('unknown', '2030-01-01T00:00')).toBe(false);
});
