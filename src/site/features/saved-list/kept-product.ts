import type { ProductFacts } from '#menu/browse/product-facts.ts';
import type { SiteCard } from '#site/data/site-card.ts';

/** A product on the shortlist. */
export interface KeptProduct {
  card: SiteCard;
  facts: ProductFacts;
}
