import { byCodeUnits } from './code-unit-order.ts';
import { DEAL_CONDITION_KINDS } from './deal.ts';
import type { FeedDeal, FeedDealCondition, FeedSchedule } from './feed-deal.ts';
import type { Deal, DealCondition } from './menu.ts';
import { addDays } from './wall-clock.ts';

/** A deal that has no address yet. */
export interface ShownDeal extends Pick<Deal, 'title' | 'conditions' | 'startsLocal' | 'endsLocal'> {
  /** The same for discounts that read alike. */
  key: string;
}

/** A group with one of these words in its name is the store's own people. Better a "Dream Team" unseen than a staff price seen. */
const STAFF = /(?<![\p{L}\p{N}])(?:staff|employees?|team)(?![\p{L}\p{N}])/iu;

const MAX_DAYS_AHEAD = 7;

/**
 * The discount as the public sees it, if it does: neither one for the store's own people, nor one that is over, nor one that begins
 * in more than seven days.
 * @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm`
 */
export function toShownDeal({ title, conditions }: FeedDeal, nowLocal: string): ShownDeal | undefined {
  if (conditions.some(isForStaff)) return undefined;
  const schedules = conditions.flatMap(({ schedule }) => schedule ?? []);
  const current = schedules.filter((schedule) => !isOver(schedule, nowLocal));
  if (schedules.length > 0 && current.length === 0) return undefined;
  const startsLocal = findStart(current, nowLocal);
  if (startsLocal !== undefined && startsLocal > addDays(nowLocal, MAX_DAYS_AHEAD)) return undefined;
  const endsLocal = findEnd(current);
  const shown = {
    title,
    conditions: toConditions(conditions),
    ...(startsLocal && { startsLocal }),
    ...(endsLocal && { endsLocal }),
  };
  return { key: toKey(shown), ...shown };
}

/** Only where all groups that it names are: seniors may share a discount with the staff. */
function isForStaff({ kind, text }: FeedDealCondition): boolean {
  return kind === 'customer-group' && text.split(',').every((group) => STAFF.test(group));
}

function isOver({ repeat, endLocal }: FeedSchedule, nowLocal: string): boolean {
  return repeat === 'none' && endLocal !== undefined && endLocal < nowLocal;
}

/** The earliest start, if none of the schedules has begun. */
function findStart(schedules: readonly FeedSchedule[], nowLocal: string): string | undefined {
  const starts = schedules.map(({ repeat, startLocal }) => (repeat === 'none' ? (startLocal ?? '') : ''));
  const [first = ''] = starts.toSorted(byCodeUnits);
  return first > nowLocal ? first : undefined;
}

/** The latest end, if all of the schedules have one. */
function findEnd(schedules: readonly FeedSchedule[]): string | undefined {
  const ends = schedules.map(({ repeat, endLocal }) => (repeat === 'none' ? endLocal : undefined));
  const known = ends.filter((end) => end !== undefined).sort(byCodeUnits);
  return known.length === ends.length ? known.at(-1) : undefined;
}

/** Each once, in one order whatever the feed's. */
function toConditions(conditions: readonly FeedDealCondition[]): DealCondition[] {
  const byText = new Map(conditions.map(({ kind, text }) => [`${kind} ${text}`, { kind, text }]));
  return [...byText.values()].sort(
    (a, b) =>
      DEAL_CONDITION_KINDS.indexOf(a.kind) - DEAL_CONDITION_KINDS.indexOf(b.kind) ||
      byCodeUnits(a.text, b.text),
  );
}

function toKey({ title, conditions, startsLocal = '', endsLocal = '' }: Omit<ShownDeal, 'key'>): string {
  return JSON.stringify([title, ...conditions.map(({ kind, text }) => [kind, text]), startsLocal, endsLocal]);
}
