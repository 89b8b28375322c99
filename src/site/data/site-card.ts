import { toIllustrationPath } from '#illustrations/illustration-path.ts';
import { CARD_FIELDS, type Card, type CardPrice, listCardPrices, toCard, toCardOf } from '#menu/card.ts';
import type { Words } from '#menu/format/words.ts';
import type { Product } from '#menu/model/menu.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';
import { keepResults } from './keep-results.ts';

/** A card with the drawing that stands in where it has no picture. */
export interface SiteCard extends Card {
  platePath: string;
  /** Prices beyond those that it shows, for who searches for one of their sizes. */
  otherPrices?: CardPrice[];
  /** The amounts of each price and each other one, as the search index writes them. */
  amounts?: string[];
}

/** What of a site its cards depend on. */
interface CardSite {
  words: Words;
  store: Pick<PublicStore, 'compliance'>;
}

/** What of a product a card on a site can depend on, as the functions below say by their types. */
export const SITE_CARD_FIELDS = [...CARD_FIELDS, 'subtype'] as const;

type SiteCardProduct = Pick<Product, (typeof SITE_CARD_FIELDS)[number]>;

const keepCard = keepResults<Card>();

/** A product of a site in words, whatever the store's compliance rules: it is on its own page, on lists and in descriptions. */
export function getCard(product: SiteCardProduct, words: Words): Card {
  // A product belongs to one edition of one menu. Only its words could be others, in a test.
  return keepCard(product, `${words.locale} ${words.currency}`, () => toCard(product, words));
}

/** A card as the store's compliance rules let it be shown. */
export function toSiteCard(product: SiteCardProduct, site: CardSite): SiteCard {
  return toAllowedCard(getCard(product, site.words), product, site);
}

/** The same, as lists in the browser draw it: a search can bring any of its sizes forward. */
export function toListedCard(product: SiteCardProduct, site: CardSite): SiteCard {
  const prices = listCardPrices(product, site.words);
  const card = toAllowedCard(toCardOf(product, prices, site.words), product, site);
  const others = prices.slice(card.prices.length).map(({ price }) => price);
  const amounts = prices.map((each) => each.amounts);
  return {
    ...card,
    ...(others.length > 0 && { otherPrices: toAllowedPrices(others, site) }),
    ...(amounts.some(Boolean) && { amounts }),
  };
}

function toAllowedCard(whole: Card, product: SiteCardProduct, site: CardSite): SiteCard {
  const { potency, before, prices, ...card } = whole;
  const { showsPotencyOnCards, showsStrikeThrough } = site.store.compliance;
  return {
    ...card,
    ...(potency && showsPotencyOnCards && { potency }),
    prices: toAllowedPrices(prices, site),
    ...(before && showsStrikeThrough && { before }),
    platePath: toIllustrationPath(product),
  };
}

function toAllowedPrices(prices: CardPrice[], { store }: CardSite): CardPrice[] {
  return store.compliance.showsStrikeThrough ? prices : prices.map(withoutWas);
}

function withoutWas({ was: _, ...price }: CardPrice): CardPrice {
  return price;
}
