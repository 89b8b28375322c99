import type { CardPrice } from '#menu/card.ts';
import { type PricedDeal, toDealPrice } from '#menu/deals/deal-price.ts';
import { ANYONE, isCertain, isOnToday, isOpenTo, type Shopper } from '#menu/deals/shopper.ts';
import { formatMoney } from '#menu/format/format.ts';
import type { DealPrice } from '#menu/model/menu.ts';
import { type PriceSource, parsePriceSource } from '#menu/price/price-source.ts';
import { fetchJson } from '#site/components/fetch-json.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import type { DealData, ShopperWords } from './deal-data.ts';

/** A price as it is shown. */
export interface Repriced {
  price: string;
  /** Without deals, where that is more. */
  was?: string;
  /** Of the deals that lower it. */
  slugs: string[];
}

/** Works prices out by the deals that are certain for one shopper at one time. */
export interface Pricer {
  /** @param isInTable prices in tables all have decimals */
  reprice(source: PriceSource, isInTable: boolean): Repriced;
  /** What the goods cost with deals; undefined where none lowers their price. */
  findDeal(source: PriceSource): DealPrice | undefined;
  /** Whether a deal that was to come or held when the menu was taken is over now. */
  isOver(slug: string): boolean;
  /** Whether a deal holds at some time from now to the end of the day. */
  isToday(slug: string): boolean;
}

/** @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm` */
export function createPricer(data: DealData, shopper: Shopper, nowLocal: string): Pricer {
  const bySlug = new Map(data.deals.map((deal) => [deal.slug, deal]));
  const certain = new Map<string, PricedDeal>(
    data.deals.filter((deal) => isCertain(deal, shopper, nowLocal)).map((deal) => [deal.slug, deal]),
  );
  /** The feed's own reduced price is everyone's when it was given: it is good where the same pre-cart deals hold for the shopper now. */
  const holdsAsInFeed = (slug: string) => {
    const deal = bySlug.get(slug);
    if (!deal?.isPreCart) return true;
    const { conditions } = deal;
    return isOpenTo(conditions, shopper, nowLocal) === isOpenTo(conditions, ANYONE, data.feedLocal);
  };
  const findDeal = ({ listCents, feedCents, slugs }: PriceSource) => {
    const deals = slugs.flatMap((slug) => certain.get(slug) ?? []);
    return toDealPrice(listCents, deals, slugs.every(holdsAsInFeed) ? feedCents : undefined);
  };
  return {
    findDeal,
    reprice: (source, isInTable) => {
      const { listCents } = source;
      const deal = findDeal(source);
      const { locale, currency } = data;
      const money = (cents: number) =>
        formatMoney(cents, { locale, currency, decimals: isInTable ? 'always' : 'if-any' });
      return {
        price: money(deal?.cents ?? listCents),
        ...(deal && data.showsStrikeThrough && { was: money(listCents) }),
        slugs: deal?.slugs ?? [],
      };
    },
    isOver: (slug) => {
      const ends = bySlug.get(slug)?.endsLocal;
      return ends !== undefined && ends < nowLocal;
    },
    isToday: (slug) => isOnToday(bySlug.get(slug)?.conditions ?? [], nowLocal),
  };
}

/** A card with the prices that a pricer gives. */
export function repriceCard(
  card: SiteCard,
  pricer: Pricer,
  { before }: Pick<ShopperWords, 'before'>,
): SiteCard {
  const { deal, dealSlug, otherPrices, ...others } = card;
  const reprice = (price: CardPrice): CardPrice => {
    const source = parsePriceSource(price.source ?? '');
    if (!source) return price;
    const { was: _, ...known } = price;
    const { slugs, ...shown } = pricer.reprice(source, false);
    return { ...known, ...shown };
  };
  const isOver = dealSlug !== undefined && pricer.isOver(dealSlug);
  return {
    ...others,
    ...(!isOver && deal && dealSlug && { deal, dealSlug }),
    ...(otherPrices && { otherPrices: otherPrices.map(reprice) }),
    before,
    prices: card.prices.map(reprice),
  };
}

/**
 * Fetches what prices are worked out by.
 * @param dataPath where the menu's data are, with a slash at the end
 * @throws Error if it does not come, or is something else
 */
export async function fetchDealData(dataPath: string): Promise<DealData> {
  const url = `${dataPath}deals.json`;
  const data = await fetchJson(url);
  if (!isDealData(data)) throw new Error(`${url} holds no deals.`);
  return data;
}

/** It comes from the same build as this code: only a wrong file is to be told from the right one. */
function isDealData(value: unknown): value is DealData {
  return typeof value === 'object' && value !== null && 'deals' in value && Array.isArray(value.deals);
}
