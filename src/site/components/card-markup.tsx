import { renderToString } from 'preact-render-to-string';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from '../data/site.ts';
import { toSiteCard } from '../data/site-card.ts';
import { ProductCard } from './product-card.tsx';

interface CardPlace {
  /** Of the heading that holds the name. */
  level: 2 | 3 | 4;
  eager: boolean;
}

/** A product belongs to one edition of one menu, and so do its cards. */
const markups = new WeakMap<Product, Map<string, string>>();

/** A product's card as HTML. It stands on many lists, and is drawn once for all that show it alike. */
export function toCardMarkup(product: Product, site: Site, { level, eager }: CardPlace): string {
  const ofProduct = markups.get(product) ?? new Map<string, string>();
  markups.set(product, ofProduct);
  const place = `${level} ${eager}`;
  const known = ofProduct.get(place);
  if (known !== undefined) return known;
  const card = toSiteCard(product, site);
  const { keep } = site.messages.live.cards;
  const markup = renderToString(<ProductCard {...{ card, keep, level, eager }} />);
  ofProduct.set(place, markup);
  return markup;
}
