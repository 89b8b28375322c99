import type { CategoryId } from './category.ts';
import type { DealConditionKind, DealCut, DealTerms } from './deal.ts';
import type { Unit } from './feed-product.ts';
import type { Picture } from './picture.ts';
import type { StrainType } from './strain.ts';

/**
 * What a page, the search index, `menu.json` and the widget may know: an allow-list.
 * Stock, thresholds, internal tags, barcodes, external ids and tier names have no place here.
 */
export interface Menu {
  /** In the store's order; only those with products. */
  categories: MenuCategory[];
  /** By category in the store's order; within one by name as compiled, and as `withFeaturedOrder` says in a snapshot. */
  products: Product[];
  /** By name. */
  brands: MenuBrand[];
  /** By title. */
  deals: MenuDeal[];
}

export interface MenuCategory {
  id: CategoryId;
  /** As the store calls it, e.g. `Pre-rolls`. */
  name: string;
  /** `/menu/<id>/` */
  path: string;
  productCount: number;
}

export interface MenuBrand {
  slug: string;
  name: string;
  /** `/brands/<slug>/` */
  path: string;
  productCount: number;
}

/** A deal with all that it is for. */
export interface MenuDeal extends Omit<Deal, 'variantIds'> {
  /** In the order of the menu; never empty. */
  productSlugs: string[];
}

/** What is listed: one page, one card, one or more sizes. */
export interface Product {
  slug: string;
  /** `/products/<slug>/` */
  path: string;
  name: string;
  brand?: string;
  brandPath?: string;
  category: CategoryId;
  /** Title case, e.g. `Baked Good`. */
  subtype?: string;
  strainType?: StrainType;
  /** Plain text; blank lines part paragraphs. */
  description?: string;
  image?: Picture;
  effects: string[];
  flavors: string[];
  labResults: LabResult[];
  /** By title. */
  deals: Deal[];
  /** Smallest first; never empty. */
  variants: Variant[];
  /** When the feed last saw any of its sizes change; ISO-8601 UTC. */
  updatedAt?: string;
  /** When any of its sizes was first on this store's shelf, as far as is known; ISO-8601 UTC. */
  addedAt?: string;
}

/** A discount as the menu tells of it. */
export interface Deal {
  slug: string;
  /** `/deals/#<slug>` */
  path: string;
  /** At most 120 characters. */
  title: string;
  /** What it takes off one item; absent where that depends on the cart, on what the store paid, or is not known. */
  cut?: DealCut;
  /** Goes together with other such deals. */
  isStackable?: true;
  /** Taken off before the cart is added up: the feed's own reduced price holds these, and only these. */
  isPreCart?: true;
  /** All that must be met: who, where, how much, when. Of several schedules one must hold. */
  conditions: DealCondition[];
  /** When it begins on the store's clock, `YYYY-MM-DDTHH:mm`; absent where it has begun, or comes back again and again. */
  startsLocal?: string;
  /** The last minute at which it ever holds, in the same way; absent where it has no end. */
  endsLocal?: string;
  /** Ids of the sizes it is for; absent where it is for all of them. */
  variantIds?: string[];
}

export interface DealCondition {
  kind: DealConditionKind;
  /** Prose of the feed, e.g. `Amount Type: Subtotal, Minimum value: 30`: to be quoted where there is nothing else. */
  text: string;
  /** What it asks, where that could be understood. */
  terms?: DealTerms;
}

/** A size of a product that can be bought. */
export interface Variant {
  /** The feed's `product_id`. */
  id: string;
  /** How it is told from the others; `formatLabel` says it in a language. */
  size: SizeName;
  /** Present where its milligrams are what tells it from others of the same name. */
  isToldByContent?: true;
  /** Present where what the store states of its size contradicts itself: it answers no question. */
  isSizeUncertain?: true;
  /** Present where other packages of the same name cost more: `from $24`. */
  isFrom?: true;
  /** Of the whole package; above 0, in `uom`. */
  amount?: number;
  uom?: Unit;
  /** Grams of goods in the package where the size is a weight; above 0. Absent where the price is by the gram. */
  weightGrams?: number;
  content?: Content;
  /** Present where the store lists what it has run out of. */
  isSoldOut?: true;
  /** On a menu for adults and patients both: who alone may buy it. */
  onlyFor?: BuyerKind;
  price: Price;
  /** What the feed says that it costs after its pre-cart deals: integer, above 0, below the price. */
  feedDealCents?: number;
  /** Present for two weeks after its price fell. */
  drop?: PriceDrop;
}

/** Whom stock is for: adults without a card, or patients. */
export type BuyerKind = 'adult-use' | 'medical';

/** A price that fell: what the goods cost before, and when they were first seen to cost less, ISO-8601 UTC. */
export interface PriceDrop {
  fromCents: number;
  at: string;
}

/**
 * How a size is named, in no language yet. Amounts and counts are above 0. `also` is what else the label says of the
 * whole package, e.g. `100 mg` in `10 pieces, 100 mg`; `words` what tells the size from one of the same name.
 */
export type SizeName = (
  | { kind: 'by-the-gram' | 'by-the-item' | 'each' }
  | { kind: 'pieces'; count: number; also?: SizeAmount[] }
  /** `each` is the size of one piece, where the store says it. */
  | { kind: 'pack'; count: number; each?: SizeAmount; also?: SizeAmount[] }
  | { kind: 'amount'; amount: number; unit: Unit; isOfOnePiece?: true; also?: SizeAmount[] }
  /** The store's own words, e.g. `XL`. */
  | { kind: 'words'; text: string }
) & { words?: string };

/** An amount with its unit, above 0. */
export interface SizeAmount {
  amount: number;
  unit: Unit;
}

/** Milligrams in a package, as the store states them. All above 0. */
export interface Content {
  thcMg?: number;
  cbdMg?: number;
  pieceCount?: number;
  thcMgPerPiece?: number;
  cbdMgPerPiece?: number;
}

/**
 * `priceCents` is an integer of at least 1, or 0 where the store lists goods without a price ("ask in the store"). `deal` is what the
 * goods cost with the deals that held for everyone when the menu was taken.
 */
export type Price =
  /** `isOfTier` is present where a price tier gives each package the same price: of dollars off, it is not known what they are taken from. */
  | { type: 'flat'; priceCents: number; isOfTier?: true; deal?: DealPrice }
  | { type: 'tier'; method: 'weight' | 'unit'; tiers: Tier[]; quotes: Quote[] };

/** What goods cost with deals. */
export interface DealPrice {
  /** Integer, at least 1, below the price without them. */
  cents: number;
  /** Of the deals that lower it, in the order in which they are taken off. */
  slugs: string[];
}

/** A price break: from `startValue` grams or items on, each costs `unitPriceCents` (integer, rounded half up), for the whole quantity. */
export interface Tier {
  startValue: number;
  unitPriceCents: number;
}

/** What a quantity costs: computed once, from the unrounded break. */
export interface Quote {
  /** Grams or items, above 0. */
  amount: number;
  /** For the whole quantity; integer, at least 1. */
  priceCents: number;
  /** Of one gram or item; integer. */
  unitPriceCents: number;
  /** What it costs with the deals that held for everyone when the menu was taken. */
  deal?: DealPrice;
  /**
   * Against as much at the price of the smallest quantity quoted, with the deals that both have; integer, above 0; absent where
   * nothing is saved.
   */
  savedCents?: number;
}

/** A measured or calculated value over the batches on the shelf: `min` = `max` where they agree. */
export interface LabResult {
  /** e.g. `THC`, `THCA`, `Total THC`, `CBD`, `Beta-Myrcene`. */
  type: string;
  unit: 'percent' | 'mg';
  min: number;
  max: number;
  /** Present only on totals that Herbarium worked out as X + 0.877 × XA. */
  basis?: 'calculated';
}
