import type { MenuCards } from '#illustrations/link-cards/menu-cards.ts';
import { keepResults } from '../data/keep-results.ts';
import { toEditionCards } from '../data/link-cards.ts';
import type { Site } from '../data/site.ts';

const keepCards = keepResults<MenuCards>();

/** Which pictures the pages of an edition have for link previews, worked out once for all of its pages. */
export function getEditionCards(site: Site): MenuCards {
  return keepCards(site, '', () => toEditionCards(site));
}
