/**
 * How much may change from one published menu to the next. Percentages are of the earlier menu, and 101 turns a rule off.
 * `docs/guard.md` says what each is compared with.
 */
export interface GuardLimits {
  /** Of the products that Treez sends, and of those that are listed. */
  largestDropPercent: number;
  /** Of the product pages that the sizes on the menu had: how many may have become one with others. */
  largestMergePercent: number;
  /** Of the sizes on the last menu that Treez does not send any more, whatever it sends in their place. */
  largestMissingPercent: number;
  /** The same where Treez does not say how many products there are, so that its list may have been cut off. */
  largestUncountedMissingPercent: number;
  /** Sizes that a category must have had for its end, or nearly, to be suspicious. */
  categoryMinimum: number;
  /** Of the sizes of one category. */
  largestCategoryDropPercent: number;
  /** Of the sizes that are listed: by how much they may grow. */
  largestRisePercent: number;
  /** Of the products that were kept off the menu for one reason: how many may be listed at once. */
  largestReturnPercent: number;
  /** Of the products that Treez sends: those that cannot be trusted. */
  largestProblemPercent: number;
  /** Of the sizes on both menus: those whose price without deals is another. */
  largestPriceChangePercent: number;
  /** Of the sizes on both menus: those that shoppers pay less than a quarter for, or more than four times as much. */
  largestPriceLeapPercent: number;
  /** Of the sizes on the menu: those that cost a third of what the store's owner last accepted, or three times that. */
  largestPriceDriftPercent: number;
  /** Of the sizes on both menus: those that bear another name. */
  largestNameChangePercent: number;
  /** Of the sizes on both menus: those in another category. */
  largestCategoryChangePercent: number;
  /** Of the sizes on both menus: those of another amount or unit, or sold in another way. */
  largestSizeChangePercent: number;
  /** Drops are judged by the fullest of the menus that were published so many hours before the last one. */
  protectionHours: number;
  /** With so many hours since the last published menu nothing is compared. Absent: however long ago that was. */
  forgetAfterHours?: number | undefined;
}

export const GUARD_DEFAULTS = {
  largestDropPercent: 50,
  largestMergePercent: 25,
  largestMissingPercent: 50,
  largestUncountedMissingPercent: 10,
  categoryMinimum: 10,
  largestCategoryDropPercent: 80,
  largestRisePercent: 100,
  largestReturnPercent: 50,
  largestProblemPercent: 20,
  largestPriceChangePercent: 50,
  largestPriceLeapPercent: 20,
  largestPriceDriftPercent: 20,
  largestNameChangePercent: 50,
  largestCategoryChangePercent: 20,
  largestSizeChangePercent: 20,
  protectionHours: 72,
} as const satisfies GuardLimits;
