import type { SizeSetName } from './size-sets.ts';

/** Treez's word for a strain's type; null for none. */
export type Classification = 'SATIVA' | 'S/I' | 'HYBRID' | 'I/S' | 'INDICA' | 'KUSH' | 'CBD' | null;

/** Name, strain type, flavors parted by blanks, and, where it has its own, the description. */
export type AssortmentProduct = readonly [
  name: string,
  classification: Classification,
  flavors: string,
  description?: string,
];

/** Products of one brand that are sold in the same sizes at the same price. */
export interface Assortment {
  brand: string;
  subtype: string;
  sizes: SizeSetName;
  /** Price of the size whose factor is 1. */
  dollars: number;
  products: readonly AssortmentProduct[];
}
