import type { Product } from '../model/menu.ts';

/** The questions that a menu can answer, in the order in which they are asked. Each is fit for an address. */
export const QUESTION_IDS = [
  'cheapest-gram',
  'best-eighth',
  'cheapest-gram-pre-rolls',
  'cheapest-gram-cartridges',
  'cheapest-gram-extracts',
  'under-20',
  'low-thc-high-cbd',
  'edibles-5-mg-or-less',
] as const;

export type QuestionId = (typeof QUESTION_IDS)[number];

/** A question that the menu answers. */
export interface Question {
  id: QuestionId;
  /** Best first; 1 to 24. Those of `under-20` stand by category, in the menu's order. */
  answers: Answer[];
}

interface Answer {
  product: Product;
  figure: Figure;
}

/** The number that makes a product an answer, and of which of its sizes it is true. */
export type Figure =
  /** Cents for one gram where one buys `weightGrams`. */
  | { kind: 'per-gram'; cents: number; weightGrams: number }
  /** Cents for `weightGrams` of goods that are inhaled, where the size is a weight, and for `itemCount` items where it takes several. */
  | { kind: 'price'; cents: number; weightGrams?: number; itemCount?: number }
  /** The least CBD and the most THC that any batch has. */
  | { kind: 'ratio'; cbd: number; thc: number; unit: 'percent' | 'mg' }
  /** Milligrams of THC in a piece. */
  | { kind: 'mg-per-piece'; mg: number };

/** An answer with what decides its place: lower comes first, number by number. */
export interface RankedAnswer extends Answer {
  rank: readonly number[];
}

/** Whether, and how well, a product answers a question. */
export type Judge = (product: Product) => RankedAnswer | undefined;
