import { addDays, toWallClock } from '../hours/wall-clock-text.ts';
import type { FeedDeal } from '../model/feed-deal.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { Deal, MenuDeal, Product } from '../model/menu.ts';
import type { Problem } from '../model/problem.ts';
import type { MenuRules } from '../model/rules.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { rememberByObject } from '../names/remember.ts';
import { assignSlugs } from '../names/slug.ts';
import { ANYONE, isOpenTo } from './shopper.ts';
import { isDealOver, type ShownDeal, toShownDeal } from './shown-deal.ts';
import { createStaffRule } from './staff-deals.ts';

/** The deals of a menu, with their addresses. */
export interface DealBoard {
  /** By the feed's product id: what the public sees of its discounts, each once. */
  dealsByProductId: ReadonlyMap<string, readonly Deal[]>;
  /** Feed product ids with a discount that only some shoppers get now, staff included, or that ended within a day. */
  idsWithDealsForSome: ReadonlySet<string>;
  /** Discounts whose schedules could not be read. */
  problems: readonly Problem[];
  /** When the menu was taken, on the store's clock: `YYYY-MM-DDTHH:mm`. */
  nowLocal: string;
  /** As the store's language sorts titles. */
  byTitle(a: Pick<Deal, 'title' | 'slug'>, b: Pick<Deal, 'title' | 'slug'>): number;
}

/** Collects the deals of what is listed. Discounts with one title and the same conditions are one deal, whatever their ids. */
export function createDealBoard(listed: readonly FeedProduct[], rules: DealRules): DealBoard {
  const nowLocal = toWallClock(rules.takenAt, rules.timeZone);
  // Products share the deals of their feed.
  const isForStaff = rememberByObject(createStaffRule(rules.staffWords));
  const showDeal = rememberByObject((deal: FeedDeal) => toShownDeal(deal, nowLocal));
  const shown = listed.map(({ productId, deals }) => ({
    productId,
    deals: toShownDeals(
      deals.filter((deal) => !isForStaff(deal)),
      showDeal,
    ),
  }));
  // What ended lately may still be in the feed's prices. What ended long ago stays on products for years, and is in none.
  const yesterdayLocal = addDays(nowLocal, -1);
  const isForSome = rememberByObject(
    (deal: FeedDeal) =>
      isForStaff(deal) || !(isDealOver(deal, yesterdayLocal) || isOpenTo(deal.conditions, ANYONE, nowLocal)),
  );
  const slugs = assignDealSlugs(shown.flatMap(({ deals }) => deals));
  const address = rememberByObject((deal: ShownDeal) => addressDeal(deal, slugs));
  const titles = new Intl.Collator(rules.locale, { numeric: true });
  return {
    nowLocal,
    problems: reportUnreadSchedules(listed, isForStaff),
    idsWithDealsForSome: new Set(
      listed.flatMap(({ productId, deals }) => (deals.some(isForSome) ? [productId] : [])),
    ),
    dealsByProductId: new Map(shown.map(({ productId, deals }) => [productId, deals.map(address)])),
    byTitle: (a, b) => titles.compare(a.title, b.title) || byCodeUnits(a.slug, b.slug),
  };
}

/**
 * What of the time a menu depends on, as one text: whether and how each deal is shown, and whether it holds. For two times with the
 * same text, the same products and rules make the same menu.
 */
export function describeDealTimes(
  products: readonly Pick<FeedProduct, 'deals'>[],
  { takenAt, timeZone }: Pick<MenuRules, 'takenAt' | 'timeZone'>,
): string {
  const nowLocal = toWallClock(takenAt, timeZone);
  const yesterdayLocal = addDays(nowLocal, -1);
  // Of a feed that was read once, products share their deals.
  const deals = [...new Set(products.flatMap((product) => product.deals))];
  const states = deals.map((deal) => {
    const { conditions } = deal;
    const shown = toShownDeal(deal, nowLocal);
    return JSON.stringify([
      conditions,
      shown,
      isDealOver(deal, yesterdayLocal),
      isOpenTo(conditions, ANYONE, nowLocal),
      shown && isOpenTo(shown.conditions, ANYONE, nowLocal),
    ]);
  });
  return [...new Set(states)].sort(byCodeUnits).join('\n');
}

type DealRules = Pick<MenuRules, 'takenAt' | 'timeZone' | 'locale' | 'staffWords'>;

function toShownDeals(
  deals: FeedProduct['deals'],
  showDeal: (deal: FeedDeal) => ShownDeal | undefined,
): ShownDeal[] {
  const shown = deals.flatMap((deal) => showDeal(deal) ?? []);
  return [...new Map(shown.map((deal) => [deal.key, deal])).values()];
}

function assignDealSlugs(deals: readonly ShownDeal[]): Map<string, string> {
  const titleByKey = new Map(deals.map(({ key, title }) => [key, title]));
  return assignSlugs([...titleByKey].map(([key, title]) => ({ key, words: title, kind: 'deal' })));
}

function addressDeal({ key, ...shown }: ShownDeal, slugs: ReadonlyMap<string, string>): Deal {
  const slug = slugs.get(key) ?? '';
  return { slug, path: `/deals/#${slug}`, ...shown };
}

/** The deals of a product's sizes, each once, by title; one that is not for all sizes says for which. */
export function uniteDeals(feeds: readonly FeedProduct[], board: DealBoard): Deal[] {
  const offers = feeds.flatMap(({ productId }) =>
    (board.dealsByProductId.get(productId) ?? []).map((deal) => ({ deal, productId })),
  );
  const offersBySlug = Map.groupBy(offers, ({ deal }) => deal.slug);
  return [...offersBySlug.values()]
    .flatMap((same) => {
      const variantIds = same.map(({ productId }) => productId);
      return same
        .slice(0, 1)
        .map(({ deal }) => (same.length < feeds.length ? { ...deal, variantIds } : deal));
    })
    .sort(board.byTitle);
}

/** Every deal of the menu once, with the products it is for. */
export function toMenuDeals(products: readonly Product[], board: DealBoard): MenuDeal[] {
  const menuDeals = new Map<string, MenuDeal>();
  for (const product of products) {
    for (const { variantIds, ...deal } of product.deals) {
      const menuDeal = menuDeals.get(deal.slug) ?? { ...deal, productSlugs: [] };
      menuDeal.productSlugs.push(product.slug);
      menuDeals.set(deal.slug, menuDeal);
    }
  }
  return [...menuDeals.values()].sort(board.byTitle);
}

/** Each discount whose schedule could not be read, once, whatever number of products it is on. */
function reportUnreadSchedules(
  listed: readonly Pick<FeedProduct, 'deals'>[],
  isForStaff: (deal: FeedDeal) => boolean,
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const deal of listed.flatMap(({ deals }) => deals)) {
    if (isForStaff(deal)) continue;
    for (const { unread, text } of deal.conditions)
      if (unread !== undefined) problems.set(`${deal.title} ${unread}`, toProblem(deal.title, text, unread));
  }
  return [...problems.values()].sort((a, b) => byCodeUnits(a.hint, b.hint) || byCodeUnits(a.value, b.value));
}

function toProblem(title: string, text: string, unread: string): Problem {
  return {
    code: 'deal-schedule-unknown',
    effect: 'deal-quoted',
    path: 'discounts[].discount_condition_detail[].discount_condition_schedule',
    value: unread,
    hint: `The schedule of the discount “${title}” is not understood: “${text}”. The menu quotes it, and no price depends on it. Set it up in {source} with a repeat from the list, or report its words.`,
  };
}
