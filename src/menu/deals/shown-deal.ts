import { addDays } from '../hours/wall-clock-text.ts';
import { roundCents } from '../model/cents.ts';
import type { DealCut, DealSchedule } from '../model/deal.ts';
import { DEAL_CONDITION_KINDS } from '../model/deal.ts';
import type { FeedDeal, FeedDealCondition } from '../model/feed-deal.ts';
import type { Deal, DealCondition } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { findLastMinute, findWindow } from './deal-schedule.ts';

/** A deal that has no address yet. */
export interface ShownDeal extends Omit<Deal, 'slug' | 'path' | 'variantIds'> {
  /** The same for discounts that read alike. */
  key: string;
}

const MAX_DAYS_AHEAD = 7;
const MAX_DAYS_BETWEEN = 31;

/** Dollars or percent: beyond it stands a slip of the keyboard, and less would be printed as 0. */
const MAX_AMOUNT = 1_000_000;
const MIN_AMOUNT = 0.01;

/**
 * The discount as the public sees it. One that is over, that begins for the first time in more than seven days, or that comes back in
 * more than a month is not shown. Staff deals are filtered out before.
 * @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm`
 */
export function toShownDeal(deal: FeedDeal, nowLocal: string): ShownDeal | undefined {
  const { title, conditions, isStackable, isPreCart } = deal;
  const schedules = conditions.filter(({ kind }) => kind === 'schedule').map(toSchedule);
  const current = schedules.filter((schedule) => !isOver(schedule, nowLocal));
  if (isDealOver(deal, nowLocal)) return undefined;
  const startsLocal = findStart(current, nowLocal);
  if (schedules.length > 0 && !current.some((schedule) => isDueSoon(schedule, nowLocal))) return undefined;
  const endsLocal = findEnd(current);
  const shown = {
    title,
    ...toCut(deal),
    ...(isStackable && { isStackable: true as const }),
    ...(isPreCart && { isPreCart: true as const }),
    conditions: toConditions(conditions),
    ...(startsLocal && { startsLocal }),
    ...(endsLocal && { endsLocal }),
  };
  return { key: toKey(shown), ...shown };
}

/** Whether all schedules of a discount have ended. */
export function isDealOver({ conditions }: Pick<FeedDeal, 'conditions'>, nowLocal: string): boolean {
  const schedules = conditions.filter(({ kind }) => kind === 'schedule').map(toSchedule);
  return schedules.length > 0 && schedules.every((schedule) => isOver(schedule, nowLocal));
}

/**
 * Whether it holds now, begins within a week, or comes back within a month: 4/20 is not a deal of November's menu. The first time of a
 * monthly deal may be a month away.
 */
function isDueSoon(schedule: DealSchedule, nowLocal: string): boolean {
  const { startLocal = '', repeat } = schedule;
  const isNew = startLocal > nowLocal && repeat !== 'monthly';
  const next = findWindow(schedule, nowLocal);
  const latest = addDays(nowLocal, isNew ? MAX_DAYS_AHEAD : MAX_DAYS_BETWEEN);
  return next !== undefined && (next.startLocal ?? '') <= latest;
}

/** Of a condition that could not be understood nothing is known: it may hold at any time. */
function toSchedule({ terms }: FeedDealCondition): DealSchedule {
  return terms?.type === 'schedule' ? terms.schedule : { repeat: 'none' };
}

function isOver(schedule: DealSchedule, nowLocal: string): boolean {
  const last = findLastMinute(schedule);
  return last !== undefined && last < nowLocal;
}

/** The earliest start, if none of the schedules has begun. */
function findStart(schedules: readonly DealSchedule[], nowLocal: string): string | undefined {
  const starts = schedules.map(({ startLocal }) => startLocal ?? '');
  const [first = ''] = starts.toSorted(byCodeUnits);
  return first > nowLocal ? first : undefined;
}

/** The latest end, if all of the schedules have one. */
function findEnd(schedules: readonly DealSchedule[]): string | undefined {
  const ends = schedules.map(findLastMinute);
  const known = ends.filter((end) => end !== undefined).sort(byCodeUnits);
  return known.length === ends.length ? known.at(-1) : undefined;
}

/** Each once, in one order whatever the feed's. */
function toConditions(conditions: readonly FeedDealCondition[]): DealCondition[] {
  const byText = new Map(
    conditions.map(({ kind, text, terms }) => [
      `${kind} ${text} ${JSON.stringify(terms)}`,
      { kind, text, ...(terms && { terms }) },
    ]),
  );
  return [...byText.values()].sort(
    (a, b) =>
      DEAL_CONDITION_KINDS.indexOf(a.kind) - DEAL_CONDITION_KINDS.indexOf(b.kind) ||
      byCodeUnits(a.text, b.text),
  );
}

/** All that a deal says: what is left out of it must not differ between two that are one. */
function toKey(deal: Omit<ShownDeal, 'key'>): string {
  const { title, conditions, startsLocal = '', endsLocal = '', ...rules } = deal;
  return JSON.stringify([
    title,
    ...conditions.map(({ kind, text, terms }) => [kind, text, terms]),
    startsLocal,
    endsLocal,
    rules,
  ]);
}

/** Of a price, or of goods that are had for nothing, no sum is told. */
function toCut({ method, amount }: FeedDeal): { cut?: DealCut } {
  if (amount === undefined || !(amount >= MIN_AMOUNT && amount <= MAX_AMOUNT)) return {};
  const cents = roundCents(amount * 100);
  switch (method) {
    case 'percent':
      return amount < 100 ? { cut: { type: 'percent', percent: amount } } : {};
    case 'dollar':
      return cents >= 1 ? { cut: { type: 'dollar', cents } } : {};
    case 'price-at':
      return cents >= 1 ? { cut: { type: 'price-at', cents } } : {};
    default:
      return {};
  }
}
