import type { CategoryId } from '../model/category.ts';

/** What is remembered of a menu that was published, to judge the next by. Sizes count, as the point of sale counts products. */
export interface RunSummary {
  /** When the feed was taken, ISO-8601 UTC. */
  feedAt: string;
  /** Sent by the point of sale; absent where only the live menu is known. */
  receivedCount?: number | undefined;
  listedCount: number;
  /** Product pages: sizes that belong together have one. */
  productCount: number;
  /** Left out, because something about them could not be trusted; absent where only the live menu is known. */
  problemCount?: number | undefined;
  listedByCategory: ReadonlyMap<CategoryId, number>;
  /** What shoppers see of each listed size, by its id. Of earlier runs than the last nothing is kept but their counts. */
  sizes: ReadonlyMap<string, ShownSize>;
}

export interface ShownSize {
  category: CategoryId;
  /** Of the product's page. */
  name: string;
  /** Amount, unit and way of selling in one text, to see whether they are the same. */
  measure: string;
  /** What the smallest quantity costs without any deal, in cents; 0 where it is asked for in the store. */
  listCents: number;
  /** The same with the deals that hold for everyone. */
  payCents: number;
}

/** Why a product was kept off a menu, where the feed says so: a feed that has lost such a word lists it. */
export const WITHHELD_REASONS = ['hidden', 'deactivated', 'below-threshold', 'patients-only'] as const;

export type WithheldReason = (typeof WITHHELD_REASONS)[number];

export interface Withheld {
  reason: WithheldReason;
  stockQuantity: number;
}

/** A menu that is to be judged, with what else is known of its feed while the run lasts. */
export interface JudgedRun extends RunSummary {
  receivedCount: number;
  problemCount: number;
  /** Whether the point of sale said how many products there are. */
  isCounted: boolean;
  /** By id, of all that was sent. */
  stockById: ReadonlyMap<string, number>;
  /** By id. */
  withheldById: ReadonlyMap<string, Withheld>;
}
