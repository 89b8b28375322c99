import type { DealConditionKind, DealTerms } from './deal.ts';

/** How a deal lowers a price. */
export type DealMethod =
  | 'percent'
  | 'dollar'
  | 'cost'
  | 'cost-plus'
  | 'price-at'
  | 'bogo'
  | 'bundle'
  | 'other';

/** A discount on one size of a product as the feed gives it, in the menu's words. */
export interface FeedDeal {
  /** Never blank. */
  dealId: string;
  /** The store's own words on one line: never blank, at most 120 characters. */
  title: string;
  method: DealMethod;
  /** In whatever the method counts in: percent, dollars, items. Absent if unreadable. */
  amount?: number;
  /** Taken off before the cart is added up. Absent if unreadable. */
  isPreCart?: boolean;
  /** Goes together with other deals. Absent if unreadable. */
  isStackable?: boolean;
  /** All that the feed names: a deal one of whose conditions could not be read is none. */
  conditions: FeedDealCondition[];
}

export interface FeedDealCondition {
  kind: DealConditionKind;
  /** The feed's prose on one line: never blank, at most 300 characters. */
  text: string;
  /** What it asks, where that is beyond doubt; else the prose is all there is. */
  terms?: DealTerms;
  /** Of a schedule without terms: what could not be read, for the store's report; at most 120 characters. */
  unread?: string;
}
