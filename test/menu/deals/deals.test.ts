import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import type { DealSchedule } from '#menu/model/deal.ts';
import type { FeedDeal, FeedDealCondition } from '#menu/model/feed-deal.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { MenuRules } from '#menu/model/rules.ts';
import { createFeedDeal, createFeedProduct, createRules } from '../feed-products.ts';

const group = (text: string): FeedDealCondition => ({ kind: 'customer-group', text });
const minimum: FeedDealCondition = { kind: 'purchase-minimum', text: 'Minimum value: 30' };

type Once = Omit<Extract<DealSchedule, { repeat: 'none' }>, 'repeat'>;

const during = (schedule: Once, text = 'As the shop says'): FeedDealCondition => ({
  kind: 'schedule',
  text,
  terms: { type: 'schedule', schedule: { repeat: 'none', ...schedule } },
});

const onMondaysFrom = (startLocal: string): FeedDealCondition => ({
  kind: 'schedule',
  text: 'Weekly on Monday',
  terms: { type: 'schedule', schedule: { repeat: 'weekly', days: [0], startLocal, minutes: 1440 } },
});

function compile(feeds: Partial<FeedProduct>[], rules: Partial<MenuRules> = {}) {
  const numbered = feeds.map((facts, index) =>
    createFeedProduct({ productId: `p${index}`, name: `Item ${index}`, ...facts }),
  );
  return compileMenu(numbered, createRules(rules)).menu;
}

/** The only deal of a menu, at a moment in Los Angeles; undefined if it is not shown. */
function showAt(takenAt: string, ...conditions: FeedDealCondition[]) {
  const menu = compile([{ deals: [createFeedDeal({ conditions })] }], { takenAt });
  expect(menu.deals).toHaveLength(menu.products[0]?.deals.length ?? 0);
  return menu.products[0]?.deals[0];
}

const SUNDAY = '2026-11-22T16:40:00.000Z';

describe('a deal', () => {
  it('is told in the store’s words, with what it takes off', () => {
    const deal = createFeedDeal({
      title: 'Seniors’ day',
      amount: 10,
      conditions: [group('Seniors'), minimum],
    });
    const { products, deals } = compile([{ deals: [deal] }]);
    const told = {
      slug: 'seniors-day',
      path: '/deals/#seniors-day',
      title: 'Seniors’ day',
      cut: { type: 'percent', percent: 10 },
      conditions: [
        { kind: 'customer-group', text: 'Seniors' },
        { kind: 'purchase-minimum', text: 'Minimum value: 30' },
      ],
    };
    expect(products[0]?.deals).toEqual([told]);
    expect(deals).toEqual([{ ...told, productSlugs: ['item-0'] }]);
  });

  it.each([1e-9, 0.009, 1_000_001])('of %s percent takes off nothing that could be said', (amount) => {
    const [product] = compile([{ deals: [createFeedDeal({ amount })] }]).products;
    expect(product?.deals[0]).toMatchObject({ title: 'A tenth off' });
    expect(product?.deals[0]).not.toHaveProperty('cut');
  });

  it('of all sizes is the product’s, and one of some sizes says of which', () => {
    const all = createFeedDeal({ title: 'All' });
    const small = createFeedDeal({ title: 'Small' });
    const { products } = compile([
      { parentId: 'x', amount: 1, unit: 'g', deals: [small, all] },
      { parentId: 'x', amount: 7, unit: 'g', deals: [all] },
    ]);
    expect(products[0]?.deals.map(({ title, variantIds }) => [title, variantIds])).toEqual([
      ['All', undefined],
      ['Small', ['p0']],
    ]);
  });

  it('of a product that is not listed is not on the menu', () => {
    expect(compile([{ isHidden: true, deals: [createFeedDeal()] }, {}]).deals).toEqual([]);
  });

  it('names each condition once, who before when, whatever the feed’s order', () => {
    const conditions = [onMondaysFrom('2026-10-26T00:00'), minimum, group('Seniors'), minimum];
    expect(showAt(SUNDAY, ...conditions)?.conditions.map(({ kind }) => kind)).toEqual([
      'customer-group',
      'purchase-minimum',
      'schedule',
    ]);
  });
});

describe('two discounts', () => {
  const compileTwo = (one: Partial<FeedDeal>, other: Partial<FeedDeal>) =>
    compile([
      { deals: [createFeedDeal({ dealId: 'd1', ...one })] },
      { deals: [createFeedDeal({ dealId: 'd2', ...other })] },
    ]).deals;

  it('of one title and the same conditions are one deal', () => {
    const deals = compileTwo(
      { conditions: [group('Seniors'), minimum] },
      { conditions: [minimum, group('Seniors')] },
    );
    expect(deals.map(({ productSlugs }) => productSlugs)).toEqual([['item-0', 'item-1']]);
  });

  it('of one product that read alike are one deal', () => {
    const { products, deals } = compile([{ deals: [createFeedDeal(), createFeedDeal({ dealId: 'd2' })] }]);
    expect(products[0]?.deals).toHaveLength(1);
    expect(deals[0]?.productSlugs).toEqual(['item-0']);
  });

  it.each([
    ['other conditions', {}, { conditions: [minimum] }],
    ['another title', {}, { title: 'A fifth off' }],
    ['another letter case', {}, { title: 'A TENTH OFF' }],
    ['another sum', { amount: 10 }, { amount: 15 }],
    [
      'another day',
      { conditions: [during({ startLocal: '2026-11-24T00:00' })] },
      { conditions: [during({ startLocal: '2026-11-25T00:00' })] },
    ],
  ])('with %s are two, each with an address of its own', (_, one, other) => {
    const deals = compileTwo(one, other);
    expect(deals).toHaveLength(2);
    expect(new Set(deals.map(({ path }) => path)).size).toBe(2);
  });

  it('are in the order of their titles, as people sort', () => {
    const deals = ['Buy 10', 'éclairs', 'Buy 9', 'Zest'].map((title) => createFeedDeal({ title }));
    const { deals: sorted, products } = compile([{ deals }]);
    expect(sorted.map(({ title }) => title)).toEqual(['Buy 9', 'Buy 10', 'éclairs', 'Zest']);
    expect(products[0]?.deals.map(({ title }) => title)).toEqual(['Buy 9', 'Buy 10', 'éclairs', 'Zest']);
  });
});

describe('a deal for the store’s own people', () => {
  it.each([
    'Staff',
    'STAFF',
    'Employees',
    'Employee discount',
    'Store Team',
    'team members',
    'Staff, Employees',
  ])('of the group %s is on no page', (text) => {
    expect(showAt(SUNDAY, group(text))).toBeUndefined();
    expect(showAt(SUNDAY, minimum, group(text))).toBeUndefined();
  });

  it.each(['Seniors', 'Seniors, Staff', 'Steamers', 'Staffordshire', 'Employers'])(
    'is not meant by the group %s',
    (text) => {
      expect(showAt(SUNDAY, group(text))).toBeDefined();
    },
  );

  it.each([
    'EMPLOYEE 30%',
    'Emp. discount',
    'STAFF',
    'Budtender appreciation',
    'Owner’s price',
    'FRIENDS & FAMILY',
    'Vendor day',
    'SAMPLE',
    'Industry night',
  ])('with the title %s is on no page', (title) => {
    expect(compile([{ deals: [createFeedDeal({ title })] }]).deals).toEqual([]);
  });

  it.each(['Contemporary glass', 'Steam week', 'Sampler pack'])('is not meant by the title %s', (title) => {
    expect(compile([{ deals: [createFeedDeal({ title })] }]).deals).toHaveLength(1);
  });

  it('is recognized by the words in the store’s settings', () => {
    const deals = [createFeedDeal({ title: 'Crew 20%' }), createFeedDeal({ title: 'Staff pick' })];
    const titles = (staffWords: string[]) =>
      compile([{ deals }], { staffWords }).deals.map(({ title }) => title);
    expect(titles(['crew'])).toEqual(['Staff pick']);
    expect(titles([])).toEqual(['Crew 20%', 'Staff pick']);
  });

  it('is not recognized by its other conditions', () => {
    expect(showAt(SUNDAY, { kind: 'other', text: 'Ask our staff' })).toBeDefined();
  });
});

describe('a deal of one day, 22 November in Los Angeles', () => {
  const day = during({ startLocal: '2026-11-22T00:00', endLocal: '2026-11-22T23:59' });

  it.each([
    ['the evening before', '2026-11-22T07:59:59.999Z', '2026-11-22T00:00'],
    ['its first minute', '2026-11-22T08:00:00.000Z', undefined],
    ['its last minute', '2026-11-23T07:59:59.999Z', undefined],
  ])('is shown in %s', (_, takenAt, startsLocal) => {
    const deal = showAt(takenAt, day);
    expect(deal).toBeDefined();
    expect(deal?.startsLocal).toBe(startsLocal);
  });

  it('is over at the midnight behind it', () => {
    expect(showAt('2026-11-23T08:00:00.000Z', day)).toBeUndefined();
  });

  it('is over by the store’s clock, not by UTC', () => {
    const menu = (timeZone: string) =>
      compile([{ deals: [createFeedDeal({ conditions: [day] })] }], {
        takenAt: '2026-11-23T05:00:00.000Z',
        timeZone,
      });
    expect(menu('America/Los_Angeles').deals).toHaveLength(1);
    expect(menu('America/New_York').deals).toHaveLength(0);
  });
});

describe('a deal that is to come', () => {
  it.each([
    ['in seven days to the minute', '2026-11-29T08:40', '2026-11-29T08:40'],
    ['in a minute', '2026-11-22T08:41', '2026-11-22T08:41'],
    ['now', '2026-11-22T08:40', undefined],
    ['long ago', '2020-01-01T00:00', undefined],
  ])('and begins %s is shown', (_, startLocal, startsLocal) => {
    const deal = showAt(SUNDAY, during({ startLocal }));
    expect(deal).toBeDefined();
    expect(deal?.startsLocal).toBe(startsLocal);
  });

  it('and begins in more than seven days is not shown yet', () => {
    expect(showAt(SUNDAY, during({ startLocal: '2026-11-29T08:41' }))).toBeUndefined();
  });

  it('on several days begins on the first of those that are not over', () => {
    const days = ['2026-11-20', '2026-11-26', '2026-11-24'].map((day) =>
      during({ startLocal: `${day}T00:00`, endLocal: `${day}T23:59` }, day),
    );
    expect(showAt(SUNDAY, ...days)?.startsLocal).toBe('2026-11-24T00:00');
  });
});

describe('a deal that comes back', () => {
  it('is shown always, once it has begun for the first time', () => {
    const deal = showAt(SUNDAY, onMondaysFrom('2020-01-06T00:00'));
    expect(deal).toBeDefined();
    expect(deal).not.toHaveProperty('startsLocal');
    expect(deal).not.toHaveProperty('endsLocal');
  });

  it('is shown in the week before it first begins', () => {
    expect(showAt(SUNDAY, onMondaysFrom('2026-11-23T00:00'))?.startsLocal).toBe('2026-11-23T00:00');
    expect(showAt(SUNDAY, onMondaysFrom('2026-11-30T00:00'))).toBeUndefined();
  });

  it('so is one whose end cannot be read, and one with words only', () => {
    expect(showAt(SUNDAY, during({ startLocal: '2020-01-06T00:00' }))).toBeDefined();
    expect(showAt(SUNDAY, { kind: 'schedule', text: 'Until 2020' })).toBeDefined();
  });
});

describe('when the clocks change', () => {
  it('in spring, a deal until half past two is over as the clock jumps to three', () => {
    const night = during({ endLocal: '2026-03-08T02:30' });
    expect(showAt('2026-03-08T09:59:59.000Z', night)).toBeDefined();
    expect(showAt('2026-03-08T10:00:00.000Z', night)).toBeUndefined();
  });

  it('in autumn, a deal until two lasts through both hours from one to two', () => {
    const night = during({ endLocal: '2026-11-01T01:59' });
    expect(showAt('2026-11-01T08:30:00.000Z', night)).toBeDefined();
    expect(showAt('2026-11-01T09:59:59.000Z', night)).toBeDefined();
    expect(showAt('2026-11-01T10:00:00.000Z', night)).toBeUndefined();
  });

  it('seven days are seven dates, though an hour longer', () => {
    const takenAt = '2026-10-31T19:00:00.000Z';
    expect(showAt(takenAt, during({ startLocal: '2026-11-07T12:00' }))).toBeDefined();
    expect(showAt(takenAt, during({ startLocal: '2026-11-07T12:01' }))).toBeUndefined();
  });
});

it('any titles have addresses that are safe and their own, whatever the order of the feed', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('404', 'Half off', 'half OFF', '😀', '__proto__', 'x'.repeat(120)),
  );
  const deals = fc.array(
    fc.record({ title: titles, conditions: fc.subarray([minimum, group('Seniors')]) }).map(createFeedDeal),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(deals, (list) => {
      const { deals: told } = compile([{ deals: list }]);
      const { deals: reversed } = compile([{ deals: list.toReversed() }]);
      expect(reversed).toEqual(told);
      expect(new Set(told.map(({ slug }) => slug)).size).toBe(told.length);
      for (const { slug } of told) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
  );
});

it('every deal of a product is on the menu, and every deal of the menu is of the products it names', () => {
  const deals = fc.subarray(['A', 'B', 'C'].map((title) => createFeedDeal({ title })));
  const feeds = fc.array(fc.record({ parentId: fc.constantFrom('x', 'y', 'z'), deals }), { maxLength: 8 });
  fc.assert(
    fc.property(feeds, (list) => {
      const menu = compile(list);
      const ofProducts = menu.products.flatMap((product) =>
        product.deals.map(({ slug }) => `${slug} ${product.slug}`),
      );
      const ofMenu = menu.deals.flatMap(({ slug, productSlugs }) =>
        productSlugs.map((product) => `${slug} ${product}`),
      );
      expect(ofMenu.toSorted()).toEqual(ofProducts.toSorted());
    }),
  );
});
