import { type Card, toCard } from '../menu/card.ts';
import type { Product } from '../menu/menu.ts';
import { toPlatePath } from '../plates/plate-path.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** A card with the drawing that stands in where it has no picture. */
export interface SiteCard extends Card {
  platePath: string;
}

export function toSiteCard(product: Product, store: PublicStore): SiteCard {
  return { ...toCard(product, store), platePath: toPlatePath(product) };
}
