import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedDeal } from '#menu/model/feed-deal.ts';
import { parseDeals } from '#treez/deals/parse-deals.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createWireProduct } from '../wire-product.ts';

const parse = (discounts: unknown) => parseProduct(createWireProduct('p-1', { discounts }));

const discount = (overrides: Record<string, unknown> = {}) => ({
  discount_id: 'd-1',
  discount_title: 'Seniors on Mondays',
  discount_amount: 10,
  discount_method: 'PERCENT',
  discount_affinity: 'Cart',
  discount_stackable: 'No',
  ...overrides,
});

function parseDeal(overrides: Record<string, unknown>): FeedDeal | undefined {
  return parse([discount(overrides)]).product?.deals[0];
}

const parseConditions = (details: unknown) => parseDeal({ discount_condition_detail: details })?.conditions;

const condition = (type: unknown, value: unknown, schedule?: unknown) => ({
  discount_condition_type: type,
  discount_condition_value: value,
  ...(schedule !== undefined && { discount_condition_schedule: schedule }),
});

describe('a discount of the feed', () => {
  it('is a deal of the menu', () => {
    expect(parse([discount()])).toMatchObject({
      product: {
        deals: [
          {
            dealId: 'd-1',
            title: 'Seniors on Mondays',
            method: 'percent',
            amount: 10,
            isPreCart: false,
            isStackable: false,
            conditions: [],
          },
        ],
      },
      problems: [],
    });
  });

  it.each([
    ['PERCENT', 'percent'],
    ['percent', 'percent'],
    ['DOLLAR', 'dollar'],
    ['COST', 'cost'],
    ['COST_PLUS', 'cost-plus'],
    ['Cost Plus', 'cost-plus'],
    ['PRICE_AT', 'price-at'],
    ['BOGO', 'bogo'],
    ['BUNDLE', 'bundle'],
    ['RAFFLE', 'other'],
    [null, 'other'],
    [{}, 'other'],
  ])('by %j is one by %s', (method, expected) => {
    expect(parseDeal({ discount_method: method })?.method).toBe(expected);
  });

  it.each([
    [10.5, 10.5],
    ['10.50', 10.5],
    [0, 0],
    [null, undefined],
    ['ten', undefined],
    [[], undefined],
  ])('of %j is of %j', (amount, expected) => {
    expect(parseDeal({ discount_amount: amount })?.amount).toBe(expected);
  });

  it.each([
    ['Pre-Cart', 'Yes', true, true],
    ['PRE_CART', true, true, true],
    ['Cart', 'No', false, false],
    ['Receipt', 'maybe', undefined, undefined],
    [null, null, undefined, undefined],
  ])(
    'that is %j and stackable %j says so if it can be read',
    (affinity, stackable, isPreCart, isStackable) => {
      const deal = parseDeal({ discount_affinity: affinity, discount_stackable: stackable });
      expect(deal?.isPreCart).toBe(isPreCart);
      expect(deal?.isStackable).toBe(isStackable);
    },
  );

  it.each([
    ['<b>Half</b> price &amp; more', 'Half price & more'],
    ['  Two\n for  one\u200b ', 'Two for one'],
    ['<3 for 5', '<3 for 5'],
    [420, '420'],
    ['x'.repeat(5000), 'x'.repeat(120)],
    ['<script>alert(1)</script>Deal', 'Deal'],
  ])('called %j is called %j', (title, expected) => {
    expect(parseDeal({ discount_title: title })?.title).toBe(expected);
  });

  it.each([
    ['no title', { discount_title: null }, 'deal-title-missing', 'discounts[1].discount_title'],
    ['a blank title', { discount_title: ' \u200b' }, 'deal-title-missing', 'discounts[1].discount_title'],
    ['a title of tags', { discount_title: '<b></b>' }, 'deal-title-missing', 'discounts[1].discount_title'],
    ['a list for a title', { discount_title: ['x'] }, 'deal-title-missing', 'discounts[1].discount_title'],
    ['no id', { discount_id: undefined }, 'deal-id-missing', 'discounts[1].discount_id'],
    ['an object for an id', { discount_id: {} }, 'deal-id-missing', 'discounts[1].discount_id'],
  ])('with %s is left out and reported, and the others stay', (_, overrides, code, path) => {
    const { product, problems } = parse([discount(), discount(overrides), discount({ discount_id: 'd-3' })]);
    expect(product?.deals.map(({ dealId }) => dealId)).toEqual(['d-1', 'd-3']);
    expect(problems).toMatchObject([{ code, effect: 'fact-left-out', path, productId: 'p-1' }]);
  });

  it.each([[undefined], [null], [[]], [{}], [''], [7], [[null, {}, [], 'x', { discount_id: ' ' }]]])(
    'is none where the discounts are %j',
    (discounts) => {
      const { product, problems } = parse(discounts);
      expect(product?.deals).toEqual([]);
      expect(problems).toEqual([]);
    },
  );

  it('beyond the fiftieth is not read', () => {
    const many = Array.from({ length: 200 }, (_, index) => discount({ discount_id: index }));
    expect(parse(many).product?.deals).toHaveLength(50);
  });
});

describe('a condition of a discount', () => {
  it.each([
    ['Customer Group', 'customer-group'],
    ['CUSTOMER_GROUP', 'customer-group'],
    ['Fulfillment Type', 'fulfillment-type'],
    ['Purchase Minimum', 'purchase-minimum'],
    ['Item Limit', 'item-limit'],
    ['Customer Event', 'customer-event'],
    ['Customer Type', 'customer-type'],
    ['Customer Cap', 'customer-cap'],
    ['Schedule', 'schedule'],
    ['Package Age', 'package-age'],
    ['Bogo Condition', 'bogo'],
  ])('on %s is of the kind %s, in the feed’s words', (type, kind) => {
    expect(parseConditions([condition(type, ' <i>Minimum</i> value: 30 ')])).toMatchObject([
      { kind, text: 'Minimum value: 30' },
    ]);
  });

  it.each([
    ['of an unknown type says which', condition('Moon Phase', 'Full'), 'other', 'Moon Phase: Full'],
    ['of no type is its words', condition(null, 'Full moon'), 'other', 'Full moon'],
    ['that is bare words is those', 'Full moon', 'other', 'Full moon'],
    ['without words is its type', condition('Customer Group', null), 'customer-group', 'Customer Group'],
    ['without words or a known type is its type', condition('Moon Phase', ''), 'other', 'Moon Phase'],
    [
      'of several values names all',
      condition('Customer Group', ['Seniors', 7]),
      'customer-group',
      'Seniors, 7',
    ],
    ['that is a number is that', condition('Customer Cap', 2), 'customer-cap', '2'],
    ['of many words is cut', condition('Item Limit', 'x'.repeat(5000)), 'item-limit', 'x'.repeat(300)],
  ])('%s', (_, detail, kind, text) => {
    expect(parseConditions([detail])).toMatchObject([{ kind, text }]);
    expect(parseConditions(detail)).toMatchObject([{ kind, text }]);
  });

  it.each([[undefined], [null], [[]], [{}], [[null, {}, '', condition(null, ' ')]]])(
    'is none where they are %j',
    (details) => {
      expect(parseConditions(details)).toEqual([]);
    },
  );

  it.each([
    ['cannot be read', [condition('Customer Group', 'Seniors'), condition({ a: 1 }, { b: 2 })]],
    ['is one of too many', Array.from({ length: 21 }, () => condition('Item Limit', 'Limit: 4'))],
  ])('that %s costs the deal, which would promise too much without it', (_, details) => {
    const { product, problems } = parse([discount({ discount_condition_detail: details })]);
    expect(product?.deals).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'deal-condition-unreadable', path: 'discounts[0].discount_condition_detail' },
    ]);
  });
});

describe('the schedule of a discount', () => {
  const SAID = 'Weekly on Monday, Starting on 2026-10-26 12:00 am and ending at 11:59 pm';

  const parseSchedule = (schedule: object, text: string | null = null, type: unknown = 'Schedule') => {
    const terms = parseConditions([condition(type, text, schedule)])?.[0]?.terms;
    return terms?.type === 'schedule' ? terms.schedule : undefined;
  };

  const week = (repeat: string, start: string, end: string) => ({
    type: 'WEEK',
    repeat,
    start_date: start,
    end_date: end,
  });

  it.each([
    ['DO_NOT', 'Does not repeat'],
    [null, 'Does not repeat'],
    [null, null],
  ])('of type %j, "%s", is once', (type, repeat) => {
    expect(parseSchedule({ type, repeat, start_date: '2026-10-26T00:00', end_date: null }, 'Once')).toEqual({
      startLocal: '2026-10-26T00:00',
      repeat: 'none',
    });
  });

  it.each([
    ['Weekly on Monday', [0], '2026-10-26T00:00'],
    ['Weekly on Sunday, Monday', [0, 6], '2026-10-26T00:00'],
    ['Weekly on Monday, Wednesday and Friday', [0, 2, 4], '2026-10-26T00:00'],
    ['Weekly on Monday, Wednesday, and Friday', [0, 2, 4], '2026-10-26T00:00'],
    ['weekly on  tuesday', [1], '2026-10-27T00:00'],
  ])('that comes back “%s” is on those days', (repeat, days, startLocal) => {
    const expected = { repeat: 'weekly', days, startLocal, minutes: 1440 };
    const schedule = week(repeat, '2026-10-26T00:00', '2026-10-26T23:59');
    expect(parseSchedule(schedule)).toEqual(expected);
    expect(parseSchedule(schedule, SAID.replace('Weekly on Monday', repeat.replace('  ', ' ')))).toEqual(
      expected,
    );
  });

  it('lasts from its first minute to its last, also past midnight', () => {
    const hours = week('Weekly on Friday', '2026-10-30T17:00', '2026-10-30T18:59');
    expect(parseSchedule(hours)).toMatchObject({ startLocal: '2026-10-30T17:00', minutes: 120 });
    const night = week('Weekly on Friday', '2026-10-30T22:00', '2026-10-31T01:59');
    expect(parseSchedule(night)).toMatchObject({ minutes: 240 });
  });

  it.each([
    ['a word that nobody knows', { ...week('x', '2026-10-26', '2026-10-26'), type: 'LUNAR' }, null],
    ['other days in its prose', week('Weekly on Monday', '2026-10-26', '2026-10-26'), 'Weekly on Tuesday'],
    ['more in its prose', week('Weekly on Monday', '2026-10-26', '2026-10-26'), `${SAID}, until Easter`],
    ['days of no calendar', week('Weekly on Someday', '2026-10-26', '2026-10-26'), null],
    ['an end that cannot be read', week('Weekly on Monday', '2026-10-26', '2026-02-30T09:30'), null],
    ['an end before its start', week('Weekly on Monday', '2026-10-26', '2026-10-25'), null],
    ['more than a day', week('Weekly on Monday', '2026-10-26', '2026-12-28'), null],
    ['no start', week('Weekly on Monday', '', '2026-10-26'), null],
    ['neither start nor end', { type: 'DO_NOT' }, 'Once'],
  ])('with %s is told by its prose alone', (_, schedule, text) => {
    expect(parseSchedule(schedule, text)).toBeUndefined();
    expect(parseConditions([condition('Schedule', text, schedule)])).toHaveLength(1);
  });

  it.each([
    ['2026-10-26T09:30', '2026-10-26T09:29'],
    ['2026-10-26 09:30:59.000', '2026-10-26T09:30'],
    ['2026-10-26T23:59', '2026-10-26T23:59'],
    ['10/26/2026', '2026-10-26T23:59'],
    ['', undefined],
  ])('that ends at %j ends with the minute %j', (value, expected) => {
    const schedule = parseSchedule({ type: 'DO_NOT', start_date: '2020-01-01', end_date: value });
    expect(schedule).toEqual({
      repeat: 'none',
      startLocal: '2020-01-01T00:00',
      ...(expected && { endLocal: expected }),
    });
  });

  it.each([
    ['2026-02-30T09:30'],
    ['2026-10-26T25:00'],
    ['2026-10-26T09:30Z'],
    ['2026-10-26T09:30-07:00'],
    [1_793_000_000],
  ])('whose end %j cannot be read is told by its prose alone: it may be over', (value) => {
    expect(parseSchedule({ type: 'DO_NOT', start_date: '2020-01-01', end_date: value })).toBeUndefined();
  });

  it('in days goes from the first minute to the last', () => {
    expect(parseSchedule({ type: 'DO_NOT', start_date: '2026-11-27', end_date: '2026-11-28' })).toEqual({
      startLocal: '2026-11-27T00:00',
      endLocal: '2026-11-28T23:59',
      repeat: 'none',
    });
  });

  it('counts where the condition does not say what it is about, and not where it is about something else', () => {
    const schedule = week('Weekly on Monday', '2026-10-26', '2026-10-26');
    expect(parseSchedule(schedule, null, null)).toMatchObject({ repeat: 'weekly' });
    expect(parseSchedule(schedule, 'Seniors', 'Customer Group')).toBeUndefined();
  });

  it('is the condition’s words where it has no others', () => {
    const schedule = { type: 'WEEK', repeat: 'Weekly on Monday' };
    expect(parseConditions([condition('Schedule', null, schedule)])?.[0]?.text).toBe('Weekly on Monday');
  });
});

describe('what a condition asks', () => {
  const parseTerms = (type: string, text: unknown) => parseConditions([condition(type, text)])?.[0]?.terms;

  it.each([
    ['Customer Group', 'Seniors', { type: 'groups', groups: ['Seniors'] }],
    ['Customer Group', 'Seniors, Veterans,Seniors', { type: 'groups', groups: ['Seniors', 'Veterans'] }],
    ['Customer Type', 'Adult', { type: 'shoppers', shoppers: ['adult'] }],
    ['Customer Type', 'MEDICAL_MMID, MEDICAL', { type: 'shoppers', shoppers: ['medical-mmid', 'medical'] }],
    ['Fulfillment Type', 'Pickup, In Store', { type: 'ways', ways: ['pickup', 'in-store'] }],
    [
      'Fulfillment Type',
      'Express, Pickup, In Store, Delivery',
      { type: 'ways', ways: ['express', 'pickup', 'in-store', 'delivery'] },
    ],
    [
      'Purchase Minimum',
      'Amount Type: Subtotal, Minimum value: 30',
      { type: 'minimum', cents: 3000, isAfterTax: false },
    ],
    [
      'Purchase Minimum',
      'Amount Type: Grand Total, Minimum value: 49.99',
      { type: 'minimum', cents: 4999, isAfterTax: true },
    ],
    ['Item Limit', 'Limit: 4', { type: 'item-limit', itemCount: 4 }],
  ])('of type %s, “%s”, is understood', (type, text, terms) => {
    expect(parseTerms(type, text)).toEqual(terms);
  });

  it.each([
    ['Customer Type', 'Tourists'],
    ['Customer Type', 'Adult, Tourists'],
    ['Fulfillment Type', 'Pickup, Drone'],
    ['Purchase Minimum', 'Spend $30 or more'],
    ['Purchase Minimum', 'Amount Type: Subtotal, Minimum value: 30 or 2 items'],
    ['Purchase Minimum', 'Amount Type: Weight, Minimum value: 30'],
    ['Purchase Minimum', 'Amount Type: Subtotal, Minimum value: 0'],
    ['Purchase Minimum', 'Amount Type: Subtotal, Minimum value: -5'],
    ['Item Limit', 'Limit: four'],
    ['Item Limit', 'Limit: 0'],
    ['Customer Group', ','],
    ['Customer Event', 'Birthday'],
    ['Customer Cap', '100'],
    ['Package Age', 'Older than 60 days'],
    ['Bogo Condition', 'Buy 1, get 1'],
    ['Moon Phase', 'Full'],
  ])('of type %s, “%s”, is not guessed', (type, text) => {
    expect(parseTerms(type, text)).toBeUndefined();
  });
});

it('whatever the discounts hold, a deal has an id, a title and words for each of its conditions', () => {
  const details = fc.array(
    fc.record({
      discount_condition_type: fc.anything(),
      discount_condition_value: fc.anything(),
      discount_condition_schedule: fc.anything(),
    }),
    { maxLength: 3 },
  );
  const wire = fc.record({
    discount_id: fc.oneof(fc.string(), fc.anything()),
    discount_title: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    discount_amount: fc.anything(),
    discount_method: fc.anything(),
    discount_affinity: fc.anything(),
    discount_stackable: fc.anything(),
    discount_condition_detail: fc.oneof(details, fc.anything()),
  });
  fc.assert(
    fc.property(fc.oneof(fc.array(wire), fc.anything()), (discounts) => {
      for (const { dealId, title, conditions } of parse(discounts).product?.deals ?? []) {
        for (const text of [dealId, title, ...conditions.map((each) => each.text)]) {
          expect(text.trim()).not.toBe('');
        }
        expect([...title].length).toBeLessThanOrEqual(120);
      }
    }),
  );
});

describe('discounts of several products', () => {
  const field = fc.option(fc.oneof(fc.constantFrom('PERCENT', 'Cart', '', 'Mondays & more'), fc.integer()));
  const discounts = fc.array(
    fc.record(
      {
        discount_id: fc.constantFrom('d-1', 'd-2', undefined, ''),
        discount_title: field,
        discount_amount: field,
        discount_method: field,
        discount_condition_detail: fc.array(
          fc.record({
            discount_condition_type: fc.constantFrom('Schedule', 'Item limit', 'x'),
            discount_condition_value: fc.constantFrom('Limit: 2', 'Every Monday', {}),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 4 },
  );

  it('are read the same whether or not they were read before', () => {
    fc.assert(
      fc.property(fc.array(discounts, { maxLength: 5 }), (products) => {
        const known = new Map();
        for (const each of products) expect(parseDeals(each, known)).toEqual(parseDeals(each));
      }),
    );
  });

  it('nested too deep to be written as JSON are read', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    expect(parseDeals([discount({ extra: deep })]).deals).toHaveLength(1);
  });
});
