import type { Menu } from '../menu/menu.ts';
import { addMinutes, toWallClock } from '../menu/wall-clock.ts';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/**
 * When the next deal of a menu begins, or is over, by the store's clock: from that minute on its pages say something else.
 * @returns since the epoch; undefined where none does within a day
 */
export function findDealChange(
  { deals }: Pick<Menu, 'deals'>,
  timeZone: string,
  nowMs: number,
): number | undefined {
  const changes = deals.flatMap(({ startsLocal, endsLocal }) => [
    ...(startsLocal ? [startsLocal] : []),
    ...(endsLocal ? [addMinutes(endsLocal, 1)] : []),
  ]);
  const [next] = changes
    .filter((change) => change > toWallClock(new Date(nowMs).toISOString(), timeZone))
    .sort();
  if (next === undefined) return undefined;
  const firstMs = Math.ceil((nowMs + 1) / MS_PER_MINUTE) * MS_PER_MINUTE;
  // Clocks that are put forward skip minutes: the first at or after the change is it.
  for (let minute = 0; minute <= MINUTES_PER_DAY; minute += 1) {
    const atMs = firstMs + minute * MS_PER_MINUTE;
    if (toWallClock(new Date(atMs).toISOString(), timeZone) >= next) return atMs;
  }
  return undefined;
}
