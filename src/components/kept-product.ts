import type { ProductFacts } from '../browse/product-facts.ts';
import type { SiteCard } from '../site/site-card.ts';

/** A product on the shortlist. */
export interface KeptProduct {
  card: SiteCard;
  facts: ProductFacts;
}
