import { formatWallTime } from '../format/format-wall-time.ts';
import { say } from '../format/say.ts';
import type { Words } from '../format/words.ts';
import { addDays, addMinutes } from '../hours/wall-clock-text.ts';
import type { DealSchedule } from '../model/deal.ts';
import type { Deal } from '../model/menu.ts';
import { type DealWindow, findWindow } from './deal-schedule.ts';
import { isOnToday } from './shopper.ts';

const DATE_LENGTH = 'YYYY-MM-DD'.length;
/** A deal that goes on until then is one of the evening before. */
const NIGHT_ENDS = 'T05:00';
const DAYS_KNOWN_BY_NAME = 6;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** Whether a deal holds at some time of today, and when. */
export interface DealToday {
  isToday: boolean;
  /** e.g. `until 11:00 AM`, `through Sunday`; absent where it holds on another day, or has no end. */
  text?: string;
  /** The first minute after it, on the store's clock: the text is of no use from then on. */
  untilLocal?: string;
}

/**
 * What to say of a deal today. One whose schedule is unknown may hold on any day, so it is not one of today's.
 * @param nowLocal on the store's clock, `YYYY-MM-DDTHH:mm`
 */
export function toDealToday(
  { conditions }: Pick<Deal, 'conditions'>,
  nowLocal: string,
  words: Words,
): DealToday {
  if (!isOnToday(conditions, nowLocal)) return { isToday: false };
  const schedules = conditions.flatMap(({ terms }) => (terms?.type === 'schedule' ? [terms.schedule] : []));
  const window = findFirstWindow(schedules, nowLocal);
  if (!window) return { isToday: true };
  const text = formatWindow(window, nowLocal, words);
  const { untilLocal } = window;
  return { isToday: true, ...(text && { text }), ...(untilLocal && { untilLocal }) };
}

/** The one that holds now, for longest; else the next. */
function findFirstWindow(schedules: readonly DealSchedule[], nowLocal: string): DealWindow | undefined {
  const rank = ({ startLocal = '' }: DealWindow) => (startLocal > nowLocal ? startLocal : '');
  return schedules
    .flatMap((schedule) => findWindow(schedule, nowLocal) ?? [])
    .sort(
      (a, b) => compare(rank(a), rank(b)) || -compare(a.untilLocal ?? 'forever', b.untilLocal ?? 'forever'),
    )[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function formatWindow(
  { startLocal = '', untilLocal }: DealWindow,
  nowLocal: string,
  words: Words,
): string | undefined {
  const { deals } = words.menu;
  const today = `${nowLocal.slice(0, DATE_LENGTH)}T00:00`;
  const tomorrow = addDays(today, 1);
  const isTonight = untilLocal !== undefined && untilLocal < tomorrow.replace('T00:00', NIGHT_ENDS);
  const time = (at: string) => formatWallTime(at, words, TIME);
  if (startLocal > nowLocal) {
    const from = time(startLocal);
    return isTonight ? say(deals.laterToday, { from, to: time(untilLocal) }) : say(deals.fromToday, { from });
  }
  if (untilLocal === undefined) return undefined;
  if (untilLocal === tomorrow) return startLocal <= today ? deals.allDay : deals.untilMidnight;
  if (isTonight) return say(deals.untilTime, { time: time(untilLocal) });
  const isToMidnight = untilLocal.endsWith('T00:00');
  const lastLocal = isToMidnight ? addMinutes(untilLocal, -1) : untilLocal;
  const isNear = lastLocal < addDays(tomorrow, DAYS_KNOWN_BY_NAME);
  const day = formatWallTime(
    lastLocal,
    words,
    isNear ? { weekday: 'long' } : { month: 'short', day: 'numeric' },
  );
  if (isToMidnight) return say(deals.throughDay, { day });
  return say(deals.untilDayTime, { day, time: time(untilLocal) });
}
