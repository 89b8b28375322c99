import { roundCents } from '../model/cents.ts';

/** A quantity and what it costs: without deals a unit of it, and all of it as it is shown. */
export interface PricedQuantity {
  /** Grams or items, above 0. */
  amount: number;
  /** Of one gram or item without any deal; integer. */
  listUnitCents: number;
  /** For the whole quantity, with the deals that lower it; integer. */
  cents: number;
}

/**
 * What a quantity saves against as much at the price of the smallest one, by the prices that are shown of both: integer, above 0;
 * undefined where nothing is saved. A price that differs only by its rounding saves nothing.
 */
export function findSavedCents(quantity: PricedQuantity, smallest: PricedQuantity): number | undefined {
  if (quantity.listUnitCents >= smallest.listUnitCents) return undefined;
  const savedCents = roundCents((smallest.cents / smallest.amount) * quantity.amount) - quantity.cents;
  return savedCents > 0 ? savedCents : undefined;
}
