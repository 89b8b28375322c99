import { type Card, toCard } from '../menu/card.ts';
import type { Product } from '../menu/menu.ts';
import type { Words } from '../menu/words.ts';
import { toPlatePath } from '../plates/plate-path.ts';

/** A card with the drawing that stands in where it has no picture. */
export interface SiteCard extends Card {
  platePath: string;
}

export function toSiteCard(product: Product, words: Words): SiteCard {
  return { ...toCard(product, words), platePath: toPlatePath(product) };
}
