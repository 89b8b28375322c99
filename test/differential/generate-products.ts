import type { Random } from '#illustrations/drawing/random.ts';
import type { WireCondition, WireDiscount, WirePricing, WireProduct } from './wire.ts';

/** A feed with the deals that its products share. */
export interface GeneratedFeed {
  discounts: WireDiscount[];
  products: WireProduct[];
}

const MS_PER_DAY = 86_400_000;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'last'] as const;
const MONTHS = ['January', 'March', 'April', 'July', 'October', 'November', 'December'] as const;

/** Hours of a day, and how many days later they end. */
const HOURS = [
  ['00:00', '23:59', 0],
  ['09:00', '11:00', 0],
  ['14:00', '17:00', 0],
  ['16:20', '17:05', 0],
  ['09:00', '20:59', 0],
  ['22:00', '02:00', 1],
  ['23:30', '01:30', 1],
  ['17:00', '00:00', 1],
  ['00:30', '02:30', 0],
  ['01:15', '01:45', 0],
  ['02:15', '02:45', 0],
  ['02:00', '03:00', 0],
] as const;

const pad = (digits: number) => String(digits).padStart(2, '0');

const toDateText = (atMs: number) => new Date(atMs).toISOString().slice(0, 'YYYY-MM-DD'.length);

function toSpokenTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 === 0 ? 12 : hours % 12}:${pad(minutes)} ${hours < 12 ? 'am' : 'pm'}`;
}

/** Names that no rule takes for a size, a staff word or an abbreviation. */
function toName(index: number): string {
  const syllables = Array.from('bdfklmnprstv').flatMap((consonant) =>
    Array.from('aeiou').map((vowel) => consonant + vowel),
  );
  const place = (power: number) => syllables[Math.floor(index / 60 ** power) % 60] ?? '';
  return `${place(2)}${place(1)}${place(0)}`.toUpperCase();
}

function pickOne<T>(random: Random, items: readonly T[]): T {
  const item = items[random.whole(0, items.length - 1)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

function pickSome<T>(random: Random, items: readonly T[], most: number): T[] {
  const count = random.whole(1, most);
  const chosen = new Set(Array.from({ length: count }, () => random.whole(0, items.length - 1)));
  return items.filter((_, index) => chosen.has(index));
}

/** How often, with the `type` that Treez gives it, and as an object where the screens make one. */
function createRepeat(random: Random): { type: string; words: string; object?: Record<string, unknown> } {
  const every = random.whole(2, 4);
  const days = pickSome(random, WEEKDAYS, 3);
  const weekday = pickOne(random, WEEKDAYS);
  const ordinal = pickOne(random, ORDINALS);
  const date = random.whole(1, 31);
  const custom = (words: string, object?: Record<string, unknown>) => ({
    type: 'CUSTOM',
    words,
    ...(object && { object }),
  });
  const week = { interval_type: 'WEEK', days };
  return pickOne(random, [
    { type: 'DO_NOT', words: 'Does not repeat' },
    { type: 'DO_NOT', words: 'Does not repeat' },
    { type: 'DO_NOT', words: 'Does not repeat' },
    { type: 'DAY', words: 'Daily', object: { interval: 1, interval_type: 'DAY' } },
    { type: 'DAY', words: 'Daily', object: { interval: 1, interval_type: 'DAY' } },
    custom(`Every ${every} days`, { interval: every, interval_type: 'DAY' }),
    custom('Every weekday (Monday to Friday)'),
    custom('Weekends'),
    { type: 'WEEK', words: `Weekly on ${days.join(', ')}`, object: { interval: 1, ...week } },
    { type: 'WEEK', words: `Weekly on ${days.join(', ')}`, object: { interval: 1, ...week } },
    custom(`Every ${every} weeks on ${days.join(', ')}`, { interval: every, ...week }),
    { type: 'MONTH', words: `Monthly on day ${date}` },
    { type: 'MONTH', words: `Monthly on ${ordinal} ${weekday}` },
    { type: 'MONTH', words: `Monthly on the ${ordinal} ${weekday}` },
    { type: 'MONTH', words: 'Monthly on the last day' },
    { type: 'MONTH', words: 'Monthly', object: { interval: 1, interval_type: 'MONTH' } },
    custom(`Every ${every} months on day ${date}`),
    custom(`Every ${every} months`, { interval: every, interval_type: 'MONTH' }),
    { type: 'YEAR', words: 'Annually', object: { interval: 1, interval_type: 'YEAR' } },
    { type: 'YEAR', words: `Annually on ${pickOne(random, MONTHS)} ${random.whole(1, 28)}` },
    { type: 'YEAR', words: `Annually on the ${ordinal} ${weekday} of ${pickOne(random, MONTHS)}` },
    { type: 'WEEK', words: `Weekly on ${weekday} except holidays` },
  ]);
}

function createSchedule(random: Random, feedAtMs: number): WireCondition {
  const { type, words, object } = createRepeat(random);
  const [from, to, daysLater] = pickOne(random, HOURS);
  const daysFromFeed = words === 'Does not repeat' ? random.whole(-2, 1) : random.whole(-58, 11);
  const startMs = feedAtMs + daysFromFeed * MS_PER_DAY;
  const mayLast = words !== 'Daily' || to > from;
  const moreDays = mayLast && random.chance(1 / 6) ? random.whole(1, 3) : 0;
  const endMs = startMs + (daysLater + moreDays) * MS_PER_DAY;
  const isSeldom = /Month|month|Annual/.test(words);
  const mayEnd = type !== 'DO_NOT' && !(words === 'Daily' && moreDays > 0) && !isSeldom;
  const lastDate = toDateText(startMs + random.whole(40, 159) * MS_PER_DAY);
  const count = random.whole(2, 31);
  const [ending, end] = pickOne(random, [
    ['', null],
    [', Ends never', null],
    mayEnd ? [`, Ends on ${lastDate}`, lastDate] : ['', null],
    mayEnd ? [`, Ends after ${count} occurrences`, count] : ['', null],
  ] as const);
  const start_date = `${toDateText(startMs)}T${from}`;
  const end_date = `${toDateText(endMs)}T${to}`;
  const hours = `Starting on ${toDateText(startMs)} ${toSpokenTime(from)} and ending at ${toSpokenTime(to)}`;
  const prose = `${words}, ${hours}${ending}`;
  const schedule = (value: string | null, repeat: unknown): WireCondition => ({
    discount_condition_type: 'Schedule',
    discount_condition_value: value,
    discount_condition_schedule: { type, start_date, end_date, repeat },
  });
  if (random.chance(1 / 40)) return schedule(prose, words === 'Weekends' ? 'Daily' : 'Weekends');
  const forms = [
    schedule(prose, words),
    schedule(prose, words),
    schedule(null, words + ending),
    ...(object ? [schedule('Custom', { ...object, end }), schedule(prose, { ...object, end })] : []),
    ...(moreDays === 0
      ? [{ discount_condition_type: 'Schedule', discount_condition_value: prose } satisfies WireCondition]
      : []),
  ];
  return forms[random.whole(0, forms.length - 1)] ?? schedule(prose, words);
}

function createCondition(random: Random): WireCondition {
  const [type, value] = pickOne(random, [
    ['Customer Group', 'VETERANS'],
    ['Customer Group', 'SENIORS, VETERANS'],
    ['Customer Group', 'SENIORS'],
    ['Customer Group', 'VETERANS, SENIORS'],
    ['Customer Group', 'VETERANS'],
    ['Customer Group', 'EMPLOYEE'],
    ['Customer Group', 'EMPLOYEE, VETERANS'],
    ['Customer Type', 'Medical'],
    ['Customer Type', 'Adult, Medical_MMID'],
    ['Fulfillment Type', 'Express, Pickup, In Store, Delivery'],
    ['Fulfillment Type', 'Pickup, Delivery'],
    ['Purchase Minimum', 'Amount Type: Subtotal, Minimum value: 30'],
    ['Item Limit', 'Limit: 4'],
    ['Customer Cap', 'Cap: 1'],
    ['Moon Phase', 'Full'],
  ] as const);
  return { discount_condition_type: type, discount_condition_value: value };
}

function createDiscount(random: Random, index: number, feedAtMs: number): WireDiscount {
  const [method, amount] = pickOne(random, [
    ['PERCENT', 5 * random.whole(1, 12)],
    ['PERCENT', pickOne(random, [12.5, '15', 33.3, 7])],
    ['PERCENT', pickOne(random, [0, 100, 150])],
    ['PERCENT', 10],
    ['DOLLAR', random.whole(1, 20)],
    ['DOLLAR', pickOne(random, ['5.50', 2.25, 40])],
    ['PRICE_AT', random.whole(8, 67)],
    [pickOne(random, ['BOGO', 'BUNDLE', 'COST', 'COST_PLUS']), 1],
    ['COST', 5],
  ] as const);
  const schedule = () => createSchedule(random, feedAtMs);
  const conditions = pickOne(random, [
    () => [],
    () => [],
    () => [schedule()],
    () => [schedule()],
    () => [schedule()],
    () => [schedule(), schedule()],
    () => [createCondition(random)],
    () => [createCondition(random), schedule()],
  ])();
  const name = toName(index);
  return {
    discount_id: `discount-${index}`,
    discount_title: pickOne(random, [
      name,
      name,
      name,
      name,
      name,
      name,
      `EMPLOYEE ${name}`,
      `FRIENDS & FAMILY ${name}`,
    ]),
    discount_affinity: pickOne(random, ['Pre-Cart', 'Pre-Cart', 'Pre-Cart', 'Cart']),
    discount_amount: amount,
    discount_method: method,
    discount_stackable: pickOne(random, ['Yes', 'No']),
    ...((conditions.length > 0 || random.chance(0.5)) && { discount_condition_detail: conditions }),
  };
}

/** Dollars, now and then with a fraction of a cent, or as text. */
function createDollars(random: Random, most: number): number | string {
  const dollars = 2 + random.whole(0, most * 2 - 1) / 2;
  return pickOne(random, [
    dollars,
    dollars,
    dollars.toFixed(2),
    Number((dollars + random.whole(0, 999) / 1000).toFixed(3)),
    (dollars + random.whole(0, 999_999) / 1_000_000).toFixed(6),
  ]);
}

function createTiers(random: Random, method: string, starts: readonly number[]): WirePricing {
  const [first = 0, ...others] = starts;
  const later = others.length === 0 ? [] : pickSome(random, others, others.length);
  let dollars = createDollars(random, 14);
  const tier_pricing_detail = [first, ...later].map((start) => {
    if (random.chance(5 / 6)) dollars = createDollars(random, 14);
    return { start_value: random.chance(0.25) ? String(start) : start, price_per_value: dollars };
  });
  return {
    price_type: 'TIER',
    price_sell: null,
    discounted_price: null,
    tier_method: method,
    tier_pricing_detail,
  };
}

const WEIGHT_STARTS = [
  [0, 1, 3.5, 7, 14, 28],
  [0, 2, 3, 5, 7, 9],
  [1, 3.5, 7, 10, 28],
  [3.5, 7, 14, 28],
] as const;
const ITEM_STARTS = [
  [0, 2, 3, 5, 10],
  [1, 2, 4, 6, 12],
] as const;

/** What the feed says that a product costs after deals: right for some of them, or wrong. */
function createDiscountedPrice(
  random: Random,
  price: number,
  discounts: readonly WireDiscount[],
): number | null {
  const everyones = discounts.filter(
    ({ discount_condition_detail: conditions = [] }) => conditions.length === 0,
  );
  const some = pickOne(random, [
    everyones,
    everyones.slice(0, 1),
    pickSome(random, discounts, discounts.length),
  ]);
  const after = some.reduce((left, { discount_method: method, discount_amount }) => {
    const amount = Number(discount_amount);
    if (method === 'PERCENT') return left * (1 - amount / 100);
    if (method === 'DOLLAR') return left - amount;
    return method === 'PRICE_AT' ? Math.min(left, amount) : left;
  }, price);
  const cents = Math.round(after * 100);
  const explained = cents > 0 ? cents / 100 : null;
  return pickOne(random, [
    null,
    explained,
    explained,
    explained,
    explained && explained + pickOne(random, [-0.01, 0.01, 0.02]),
    1 + random.whole(0, Math.floor(price) - 1) / 2,
    price + 3,
    price,
  ]);
}

function createProduct(random: Random, index: number, pool: readonly WireDiscount[]): WireProduct {
  const discounts = random.chance(0.2) ? [] : pickSome(random, pool, 4);
  const amount = pickOne(random, [1, 3.5, 7, 0.5, 2.5, 14]);
  const weightMethod = pickOne(random, ['WEIGHT_GRAMS', 'WEIGHT']);
  const price = createDollars(random, 60);
  const flat: WirePricing = {
    price_type: 'FLAT',
    price_sell: price,
    discounted_price: createDiscountedPrice(random, Number(price), discounts),
  };
  const byWeight = createTiers(random, weightMethod, pickOne(random, WEIGHT_STARTS));
  const perGram: WirePricing = {
    price_type: 'FLAT',
    price_sell: createDollars(random, 12),
    discounted_price: null,
  };
  const packed = { amount, uom: 'GRAMS', subtype: 'PRE-PACK' } as const;
  const [category_type, fields, pricing] = pickOne(random, [
    ['FLOWER', packed, flat],
    ['EDIBLE', { amount: null, uom: null, subtype: 'GUMMY' }, flat],
    ['MERCH', { amount: null, uom: null, subtype: null }, flat],
    ['FLOWER', packed, byWeight],
    ['FLOWER', packed, byWeight],
    ['PREROLL', { amount: pickOne(random, [0.5, 1, 0.75]), uom: 'GRAMS', subtype: 'FLOWER' }, byWeight],
    ['CARTRIDGE', { amount: pickOne(random, [500, 1000, 300]), uom: 'MILLIGRAMS', subtype: null }, byWeight],
    [
      'FLOWER',
      { amount: null, uom: null, subtype: pickOne(random, ['BULK', 'BULK FLOWER', null]) },
      byWeight,
    ],
    ['FLOWER', { amount: 3.5, uom: 'GRAMS', subtype: 'BULK FLOWER' }, byWeight],
    [
      'MERCH',
      { amount: null, uom: null, subtype: null },
      createTiers(random, 'UNIT', pickOne(random, ITEM_STARTS)),
    ],
    [
      'PREROLL',
      { amount: 1, uom: 'GRAMS', subtype: null },
      createTiers(random, 'UNIT', pickOne(random, ITEM_STARTS)),
    ],
    ['FLOWER', { amount: null, uom: pickOne(random, [null, 'GRAMS']), subtype: 'BULK FLOWER' }, perGram],
    ['FLOWER', packed, { ...flat, price_sell: pickOne(random, [price, price, price, 0, '0.00']) }],
  ] as const);
  return {
    product_id: `product-${index}`,
    category_type,
    product_configurable_fields: {
      name: `${toName(index)} KUSH${fields.uom === 'GRAMS' && fields.amount !== null && random.chance(0.5) ? ` - ${fields.amount}G` : ''}`,
      brand: 'FICTION FARMS',
      ...fields,
    },
    pricing,
    discounts,
  };
}

/** @param firstIndex of the feed's products: names and ids go by it */
export function generateFeed(
  random: Random,
  feedAtMs: number,
  productCount: number,
  firstIndex: number,
): GeneratedFeed {
  const discounts = Array.from({ length: 40 }, (_, index) => createDiscount(random, index, feedAtMs));
  const products = Array.from({ length: productCount }, (_, index) =>
    createProduct(random, firstIndex + index, discounts),
  );
  return { discounts, products };
}
