import type { Compliance } from './compliance.ts';
import type { ProductClass } from './profiles/product-class.ts';
import type { Warning, WarningPlace } from './profiles/profile.ts';

interface Occasion {
  /** Of the product that the place is about, or of none. */
  productClass?: ProductClass | undefined;
  /** The store's calendar day, `YYYY-MM-DD`: it decides whose turn it is where warnings take turns. */
  day: string;
}

/**
 * The warnings that have to stand in a place, in the profile's order, no text twice.
 * Of those that take turns it is one a day, each once in as many days as there are.
 * @throws RangeError where `day` is no day
 */
export function warningsFor(
  { warnings }: Pick<Compliance, 'warnings'>,
  place: WarningPlace,
  { productClass, day }: Occasion,
): Warning[] {
  const dayNumber = toDayNumber(day);
  const due = warnings.filter((warning) => isDue(warning, place, productClass));
  const chosen = due.filter((warning) => isItsTurn(warning, due, dayNumber));
  return chosen.filter(({ text }, index) => chosen.findIndex((other) => other.text === text) === index);
}

function isDue({ places, classes }: Warning, place: WarningPlace, productClass?: ProductClass): boolean {
  if (!places.includes(place)) return false;
  return classes === undefined || (productClass !== undefined && classes.includes(productClass));
}

function isItsTurn(warning: Warning, due: readonly Warning[], dayNumber: number): boolean {
  if (warning.rotation === undefined) return true;
  const group = due.filter(({ rotation }) => rotation === warning.rotation);
  return group.indexOf(warning) === dayNumber % group.length;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since 0000-01-01, so that days before 1970 have their turns too. */
function toDayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time))
    throw new RangeError(`${JSON.stringify(day)} is no day; write one such as "2026-11-25".`);
  return (time - Date.parse('0000-01-01T00:00:00Z')) / DAY_MS;
}
