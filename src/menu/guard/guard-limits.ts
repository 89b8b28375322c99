/**
 * How much may change from one published menu to the next. Percentages are of the earlier menu, and 101 turns a rule off.
 * `docs/guard.md` says what each is compared with.
 */
export interface GuardLimits {
  /** Share of the products that the point of sale sends, or of the listed sizes, that may be missing. */
  largestDropPercent: number;
  /** Share of the product pages that may disappear because products were merged. */
  largestMergePercent: number;
  /** Share of the last menu's sizes that may be missing from the feed while other products replace them. */
  largestMissingPercent: number;
  /** Share of the last menu's sizes that may be missing from a feed without a total, which may have been cut off. */
  largestUncountedMissingPercent: number;
  /** A category is watched if it had more sizes than this. */
  categoryMinimum: number;
  /** Share of a category's sizes that may be missing. */
  largestCategoryDropPercent: number;
  /** How much the menu may grow, as a share of the listed sizes. */
  largestRisePercent: number;
  /** Share of the products kept off the menu for one reason that may be listed at once. */
  largestReturnPercent: number;
  /** Share of the products in the feed that may have problems. */
  largestProblemPercent: number;
  /** Share of the sizes on both menus whose price before deals may change. */
  largestPriceChangePercent: number;
  /** Share of the sizes on both menus whose price after deals may fall to a quarter or rise fourfold. */
  largestPriceLeapPercent: number;
  /** Share of the sizes whose price after deals may be a third, or three times, of the accepted price. */
  largestPriceDriftPercent: number;
  /** Share of the sizes on both menus whose name may change. */
  largestNameChangePercent: number;
  /** Share of the sizes on both menus whose category may change. */
  largestCategoryChangePercent: number;
  /** Share of the sizes on both menus whose amount, unit or way of selling may change. */
  largestSizeChangePercent: number;
  /** Drops are measured against the fullest menu published within this many hours before the last one. */
  protectionHours: number;
  /** A menu older than this many hours is not compared with. Absent: every menu is, however old. */
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
