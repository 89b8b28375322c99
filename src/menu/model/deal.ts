/** What a condition of a deal is about, in the order in which a deal names its conditions: who, where, how much, when. */
export const DEAL_CONDITION_KINDS = [
  'customer-group',
  'customer-type',
  'customer-event',
  'fulfillment-type',
  'bogo',
  'purchase-minimum',
  'item-limit',
  'customer-cap',
  'package-age',
  'schedule',
  'other',
] as const;

export type DealConditionKind = (typeof DEAL_CONDITION_KINDS)[number];

/** As whom the store serves somebody: adult-use, a patient, a patient with a card of the state. */
export const SHOPPER_TYPES = ['adult', 'medical', 'medical-mmid'] as const;

export type ShopperType = (typeof SHOPPER_TYPES)[number];

/** All ways in which goods are had. */
export const FULFILLMENT_WAYS = ['in-store', 'pickup', 'express', 'delivery'] as const;

export type FulfillmentWay = (typeof FULFILLMENT_WAYS)[number];

/** What a deal takes off the price of one item, where that is a sum that can be told beforehand. */
export type DealCut =
  /** Above 0, below 100. */
  | { type: 'percent'; percent: number }
  /** Integer, at least 1. */
  | { type: 'dollar'; cents: number }
  /** The price itself; integer, at least 1. */
  | { type: 'price-at'; cents: number };

/** A day of the month. */
export type MonthDay =
  /** 1 to 31, which months without that day skip; -1 is the last day of every month. */
  | { date: number }
  /** The first (1) to fifth (5) or last (-1) such weekday, 0 Monday to 6 Sunday. Months without a fifth skip it. */
  | { week: number; day: number };

/** What all repeating schedules have. */
interface Repeating {
  /** The first minute of the first time, on a day that the rule names. All other times begin at that time of day. */
  startLocal: string;
  /** How long each time lasts, at least 1; may be several days, but times of one schedule do not overlap. */
  minutes: number;
  /** Every second, third, … day, week or month, counted from the first time; at least 2. Absent for every one. Weeks begin on Monday. */
  every?: number;
  /** `YYYY-MM-DD`, the day on which the last time begins; absent where it has no end. */
  untilDate?: string;
  /** How many times it holds in all, where the store limits that; `untilDate` is the day of the last. */
  count?: number;
}

/** When a deal holds, on the store's clock as `YYYY-MM-DDTHH:mm`. */
export type DealSchedule =
  /** Once. `endLocal` is the last minute at which it holds. Without an end it goes on, without a start it has begun. */
  { repeat: 'none'; startLocal?: string; endLocal?: string } | RepeatingSchedule;

export type RepeatingSchedule = Repeating &
  (
    | { repeat: 'daily' }
    /** On these days of the week: 0 Monday to 6 Sunday; ascending, never empty. */
    | { repeat: 'weekly'; days: number[] }
    /** On these days of the month, never empty: all dates, or all weekdays. Once a year is every 12 months. */
    | { repeat: 'monthly'; on: MonthDay[] }
  );

/** What a condition asks, where that could be understood. */
export type DealTerms =
  /** To be of one of these groups, as the store calls them; never empty. */
  | { type: 'groups'; groups: string[] }
  | { type: 'shoppers'; shoppers: ShopperType[] }
  | { type: 'ways'; ways: FulfillmentWay[] }
  | { type: 'minimum'; cents: number; isAfterTax: boolean }
  | { type: 'item-limit'; itemCount: number }
  | { type: 'schedule'; schedule: DealSchedule };
