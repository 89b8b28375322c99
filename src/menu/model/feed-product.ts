import type { CategoryId } from './category.ts';
import type { FeedDeal } from './feed-deal.ts';
import type { Problem } from './problem.ts';

/** A yes-or-no of the feed: absent, read, or present but not readable as either. */
export type Flag = boolean | 'unreadable' | undefined;

/** A price as the feed gives it, before any rule. Amounts are cents and may hold fractions of a cent. */
export type FeedPrice =
  /** `dealCents` is what it costs after its pre-cart discounts, where the feed says so: above 0. */
  | { type: 'flat'; priceCents: number; dealCents?: number; isOfTier?: true }
  | { type: 'tier'; method: 'weight' | 'unit'; breaks: { startValue: number; unitPriceCents: number }[] }
  | { type: 'unreadable'; problem: FeedFact };

/** Which fact could not be read, in the feed's own path, for the report. */
export type FeedFact = Pick<Problem, 'code' | 'path' | 'value' | 'hint'>;

/** Short unit symbols of the menu. */
export type Unit = 'g' | 'mg' | 'oz' | 'ml' | 'l' | 'fl oz';

/** A measured value as the feed gives it: each end a finite number, or the text that could not be read as one. */
export interface FeedLabResult {
  /** As the feed spells it, e.g. `THC`, `THCA`, `BETA_MYRCENE`. */
  type: string;
  unit: 'percent' | 'mg';
  min: number | FeedFact | undefined;
  max: number | FeedFact | undefined;
}

/** One size of one product as the feed gives it, in the menu's words: what the rules of `src/menu/` start from. */
export interface FeedProduct {
  /** The feed's id; unique after de-duplication. */
  productId: string;
  /** Ties the sizes of one product together where the store's catalogue does. */
  parentId?: string;
  isActive: boolean;
  isHidden: Flag;
  isAboveThreshold: Flag;
  /** What can be sold now, in units of the product; the feed caps it at 30. */
  stockQuantity: number;
  /** Stock by who may buy it; absent if the feed does not say or can't be read. */
  stockByBuyer?: { adult: number; medical: number };
  /** Stock below which the product leaves the menu. */
  minimumVisibleQuantity?: number;
  /** ISO-8601 with offset, as the feed gives it; absent if unreadable. */
  updatedAt?: string;
  category: CategoryId;
  /** The feed's spelling, e.g. `COOKIE`; shops add their own. */
  subtype?: string;
  brand?: string;
  /** Often in capitals, with the size stuck on. Never blank. */
  name: string;
  /** Where `name` was shortened: the name as the feed has it, for reports. */
  nameInFeed?: string;
  /** The store's own title for menus. Never blank. */
  menuTitle?: string;
  /** Free text, e.g. `3.5 G`, `CONE`, `2 PACK`. */
  sizeText?: string;
  /** The size of one unit, above 0, in `unit`. */
  amount?: number;
  unit?: Unit;
  /** The feed's word, e.g. `SATIVA`, `I/S`. Absent for none. */
  strainType?: string;
  /** Of the whole package; above 0. */
  thcMg?: number;
  cbdMg?: number;
  /** Pieces (doses) in the package; above 0. */
  pieceCount?: number;
  /** THC or other active per piece, as the store states it; above 0. */
  mgPerPiece?: number;
  price: FeedPrice;
  labResults: FeedLabResult[];
  /** At most 50. */
  deals: FeedDeal[];
  effects: string[];
  flavors: string[];
  /** Plain text with blank lines between paragraphs. */
  description?: string;
  /** Absolute http(s) addresses, the primary one first, without repeats; at most 12. */
  imageUrls: string[];
}
