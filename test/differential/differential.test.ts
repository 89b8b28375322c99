import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '#illustrations/drawing/random.ts';
import { askMenu, QUOTED_GRAMS, type ShownPrice, type ShownProduct } from './ask-menu.ts';
import { generateFeed } from './generate-products.ts';
import { findNextChange } from './read-changes.ts';
import {
  formatLocalMinute,
  isForStaff,
  isListed,
  MINUTES_PER_DAY,
  type ReadDeal,
  readDeal,
  toInstants,
  toLocalMinute,
  type Visitor,
} from './read-deals.ts';
import { judgeFeedPrice, type ReadPrice, readPrice, toPriceWithDeals, toSavedCents } from './read-prices.ts';
import type { WireProduct } from './wire.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE;
const PRODUCTS_ASKED_AT_ONCE = 24;

/** Where and when feeds are taken: also in the nights in which clocks change. */
const FEEDS = [
  ['America/Los_Angeles', '2026-01-20T20:00:00Z'],
  ['America/Los_Angeles', '2026-03-08T06:10:30Z'],
  ['America/Los_Angeles', '2026-03-08T09:59:00Z'],
  ['America/Los_Angeles', '2026-06-15T23:20:00Z'],
  ['America/Los_Angeles', '2026-10-31T20:00:00Z'],
  ['America/Los_Angeles', '2026-11-01T08:40:00Z'],
  ['America/Los_Angeles', '2026-11-01T09:20:00Z'],
  ['America/New_York', '2026-03-08T06:30:00Z'],
  ['America/New_York', '2026-08-31T13:00:00Z'],
  ['America/New_York', '2026-11-01T05:44:00Z'],
  ['America/Phoenix', '2026-03-08T09:30:00Z'],
  ['America/Phoenix', '2026-12-30T01:00:00Z'],
] as const;

/** Two o'clock in the night, in Los Angeles and New York, when clocks are put forward and back. */
const CLOCK_CHANGES = ['2026-03-08T10:00Z', '2026-11-01T09:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z'];

/** Deals that were over by then hold again in the second of two hours that are the same. */
const BEFORE_CHANGE_MS = 5 * MS_PER_MINUTE;

const ANYONE: Visitor = { groups: [] };
const VISITORS = [
  ANYONE,
  ANYONE,
  { groups: ['VETERANS'] },
  { groups: ['SENIORS'], type: 'Medical' },
  { groups: [], type: 'Adult' },
] as const satisfies Visitor[];

/** A product that has a price, with what was read of it. */
interface Priced {
  wire: WireProduct;
  read: ReadPrice;
  deals: ReadDeal[];
  feedCents: number | undefined;
  price: ShownPrice;
}

/** What Herbarium says other than the reading, as sentences. */
function compare(
  random: Random,
  [timeZone, feedAtText]: (typeof FEEDS)[number],
  { productCount, firstIndex }: { productCount: number; firstIndex: number },
): string[] {
  const wrong: string[] = [];
  const feedMs = Date.parse(feedAtText);
  const feedAt = toLocalMinute(feedMs, timeZone);
  const say = (what: string, about: unknown) =>
    wrong.push(`${timeZone} ${formatLocalMinute(feedAt)}: ${what}\n${JSON.stringify(about)}`);
  const { discounts, products } = generateFeed(random, feedMs, productCount, firstIndex);
  const menu = askMenu(products, feedMs, timeZone);
  const deals = new Map(discounts.map((wire) => [wire.discount_id, readDeal(wire)]));
  const used = [...deals.values()].filter(({ wire }) =>
    products.some(({ product_id: id, discounts: own }) => menu.find(id) && own.includes(wire)),
  );
  const listed = used.filter((deal) => isListed(deal, feedAt));

  const priced: Priced[] = [];
  for (const wire of products) {
    const read = readPrice(wire);
    const shown = menu.find(wire.product_id);
    const effects = menu.problems
      .filter(({ productId }) => productId === wire.product_id)
      .map(({ effect }) => effect);
    if (read.type === 'none' || !shown) {
      if (read.type !== 'none') say('is not listed', wire);
      else if (shown) say('has no price, and is listed', wire);
      else if (!effects.includes('product-left-out')) say('is left out, and not reported', wire);
      continue;
    }
    const all = wire.discounts.flatMap(({ discount_id: id }) => deals.get(id) ?? []);
    const own = all.filter((deal) => listed.includes(deal));
    const titles = own.map(({ wire: { discount_title: title } }) => title);
    if (shown.dealTitles.toSorted().join() !== titles.toSorted().join())
      say(`has the deals ${shown.dealTitles}, not ${titles}`, wire);
    const feed = judgeFeedPrice(wire, read, { all, listed: own, feedAt });
    if (effects.includes('price-reported') !== feed.isReported)
      say(`discounted_price is ${feed.isReported ? 'not ' : ''}reported`, wire);
    for (const fault of findQuantityFaults(read, shown)) say(fault, wire);
    for (const price of shown.prices) priced.push({ wire, read, deals: own, feedCents: feed.cents, price });
  }

  const toMeant = ({ read, deals: own, feedCents, price }: Priced, visitor: Visitor, now: number) =>
    toPriceWithDeals(
      price.listCents,
      { deals: own, visitor, now, feedAt },
      { takesDollars: read.type === 'one', feedCents },
    );
  const pricedByFeed = priced.filter(({ feedCents }) => feedCents !== undefined);
  for (const each of priced) {
    const meant = toMeant(each, ANYONE, feedAt);
    const { quantity, cents, listCents } = each.price;
    if (cents !== meant) say(`${quantity} cost ${cents} with deals, not ${meant} (${listCents})`, each.wire);
  }

  for (const atMs of chooseInstants(random, listed, { feedMs, timeZone })) {
    const local = toLocalMinute(atMs, timeZone);
    const at = formatLocalMinute(local);
    const visitor = random.pick(VISITORS);
    const browser = menu.reprice(visitor, at);
    const forWhom = `at ${at} for ${JSON.stringify(visitor)}`;
    for (const deal of listed) {
      const listCents = 1_000_000;
      const situation = { deals: [deal], visitor, now: local, feedAt };
      const meant = toPriceWithDeals(listCents, situation, { takesDollars: true });
      const shown = browser.showWith(deal.wire.discount_title, listCents) ?? meant;
      if (shown !== meant) say(`${forWhom} leaves ${shown} of ${listCents}, not ${meant}`, deal.wire);
    }
    for (let count = 0; count < PRODUCTS_ASKED_AT_ONCE; count += 1) {
      const asked = count % 2 === 0 ? priced : pricedByFeed;
      const each = asked[random.whole(0, asked.length - 1)];
      if (!each) continue;
      const meant = toMeant(each, visitor, local);
      const shown = browser.show(each.price);
      if (shown !== meant)
        say(`${forWhom} costs ${shown}, not ${meant} (${each.price.listCents})`, each.wire);
    }
    const isBeforeClockChange = CLOCK_CHANGES.some((text) => atMs === Date.parse(text) - BEFORE_CHANGE_MS);
    if (!isBeforeClockChange && random.chance(5 / 6)) continue;
    const nowMs = atMs + random.pick([0, 30_000]);
    const [shown, meant] = [menu.findChange(nowMs), findNextChange(listed, nowMs, timeZone)].map((change) =>
      change !== undefined && change <= nowMs + MS_PER_DAY ? new Date(change).toISOString() : 'later',
    );
    if (shown !== meant) say(`the next change is ${shown}, not ${meant}`, new Date(nowMs));
  }

  for (const deal of used) {
    const { wire, schedules } = deal;
    const unread = isForStaff(deal) ? 0 : schedules.filter((schedule) => !schedule).length;
    const reports = menu.problems.filter(
      ({ code, hint }) => code === 'deal-schedule-unknown' && hint.includes(`“${wire.discount_title}”`),
    );
    if (reports.length !== unread)
      say(`${reports.length} of its schedules are reported as unknown, not ${unread}`, wire);
  }
  return wrong;
}

/** What the prices of a product, before any deal, have wrong. */
function findQuantityFaults(read: Exclude<ReadPrice, { type: 'none' }>, shown: ShownProduct): string[] {
  const toCents = (quantity: number) => (read.type === 'one' ? read.cents : read.toCents(quantity));
  const toUnitCents = (quantity: number) => (read.type === 'one' ? read.cents : read.toUnitCents(quantity));
  const [smallest] = shown.prices;
  const faults = shown.prices.flatMap((price) => {
    const { quantity, listCents, cents, savedCents } = price;
    const meant = toCents(quantity);
    // A price that differs only by its rounding saves nothing.
    const isLower = smallest && toUnitCents(quantity) < toUnitCents(smallest.quantity);
    const saved = isLower ? toSavedCents(price, smallest) : undefined;
    return [
      ...(listCents === meant ? [] : [`${quantity} cost ${listCents}, not ${meant}`]),
      ...(savedCents === saved ? [] : [`${quantity} for ${cents} save ${savedCents}, not ${saved}`]),
    ];
  });
  if (read.type === 'one') return [...faults, ...(shown.hasOnePrice ? [] : ['has several prices'])];
  if (read.isWeighed && shown.hasOnePrice) return [...faults, 'is weighed out, and has one price'];
  const quantities = shown.prices.map(({ quantity }) => quantity);
  const wanted = [...new Set([...(read.isWeighed ? QUOTED_GRAMS : [1]), ...read.starts])]
    .filter((quantity) => quantity > 0 && toCents(quantity) !== undefined)
    .sort((a, b) => a - b);
  // A number of packages at which nothing changes need not be quoted.
  const isTold = (quantity: number) => {
    const before = quantities.findLast((each) => each <= quantity);
    if (before === quantity || before === undefined || read.isWeighed) return before === quantity;
    return toUnitCents(before) === toUnitCents(quantity);
  };
  return wanted.every(isTold) && quantities.every((quantity) => wanted.includes(quantity))
    ? faults
    : [...faults, `quotes ${quantities.join()}, not ${wanted.join()}`];
}

/** Minutes of a year at which a mistake would show: around beginnings and ends, and in the nights in which clocks change. */
function chooseInstants(
  random: Random,
  deals: readonly ReadDeal[],
  { feedMs, timeZone }: { feedMs: number; timeZone: string },
): number[] {
  const feedAt = toLocalMinute(feedMs, timeZone);
  const schedules = deals.flatMap((deal) => deal.schedules.flatMap((schedule) => schedule ?? []));
  // One that is seldom is asked about as often as one of every day.
  const chooseEdges = (fromDays: number, toDays: number) => {
    const times = schedules[random.whole(0, schedules.length - 1)]?.times.filter(
      ({ from, to }) => to > feedAt + fromDays * MINUTES_PER_DAY && from < feedAt + toDays * MINUTES_PER_DAY,
    );
    const time = times?.[random.whole(0, times.length - 1)];
    return time ? [time.from, time.to].map((edge) => edge + random.pick([-1, 0, 0, 1])) : [];
  };
  const edges = Array.from({ length: 20 }, () => [chooseEdges(0, 9), chooseEdges(0, 365)]).flat(2);
  const nights = CLOCK_CHANGES.map((text) => Date.parse(text))
    .flatMap((atMs) => [
      atMs - BEFORE_CHANGE_MS,
      ...Array.from({ length: 5 }, () => atMs + random.whole(-150, 149) * MS_PER_MINUTE),
    ])
    .filter((atMs) => Math.abs(atMs - feedMs) < 300 * MS_PER_DAY);
  const instants = [...edges.flatMap((edge) => toInstants(edge, timeZone)), ...nights];
  return [...new Set(instants)].filter((atMs) => atMs > feedMs);
}

/** `SEED=7 npm test -- test/differential` asks about other products: in search of what nobody has thought of yet. */
const { SEED } = process.env;
const otherFeeds: [seed: number, productCount: number][] = SEED ? [[Number(SEED), 720]] : [];

describe('products as Treez may send them', () => {
  it.each([[1, 10_080], ...otherFeeds])(
    'cost what the documents say, by a second reading of them, with the seed %i and %i products',
    (seed, count) => {
      const random = createRandom(String(seed));
      const productCount = count / FEEDS.length;
      const wrong = FEEDS.flatMap((feed, place) =>
        compare(random, feed, { productCount, firstIndex: place * productCount }),
      );
      expect(`${wrong.length} wrong\n${wrong.slice(0, 10).join('\n\n')}`).toBe('0 wrong\n');
    },
  );
});
