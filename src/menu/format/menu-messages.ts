import type { CategoryId } from '../model/category.ts';
import type { StrainType } from '../model/strain.ts';
import type { PluralMessage } from './say-count.ts';

/** What a product is called, measured and sold by: the words that the menu's rules ask of each language. */
export interface MenuMessages {
  categories: Readonly<Record<CategoryId, string>>;
  strains: Readonly<Record<StrainType, string>>;
  /** What a compound and its acid come to, e.g. `Total THC`. */
  labTotal: string;
  sizes: {
    each: string;
    byTheGram: string;
    byTheItem: string;
    items: PluralMessage;
    pieces: PluralMessage;
    pack: PluralMessage;
    ofOnePiece: string;
    /** Of a pack whose label has the size of one piece. */
    total: string;
    several: string;
    with: string;
  };
  weights: { eighth: string; quarter: string; half: string; ounce: string };
  /** Before a price that other packages of the same size exceed. */
  from: string;
  ask: string;
  soldOut: string;
  onlyFor: { 'adult-use': string; medical: string };
  onDeal: string;
  /** Read to those who do not see that a price is crossed out. */
  before: string;
  deals: {
    off: string;
    priceAt: string;
    groups: string;
    shoppers: {
      adult: string;
      medical: string;
      'medical-mmid': string;
    };
    ways: string;
    wayNames: {
      'in-store': string;
      pickup: string;
      express: string;
      delivery: string;
    };
    minimum: string;
    minimumAfterTax: string;
    itemLimit: PluralMessage;
    days: string;
    daily: PluralMessage;
    weekly: PluralMessage;
    monthly: PluralMessage;
    yearly: PluralMessage;
    monthDate: string;
    lastDate: string;
    monthDay: string;
    yearDay: string;
    weeks: { 1: string; 2: string; 3: string; 4: string; 5: string; '-1': string };
    hours: string;
    fromDay: string;
    toDay: string;
    toLaterDay: PluralMessage;
    through: string;
    onDay: string;
    span: string;
    from: string;
    until: string;
    allDay: string;
    untilTime: string;
    untilMidnight: string;
    untilDayTime: string;
    throughDay: string;
    laterToday: string;
    fromToday: string;
  };
  morePrices: string;
  dose: { piece: string; dose: string };
}
