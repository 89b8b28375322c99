import type { ShopperType } from '#menu/model/deal.ts';
import type { DealCondition, MenuDeal } from '#menu/model/menu.ts';

/** What the script of a page works prices out by: `deals.json` among the data of the menu. */
export interface DealData {
  /** BCP 47, ISO 4217, IANA. */
  locale: string;
  currency: string;
  timeZone: string;
  /** When the feed was taken, on the store's clock: what it says of prices held then. */
  feedLocal: string;
  /** Whether the price without deals may stand crossed out beside the other. */
  showsStrikeThrough: boolean;
  deals: PlacedDealRules[];
  words: ShopperWords;
}

/** What of a deal decides whether it holds, and what it takes off. */
export interface DealRules
  extends Pick<MenuDeal, 'slug' | 'cut' | 'isStackable' | 'isPreCart' | 'endsLocal'> {
  conditions: Pick<DealCondition, 'kind' | 'terms'>[];
}

/** A deal with the products whose price it may lower. */
interface PlacedDealRules extends DealRules {
  /** The place in the menu of each product, less the place of the product before. */
  productSteps: number[];
}

export interface ShopperWords {
  /** Read before a price that is crossed out. */
  before: string;
  title: string;
  /** With the place `{who}`. */
  assumed: string;
  change: string;
  types: Record<ShopperType, string>;
}
