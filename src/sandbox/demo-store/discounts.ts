import type { TreezWireCondition, TreezWireDiscount, TreezWireRepeat } from '../wire-product.ts';
import type { Line } from './line.ts';
import { createStableId } from './stable-id.ts';

/** A discount of the demo store, and which products it is for. */
interface StoreDiscount {
  title: string;
  method: string;
  amount: number;
  affinity?: 'Pre-Cart';
  isStackable?: boolean;
  conditions?: readonly TreezWireCondition[];
  appliesTo(line: Line): boolean;
}

const weekly = (day: string, startDate: string): TreezWireCondition => ({
  discount_condition_type: 'Schedule',
  discount_condition_value: `Weekly on ${day}, Starting on ${startDate} 12:00 am and ending at 11:59 pm`,
  discount_condition_schedule: {
    type: 'WEEK',
    start_date: `${startDate}T00:00`,
    end_date: `${startDate}T23:59`,
    repeat: `Weekly on ${day}`,
  },
});

/** A schedule of any form. @param hours as prose has them, e.g. `2:00 pm and ending at 4:00 pm` */
const scheduled = (
  type: string,
  repeat: string | TreezWireRepeat,
  [startDate, endDate]: readonly [start: string, end: string],
  hours: string,
): TreezWireCondition => ({
  discount_condition_type: 'Schedule',
  discount_condition_value:
    typeof repeat === 'string' ? `${repeat}, Starting on ${startDate.slice(0, 10)} ${hours}` : 'Custom',
  discount_condition_schedule: { type, start_date: startDate, end_date: endDate, repeat },
});

const condition = (type: string, value: string): TreezWireCondition => ({
  discount_condition_type: type,
  discount_condition_value: value,
});

const DISCOUNTS: readonly StoreDiscount[] = [
  {
    title: 'Seniors on Mondays',
    method: 'PERCENT',
    amount: 10,
    conditions: [
      condition('Customer Group', 'Seniors'),
      condition('Fulfillment Type', 'Pickup, In Store'),
      condition('Purchase Minimum', 'Amount Type: Subtotal, Minimum value: 30'),
      weekly('Monday', '2026-10-26'),
    ],
    appliesTo: ({ brand, category }) => brand === 'Quiet Hollow' && category === 'FLOWER',
  },
  {
    title: 'Two tins for $30',
    method: 'BUNDLE',
    amount: 30,
    appliesTo: ({ brand, sizes }) => brand === 'Tidewater Confections' && sizes === 'twenty-fives',
  },
  {
    title: 'Field Day, every day',
    method: 'PERCENT',
    amount: 15,
    affinity: 'Pre-Cart',
    appliesTo: ({ brand, category }) => brand === 'Saltmarsh' && category === 'FLOWER',
  },
  {
    title: 'Second paper for a dollar',
    method: 'BOGO',
    amount: 1,
    conditions: [
      condition('Bogo Condition', 'Buy 1, get 1 of equal or lesser value'),
      condition('Item Limit', 'Limit: 4'),
    ],
    appliesTo: ({ brand }) => brand === 'Matchwood',
  },
  {
    title: 'Five off a full gram',
    method: 'DOLLAR',
    amount: 5,
    isStackable: true,
    conditions: [condition('Fulfillment Type', 'Express, Pickup, In Store, Delivery')],
    appliesTo: ({ brand, subtype }) => brand === 'Coldframe' && subtype === 'LIVE RESIN',
  },
  {
    title: 'Ground today',
    method: 'PRICE_AT',
    amount: 40,
    conditions: [condition('Package Age', 'Older than 60 days')],
    appliesTo: ({ subtype }) => subtype === 'PRE-GROUND',
  },
  {
    title: 'Staff price',
    method: 'COST_PLUS',
    amount: 10,
    conditions: [condition('Customer Group', 'Staff')],
    appliesTo: ({ category }) => category === 'MERCH',
  },
  {
    title: 'Opening week',
    method: 'DOLLAR',
    amount: 3,
    conditions: [
      {
        discount_condition_type: 'Schedule',
        discount_condition_value: 'Does not repeat, Starting on 2026-09-19 12:00 am and ending at 11:59 pm',
        discount_condition_schedule: {
          type: 'DO_NOT',
          start_date: '2026-09-19T00:00',
          end_date: '2026-09-19T23:59',
          repeat: 'Does not repeat',
        },
      },
    ],
    appliesTo: ({ brand }) => brand === 'Small Hours',
  },
  {
    title: 'At cost, last of the batch',
    method: 'COST',
    amount: 0,
    conditions: [condition('Customer Cap', 'Cap: 2')],
    appliesTo: ({ brand }) => brand === 'Dropwort',
  },
  {
    title: 'Patients’ shelf',
    method: 'PERCENT',
    amount: 12,
    isStackable: true,
    conditions: [condition('Customer Type', 'Medical, Medical_MMID')],
    appliesTo: ({ category }) => category === 'TINCTURE',
  },
  {
    title: 'Veterans, any day',
    method: 'PERCENT',
    amount: 15,
    isStackable: true,
    conditions: [condition('Customer Group', 'Veterans')],
    appliesTo: ({ category, brand }) => category === 'TINCTURE' || brand === 'Fenwick Row',
  },
  {
    title: 'After four',
    method: 'DOLLAR',
    amount: 4,
    conditions: [
      {
        discount_condition_type: 'Schedule',
        discount_condition_value:
          'Weekly on Monday, Tuesday, Wednesday, Thursday, Friday, Starting on 2026-10-26 4:00 pm and ending at 6:59 pm',
        discount_condition_schedule: {
          type: 'WEEK',
          start_date: '2026-10-26T16:00',
          end_date: '2026-10-26T18:59',
          repeat: 'Weekly on Monday, Tuesday, Wednesday, Thursday, Friday',
        },
      },
    ],
    appliesTo: ({ brand }) => brand === 'Mill Street Larder',
  },
  {
    title: 'On your birthday',
    method: 'COST_PLUS',
    amount: 5,
    conditions: [condition('Customer Event', 'Birthday, 1 day before, 1 day after')],
    appliesTo: ({ brand }) => brand === 'Small Hours',
  },
  {
    title: 'Happy hour',
    method: 'PERCENT',
    amount: 20,
    conditions: [
      scheduled(
        'DAY',
        'Daily',
        ['2026-10-26T14:00', '2026-10-26T16:00'],
        '2:00 pm and ending at 4:00 pm, Ends never',
      ),
    ],
    appliesTo: ({ brand }) => brand === 'Half Past',
  },
  {
    title: 'Weekday mornings',
    method: 'PERCENT',
    amount: 10,
    conditions: [
      scheduled(
        'CUSTOM',
        'Every Weekday (Monday to Friday)',
        ['2026-10-26T09:00', '2026-10-26T12:00'],
        '9:00 am and ending at 12:00 pm',
      ),
    ],
    appliesTo: ({ brand }) => brand === 'Cold Kettle',
  },
  {
    title: 'Long weekend',
    method: 'PERCENT',
    amount: 15,
    conditions: [
      scheduled(
        'WEEK',
        'Weekly on Friday',
        ['2026-10-30T17:00', '2026-11-01T23:59'],
        '5:00 pm and ending at 11:59 pm',
      ),
    ],
    appliesTo: ({ brand }) => brand === 'Bathhouse Row',
  },
  {
    title: 'Last Friday of the month',
    method: 'DOLLAR',
    amount: 5,
    conditions: [
      scheduled(
        'MONTH',
        'Monthly on last Friday',
        ['2026-10-30T00:00', '2026-10-30T23:59'],
        '12:00 am and ending at 11:59 pm',
      ),
    ],
    appliesTo: ({ brand }) => brand === 'Wool & Wax',
  },
  {
    title: 'Every other Tuesday and Thursday',
    method: 'PERCENT',
    amount: 10,
    conditions: [
      scheduled(
        'CUSTOM',
        { interval: 2, interval_type: 'WEEK', days: ['Tuesday', 'Thursday'], end: null },
        ['2026-10-27T00:00', '2026-10-27T23:59'],
        '',
      ),
    ],
    appliesTo: ({ brand }) => brand === 'Rill & Reed',
  },
];

/** The discounts that a line has, as the API lists them. */
export function createDiscounts(line: Line, seed: string): TreezWireDiscount[] {
  return DISCOUNTS.filter((discount) => discount.appliesTo(line)).map((discount) => toWire(discount, seed));
}

/** The percentage that is taken off before the cart; 0 for none. */
export function getPreCartPercent(line: Line): number {
  const discount = DISCOUNTS.find(({ affinity, appliesTo }) => affinity === 'Pre-Cart' && appliesTo(line));
  return discount?.amount ?? 0;
}

function toWire(discount: StoreDiscount, seed: string): TreezWireDiscount {
  const { title, method, amount, affinity = 'Cart', isStackable = false, conditions } = discount;
  return {
    discount_id: createStableId(`${seed}/discount/${title}`),
    discount_title: title,
    discount_mso_org_id: createStableId(`${seed}/organization`),
    discount_affinity: affinity,
    discount_amount: amount,
    discount_method: method,
    discount_component: null,
    discount_stackable: isStackable ? 'Yes' : 'No',
    discount_product_groups: [createStableId(`${seed}/group/${title}`)],
    discount_product_groups_required: [],
    ...(conditions && { discount_condition_detail: [...conditions] }),
  };
}
