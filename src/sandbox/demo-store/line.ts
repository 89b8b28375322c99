import { type Absence, BACKROOM } from './backroom.ts';
import { ASSORTMENTS_BY_CATEGORY } from './categories/all-assortments.ts';
import type { Assortment, Classification } from './categories/assortment.ts';
import type { SizeSetName } from './categories/size-sets.ts';

/** One product of the shop, in all its sizes. */
export interface Line {
  /** Treez's word. */
  category: string;
  brand: string;
  subtype: string;
  name: string;
  classification: Classification;
  /** In small letters. */
  flavors: readonly string[];
  sizes: SizeSetName;
  dollars: number;
  description: string | undefined;
  /** Why it isn't on the menu; undefined if it is. */
  absence: Absence | undefined;
}

/** Every line of the demo store: those on the menu first, then those in the back room. */
export function createLines(): Line[] {
  const listed = Object.entries(ASSORTMENTS_BY_CATEGORY).flatMap(([category, assortments]) =>
    assortments.flatMap((assortment) => toLines(assortment, category, undefined)),
  );
  const absent = BACKROOM.flatMap((assortment) =>
    toLines(assortment, assortment.category, assortment.absence),
  );
  return [...listed, ...absent];
}

/** Tells a line from every other one. */
export function getLineKey({ category, brand, name }: Line): string {
  return `${category}/${brand}/${name}`;
}

function toLines(assortment: Assortment, category: string, absence: Absence | undefined): Line[] {
  const { brand, subtype, sizes, dollars } = assortment;
  return assortment.products.map(([name, classification, flavors, description]) => ({
    category,
    brand,
    subtype,
    name,
    classification,
    flavors: flavors.split(' ').filter(Boolean),
    sizes,
    dollars,
    description,
    absence,
  }));
}
