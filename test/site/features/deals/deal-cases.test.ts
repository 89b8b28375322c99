import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { findDealChange, findDealChangeAt } from '#menu/deals/deal-change.ts';
import { toDealToday } from '#menu/deals/deal-today.ts';
import { ANYONE } from '#menu/deals/shopper.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { Product } from '#menu/model/menu.ts';
import { formatPriceSource, parsePriceSource } from '#menu/price/price-source.ts';
import { formatDealCalendar } from '#site/features/deals/deal-calendar.ts';
import { createPricer } from '#site/features/deals/reprice.ts';
import { toDealData } from '#site/features/deals/to-deal-data.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createRules } from '../../../menu/feed-products.ts';
import { createWords } from '../../../menu/words.ts';
import { createSnapshot } from '../../../stores/corner-snapshot.ts';

const TIME_ZONE = 'America/Los_Angeles';
const messages = getMessages('en-US');

interface Discount {
  title: string;
  prose: string | null;
  schedule: object;
  discountedPrice?: number | null;
  productId?: string;
}

/** A product of $45.00 with a discount of 20 percent, as Treez sends it. */
const toWire = ({ title, prose, schedule, discountedPrice = null, productId = title }: Discount) => ({
  product_id: productId,
  product_status: 'ACTIVE',
  sellable_quantity: 30,
  category_type: 'FLOWER',
  e_commerce: [],
  product_configurable_fields: {
    name: `${productId} KUSH 3.5G`,
    uom: 'GRAMS',
    brand: 'FICTION FARMS',
    amount: 3.5,
  },
  pricing: { price_type: 'FLAT', price_sell: 45, discounted_price: discountedPrice },
  discounts: [
    {
      discount_id: `id-${title}`,
      discount_affinity: 'Pre-Cart',
      discount_amount: 20,
      discount_method: 'PERCENT',
      discount_stackable: 'No',
      discount_condition_detail: [
        {
          discount_condition_type: 'Schedule',
          discount_condition_value: prose,
          discount_condition_schedule: schedule,
        },
      ],
      discount_title: title,
    },
  ],
  above_threshold: true,
});

/** What the pages, the browser, the calendar and the next run make of a feed. */
function follow(discounts: readonly Discount[], feedAt: string) {
  const feeds = discounts
    .map(toWire)
    .map((product) => parseProduct(product))
    .flatMap(({ product }) => product ?? []);
  const { menu, problems } = compileMenu(feeds, createRules({ takenAt: feedAt, timeZone: TIME_ZONE }));
  const words = createWords();
  const { store: corner } = createSnapshot();
  const compliance = { ...corner.compliance, showsStrikeThrough: true };
  const store = { ...corner, timeZone: TIME_ZONE, compliance };
  const site = { ...menu, feedAt, store, words, messages, t: messages.pages, link: (path: string) => path };
  const data = toDealData(site);
  const [product] = menu.products;
  return {
    menu,
    problems,
    calendar: formatDealCalendar(site),
    changeAt: findDealChangeAt(menu, TIME_ZONE, feedAt),
    changeAfter: (at: string) => {
      const changeMs = findDealChange(menu, TIME_ZONE, Date.parse(at));
      return changeMs === undefined ? undefined : new Date(changeMs).toISOString();
    },
    /** What the browser shows at an instant, without another build. */
    showAt: (at: string) => {
      const pricer = createPricer(data, ANYONE, toWallClock(at, TIME_ZONE));
      const { price, was } = pricer.reprice(toSource(product), true);
      return was === undefined ? price : `${price}, was ${was}`;
    },
    sayAt: (at: string) =>
      menu.deals.map((deal) => toDealToday(deal, toWallClock(at, TIME_ZONE), words).text),
    schedules: menu.deals.map(({ conditions }) => conditions[0]?.terms),
  };
}

function toSource(product: Product | undefined) {
  const [variant] = product?.variants ?? [];
  if (!product || !variant) throw new Error('There is no product.');
  const source = parsePriceSource(formatPriceSource(4500, variant, product.deals, false) ?? '');
  if (!source) throw new Error('No deal may lower the price.');
  return source;
}

const HAPPY_HOUR = {
  title: 'HAPPY HOUR',
  prose: 'Daily, Starting on 2026-11-27 9:00 am and ending at 11:00 am',
  schedule: { type: 'DAY', start_date: '2026-11-27T09:00', end_date: '2026-11-27T11:00', repeat: 'Daily' },
  discountedPrice: 36,
};

describe('a daily happy hour from 9 to 11, in a feed of 10 o’clock', () => {
  const happyHour = follow([HAPPY_HOUR], '2026-11-27T18:00:00.000Z');

  it('lowers the feed’s price, which it explains', () => {
    expect(happyHour.menu.products[0]?.variants[0]).toMatchObject({
      price: { priceCents: 4500, deal: { cents: 3600, slugs: ['happy-hour'] } },
      feedDealCents: 3600,
    });
    expect(happyHour.problems).toEqual([]);
  });

  it.each([
    ['at 10:00', '2026-11-27T18:00:00Z', '$36.00, was $45.00'],
    ['at 10:59', '2026-11-27T18:59:59Z', '$36.00, was $45.00'],
    ['at 11:00', '2026-11-27T19:00:00Z', '$45.00'],
    ['at 12:30', '2026-11-27T20:30:00Z', '$45.00'],
    ['the next morning at 9:00', '2026-11-28T17:00:00Z', '$36.00, was $45.00'],
    ['the next day at noon', '2026-11-28T20:00:00Z', '$45.00'],
    ['on the day the clocks change, at 9:30', '2027-03-14T16:30:00Z', '$36.00, was $45.00'],
    ['on the day the clocks change, at 11:00', '2027-03-14T18:00:00Z', '$45.00'],
  ])('%s costs, with no other build, %s', (_, at, price) => {
    expect(happyHour.showAt(at)).toBe(price);
  });

  it('is due to change at 11:00, for pages and for the next run', () => {
    expect(happyHour.changeAt).toBe('2026-11-27T19:00:00.000Z');
    expect(happyHour.changeAfter('2026-11-27T18:00:00Z')).toBe('2026-11-27T19:00:00.000Z');
  });

  it('is said to hold until 11:00 AM', () => {
    expect(happyHour.sayAt('2026-11-27T18:00:00Z')).toEqual(['until 11:00 AM']);
    expect(happyHour.sayAt('2026-11-27T16:00:00Z')).toEqual(['today, 9:00 AM to 11:00 AM']);
  });

  it('is in the calendar for every day', () => {
    expect(happyHour.calendar).toContain('RRULE:FREQ=DAILY\r\n');
    expect(happyHour.calendar).toContain(`DTSTART;TZID=${TIME_ZONE}:20261127T090000\r\n`);
    expect(happyHour.calendar).toContain(`DTEND;TZID=${TIME_ZONE}:20261127T110000\r\n`);
  });
});

it('a price that only a deal of another hour explains is not shown, and is no problem', () => {
  const { menu, problems, showAt } = follow([HAPPY_HOUR], '2026-11-27T22:00:00.000Z');
  expect(menu.products[0]?.variants[0]?.price).toEqual({ type: 'flat', priceCents: 4500 });
  expect(problems).toEqual([]);
  expect(showAt('2026-11-28T18:00:00Z')).toBe('$36.00, was $45.00');
});

describe('schedules of other forms', () => {
  const start = '2026-11-02T14:00';
  const end = '2026-11-02T17:00';
  it.each<[string, Omit<Discount, 'title'>, object]>([
    [
      'every weekday',
      {
        prose: 'Every Weekday (Monday to Friday), Starting on 2026-11-02 2:00 pm and ending at 5:00 pm',
        schedule: {
          type: 'CUSTOM',
          start_date: start,
          end_date: end,
          repeat: 'Every Weekday (Monday to Friday)',
        },
      },
      { repeat: 'weekly', days: [0, 1, 2, 3, 4], startLocal: start, minutes: 180 },
    ],
    [
      'a custom object',
      {
        prose: 'Custom',
        schedule: {
          type: 'CUSTOM',
          start_date: start,
          end_date: end,
          repeat: { interval: 1, interval_type: 'WEEK', days: ['Monday', 'Friday'], end: null },
        },
      },
      { repeat: 'weekly', days: [0, 4], startLocal: start, minutes: 180 },
    ],
    [
      'a weekend',
      {
        prose: 'Weekly on Friday, Starting on 2026-11-06 5:00 pm and ending at 11:59 pm',
        schedule: {
          type: 'WEEK',
          start_date: '2026-11-06T17:00',
          end_date: '2026-11-08T23:59',
          repeat: 'Weekly on Friday',
        },
      },
      { repeat: 'weekly', days: [4], startLocal: '2026-11-06T17:00', minutes: 3300 },
    ],
    [
      'a month',
      {
        prose: 'Monthly on fourth Friday, Starting on 2026-11-27 12:00 am and ending at 11:59 pm',
        schedule: {
          type: 'MONTH',
          start_date: '2026-11-27T00:00',
          end_date: '2026-11-27T23:59',
          repeat: 'Monthly on fourth Friday',
        },
      },
      { repeat: 'monthly', on: [{ week: 4, day: 4 }], startLocal: '2026-11-27T00:00', minutes: 1440 },
    ],
    [
      'one that ends never',
      {
        prose: 'Weekly on Friday, Starting on 2026-11-06 12:00 am and ending at 11:59 pm, Ends never',
        schedule: {
          type: 'WEEK',
          start_date: '2026-11-06T00:00',
          end_date: '2026-11-06T23:59',
          repeat: 'Weekly on Friday',
        },
      },
      { repeat: 'weekly', days: [4], startLocal: '2026-11-06T00:00', minutes: 1440 },
    ],
  ])('are understood: %s', (title, discount, schedule) => {
    const { schedules, problems } = follow([{ title, ...discount }], '2026-11-27T20:00:00.000Z');
    expect(schedules).toEqual([{ type: 'schedule', schedule }]);
    expect(problems).toEqual([]);
  });

  it('that stay unknown are one problem for each discount, and no price depends on them', () => {
    const unknown = {
      prose: 'By the phase of the moon',
      schedule: { type: 'LUNAR', start_date: start, end_date: end },
    };
    const custom = {
      prose: 'Custom',
      schedule: { type: 'CUSTOM', start_date: start, end_date: end, repeat: { interval_type: 'MOON' } },
    };
    const { menu, problems } = follow(
      [
        ...['a', 'b', 'c'].map((productId) => ({
          title: 'MOON',
          ...unknown,
          discountedPrice: 36,
          productId,
        })),
        { title: 'OTHER MOON', ...custom },
      ],
      '2026-11-27T20:00:00.000Z',
    );
    expect(problems).toMatchObject([
      { code: 'deal-schedule-unknown', effect: 'deal-quoted', value: '"By the phase of the moon"' },
      { code: 'deal-schedule-unknown', effect: 'deal-quoted', value: '{"interval_type":"MOON"}' },
    ]);
    expect(problems[0]?.hint).toContain('“MOON”');
    expect(menu.products.flatMap(({ variants }) => variants.map(({ price }) => price))).toEqual(
      Array.from({ length: 4 }, () => ({ type: 'flat', priceCents: 4500 })),
    );
    expect(menu.deals.map(({ title }) => title)).toEqual(['MOON', 'OTHER MOON']);
  });
});

it('a weekly deal that is set up on another day begins on the first day that it names', () => {
  const { calendar } = follow(
    [
      {
        title: 'MUNCHIE MONDAY',
        prose: 'Weekly on Monday, Starting on 2026-11-27 9:00 am and ending at 8:59 pm',
        schedule: {
          type: 'WEEK',
          start_date: '2026-11-27T09:00',
          end_date: '2026-11-27T20:59',
          repeat: 'Weekly on Monday',
        },
      },
    ],
    '2026-11-27T20:00:00.000Z',
  );
  expect(calendar).toContain(`DTSTART;TZID=${TIME_ZONE}:20261130T090000\r\n`);
  expect(calendar).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO\r\n');
});
