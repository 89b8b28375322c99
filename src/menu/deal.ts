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

/** When a deal holds, on the store's clock as `YYYY-MM-DDTHH:mm`. */
export type DealSchedule =
  /** From start to end, once; the minute in which it ends belongs to it. Without an end it goes on, without a start it has begun. */
  | { repeat: 'none'; startLocal?: string; endLocal?: string }
  | {
      repeat: 'weekly';
      /** Days of the week on which it begins: 0 Monday to 6 Sunday; ascending, never empty. */
      days: number[];
      /** The first minute of the first time, whose time of day is that of all others. */
      startLocal: string;
      /** How long it holds each time; 1 to 1440. */
      minutes: number;
    };

/** What a condition asks, where that could be understood. */
export type DealTerms =
  /** To be of one of these groups, as the store calls them; never empty. */
  | { type: 'groups'; groups: string[] }
  | { type: 'shoppers'; shoppers: ShopperType[] }
  | { type: 'ways'; ways: FulfillmentWay[] }
  | { type: 'minimum'; cents: number; isAfterTax: boolean }
  | { type: 'item-limit'; itemCount: number }
  | { type: 'schedule'; schedule: DealSchedule };
