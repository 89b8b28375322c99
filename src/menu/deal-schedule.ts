import type { DealSchedule } from './deal.ts';
import { fromDate, MINUTES_PER_DAY, toDayOfWeek, toMinuteOfDay } from './wall-clock.ts';
import { addMinutes } from './wall-clock-text.ts';

const DAYS_OF_A_WEEK = 7;
const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** A time at which a deal holds: its first and its last minute, on the store's clock; absent where it has none. */
interface DealTime {
  startLocal?: string;
  endLocal?: string;
}

/**
 * Whether a schedule holds at a minute. It goes by what the clock on the wall shows: in the night in which an hour comes twice it
 * holds in both, and of what would begin in an hour that is skipped only what reaches beyond that hour does.
 * @param nowLocal `YYYY-MM-DDTHH:mm`
 */
export function holdsAt(schedule: DealSchedule, nowLocal: string): boolean {
  // A time that begins in the evening may go on into the next day.
  const times =
    schedule.repeat === 'none'
      ? [schedule]
      : [-1, 0].flatMap((days) => findTimeOfDay(schedule, nowLocal, days));
  return times.some(
    ({ startLocal = '', endLocal }: DealTime) =>
      startLocal <= nowLocal && (endLocal === undefined || nowLocal <= endLocal),
  );
}

/** The first minute after this one at which a schedule begins to hold or has ceased to; undefined where there is none. */
export function findNextChange(schedule: DealSchedule, nowLocal: string): string | undefined {
  const times =
    schedule.repeat === 'none'
      ? [schedule]
      : Array.from({ length: DAYS_OF_A_WEEK + 2 }, (_, day) => day - 1).flatMap((days) =>
          findTimeOfDay(schedule, startOf(schedule, nowLocal), days),
        );
  const changes = times.flatMap(({ startLocal, endLocal }) => [
    ...(startLocal ? [startLocal] : []),
    ...(endLocal ? [addMinutes(endLocal, 1)] : []),
  ]);
  return changes.filter((change) => change > nowLocal).sort()[0];
}

function startOf({ startLocal = '' }: DealSchedule, nowLocal: string): string {
  return startLocal > nowLocal ? startLocal : nowLocal;
}

/** The time that begins so many days after the day of a minute; none or one. */
function findTimeOfDay(
  { days, startLocal: first, minutes }: Extract<DealSchedule, { repeat: 'weekly' }>,
  nowLocal: string,
  daysLater: number,
): Required<DealTime>[] {
  const day = addMinutes(`${nowLocal.slice(0, DATE_LENGTH)}T00:00`, daysLater * MINUTES_PER_DAY);
  const startLocal = addMinutes(day, toMinuteOfDay(first.slice(DATE_LENGTH + 1)));
  const dayOfWeek = toDayOfWeek(fromDate(day.slice(0, DATE_LENGTH)));
  if (!days.includes(dayOfWeek) || startLocal < first) return [];
  return [{ startLocal, endLocal: addMinutes(startLocal, minutes - 1) }];
}
