import { renderToString } from 'preact-render-to-string';
import type { Product } from '#menu/model/menu.ts';
import { keepResults } from '../data/keep-results.ts';
import type { Site } from '../data/site.ts';
import { toSiteCard } from '../data/site-card.ts';
import { flatten } from './flatten.ts';
import { ProductCard } from './product-card.tsx';

interface CardPlace {
  /** Of the heading that holds the name. */
  level: 2 | 3 | 4;
  eager: boolean;
}

const keepMarkup = keepResults<string>();

/** A product's card as HTML. It stands on many lists, and is drawn once for all that show it alike. */
export function toCardMarkup(product: Product, site: Site, { level, eager }: CardPlace): string {
  // A product belongs to one edition of one menu, and so do its cards.
  return keepMarkup(product, `${level} ${eager}`, () => {
    // Nearly all products are on lists of two levels: nothing but the tag of the only heading tells those cards apart.
    if (!eager && level !== DRAWN_LEVEL)
      return toCardMarkup(product, site, { level: DRAWN_LEVEL, eager }).replace(DRAWN_TAG, `$1${level}`);
    const card = toSiteCard(product, site);
    const { keep } = site.messages.live.cards;
    return flatten(renderToString(<ProductCard {...{ card, keep, level, eager }} />));
  });
}

const DRAWN_LEVEL = 3;
const DRAWN_TAG = /(<\/?h)3(?=[ >])/g;
