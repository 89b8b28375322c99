import type { MenuCards } from '#illustrations/link-cards/menu-cards.ts';
import { toEditionCards } from '../data/link-cards.ts';
import type { Site } from '../data/site.ts';

const cardsBySite = new WeakMap<Site, MenuCards>();

/** Which pictures the pages of an edition have for link previews, worked out once for all of its pages. */
export function getEditionCards(site: Site): MenuCards {
  const known = cardsBySite.get(site);
  if (known) return known;
  const cards = toEditionCards(site);
  cardsBySite.set(site, cards);
  return cards;
}
