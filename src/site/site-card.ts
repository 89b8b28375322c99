import { type Card, type CardPrice, toCard } from '../menu/card.ts';
import type { Product } from '../menu/menu.ts';
import type { Words } from '../menu/words.ts';
import { toPlatePath } from '../plates/plate-path.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** A card with the drawing that stands in where it has no picture. */
export interface SiteCard extends Card {
  platePath: string;
}

/** What of a site its cards depend on. */
interface CardSite {
  words: Words;
  store: Pick<PublicStore, 'compliance'>;
}

/** A card as the store's compliance rules let it be shown. */
export function toSiteCard(product: Product, { words, store }: CardSite): SiteCard {
  const { potency, before, prices, ...card } = toCard(product, words);
  const { showsPotencyOnCards, showsStrikeThrough } = store.compliance;
  return {
    ...card,
    ...(potency && showsPotencyOnCards && { potency }),
    prices: showsStrikeThrough ? prices : prices.map(withoutWas),
    ...(before && showsStrikeThrough && { before }),
    platePath: toPlatePath(product),
  };
}

function withoutWas({ was: _, ...price }: CardPrice): CardPrice {
  return price;
}
