import { MINUTES_PER_DAY, toDayStart } from '../hours/wall-clock.ts';
import { parseWallMinute } from '../hours/wall-clock-text.ts';
import { type DealTerms, FULFILLMENT_WAYS, type ShopperType } from '../model/deal.ts';
import type { Deal, DealCondition } from '../model/menu.ts';
import { holdsAt, listTimes } from './deal-schedule.ts';

/** As whom somebody looks at the menu. */
export interface Shopper {
  /** Absent where it is not said. */
  type?: ShopperType;
  /** Groups of the store's that they belong to, as the store calls them. */
  groups: readonly string[];
}

/** Of whom nothing is known. */
export const ANYONE: Shopper = { groups: [] };

/** What of a deal decides whether it is certain. */
interface RuledDeal extends Pick<Deal, 'cut'> {
  conditions: readonly RuledCondition[];
}

type RuledCondition = Pick<DealCondition, 'kind' | 'terms'>;

/**
 * Whether a deal is certain for a shopper who buys one item now: it takes off a sum that can be told, and all its conditions are
 * met, whatever else is in the cart and however the goods are had. Of several schedules one must hold.
 * @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm`
 */
export function isCertain({ cut, conditions }: RuledDeal, shopper: Shopper, nowLocal: string): boolean {
  return cut !== undefined && isOpenTo(conditions, shopper, nowLocal);
}

/** Whether all conditions of a deal are met, whatever it takes off. */
export function isOpenTo(conditions: readonly RuledCondition[], shopper: Shopper, nowLocal: string): boolean {
  const isScheduled = ({ kind }: RuledCondition) => kind === 'schedule';
  const schedules = conditions.filter(isScheduled);
  const others = conditions.filter((condition) => !isScheduled(condition));
  return (
    others.every(({ terms }) => terms !== undefined && areMet(terms, shopper, nowLocal)) &&
    (schedules.length === 0 ||
      schedules.some(({ terms }) => terms !== undefined && areMet(terms, shopper, nowLocal)))
  );
}

/** Whether the schedules of a deal, if it has any, hold at some minute from now to the end of the day. Nothing is known of one that is quoted. */
export function isOnToday(conditions: readonly RuledCondition[], nowLocal: string): boolean {
  const schedules = conditions.filter(({ kind }) => kind === 'schedule');
  const now = parseWallMinute(nowLocal);
  const midnight = toDayStart(now) + MINUTES_PER_DAY;
  return (
    schedules.length === 0 ||
    schedules.some(
      ({ terms }) => terms?.type === 'schedule' && listTimes(terms.schedule, now, midnight).length > 0,
    )
  );
}

/** What depends on the cart is never certain. */
function areMet(terms: DealTerms, { type, groups }: Shopper, nowLocal: string): boolean {
  switch (terms.type) {
    case 'groups':
      return terms.groups.some((group) => groups.includes(group));
    case 'shoppers':
      return type !== undefined && terms.shoppers.includes(type);
    case 'ways':
      return FULFILLMENT_WAYS.every((way) => terms.ways.includes(way));
    case 'schedule':
      return holdsAt(terms.schedule, nowLocal);
    case 'minimum':
    case 'item-limit':
      return false;
  }
}
