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
