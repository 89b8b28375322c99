import type { CategoryId } from './category.ts';

/** What a store decides about its menu, and the time at which it does. */
export interface MenuRules {
  /** BCP 47, e.g. `en-US`: for sorting names and letter case. */
  locale: string;
  /** IANA, e.g. `America/Los_Angeles`: the clock by which deals begin and end. */
  timeZone: string;
  /** When the feed was taken, ISO-8601: deals that were over then are not on the menu. */
  takenAt: string;
  /** Who the menu is for. `adult-use` leaves out products that only patients may buy. */
  audience: 'adult-use' | 'medical' | 'both';
  /** List products with nothing in stock. Default: false. */
  listsSoldOut: boolean;
  /** List products the store deactivated. Default: false. */
  listsDeactivated: boolean;
  /** Put the sizes of a product on one page. Default: true. */
  groupsSizes: boolean;
  /** A price of 0: leave the product out as a problem, or list it as "ask in the store". Default: leave out. */
  zeroPrice: 'leave-out' | 'ask';
  /** Weights quoted for goods sold by weight, in grams, ascending. Default: 1, 3.5, 7, 14, 28. */
  quotedWeightsGrams: number[];
  /** What the store calls its categories, in its own language, e.g. `Joints`. */
  categoryNames: Record<CategoryId, string>;
  /** Categories that come first, in this order; the rest follow in Herbarium's. */
  categoryOrder: CategoryId[];
  /** Categories that are not on the menu. */
  hiddenCategories: CategoryId[];
  /** Words that mark staff deals, in any case. Staff deals are not on the menu. */
  staffWords: readonly string[];
  /** Words whose letter case is kept as written here when a name comes in capitals, e.g. `McNuggets`. */
  keptWords: string[];
  /** Brands as the store writes them, before how they are known to write themselves. */
  brandSpellings: readonly string[];
}
