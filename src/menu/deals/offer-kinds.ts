import type { Deal } from '../model/menu.ts';
import { ANYONE, isOnToday, isOpenTo } from './shopper.ts';

/** Kinds of deals that do not lower everyone's price today, in the order in which they are listed. */
const OFFER_KINDS = ['members', 'other-days'] as const;

type OfferKind = (typeof OFFER_KINDS)[number];

/**
 * The kinds of a product's deals: for members, that is for some people, or for a cart of a certain kind; and on other days.
 * @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm`
 */
export function listOfferKinds(
  deals: readonly Pick<Deal, 'cut' | 'conditions'>[],
  nowLocal: string,
): OfferKind[] {
  if (deals.length === 0) return [];
  const kinds = new Set(deals.flatMap((deal) => findKind(deal, nowLocal) ?? []));
  return OFFER_KINDS.filter((kind) => kinds.has(kind));
}

function findKind(
  { cut, conditions }: Pick<Deal, 'cut' | 'conditions'>,
  nowLocal: string,
): OfferKind | undefined {
  if (!isOnToday(conditions, nowLocal)) return 'other-days';
  const others = conditions.filter(({ kind }) => kind !== 'schedule');
  return cut === undefined || !isOpenTo(others, ANYONE, nowLocal) ? 'members' : undefined;
}
