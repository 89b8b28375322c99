import { isScheduledAt, MINUTES_PER_DAY, type ReadDeal, toInstants, toLocalMinute } from './read-deals.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;

/** From when on pages have to say something else, within two days; undefined where nothing changes. */
export function findNextChange(
  deals: readonly ReadDeal[],
  nowMs: number,
  timeZone: string,
): number | undefined {
  const nowLocal = toLocalMinute(nowMs, timeZone);
  const schedules = deals.flatMap(({ schedules: all }) => all.flatMap((schedule) => schedule ?? []));
  const edges = schedules.flatMap((schedule) =>
    schedule.times
      .flatMap(({ from, to }) => [from, to])
      .filter((edge) => edge >= nowLocal - 2 * 60 && edge <= nowLocal + 2 * MINUTES_PER_DAY)
      // One time may begin when another ends.
      .filter((edge) => isScheduledAt(schedule, edge) !== isScheduledAt(schedule, edge - 1))
      // A deal is one of today's from the first minute of its day.
      .flatMap((edge) => [edge, Math.floor(edge / MINUTES_PER_DAY) * MINUTES_PER_DAY]),
  );
  const instants = [...new Set(edges)].flatMap((edge) => {
    const exact = toInstants(edge, timeZone);
    // What would come in the hour that is skipped comes after it.
    return exact.length > 0 ? exact : toInstants(Math.ceil((edge + 1) / 60) * 60, timeZone).slice(0, 1);
  });
  const firstHour = Math.floor(nowMs / MS_PER_HOUR);
  // With the second of two hours that are the same, deals may hold again.
  const secondHours = Array.from({ length: 25 }, (_, hour) => (firstHour + hour) * MS_PER_HOUR).filter(
    (atMs) => {
      const [before, after] = [atMs - MS_PER_MINUTE, atMs].map((each) => toLocalMinute(each, timeZone));
      if (before === undefined || after === undefined || before < after) return false;
      return schedules.some((schedule) => isScheduledAt(schedule, before) !== isScheduledAt(schedule, after));
    },
  );
  const [next] = [...instants, ...secondHours].filter((atMs) => atMs > nowMs).sort((a, b) => a - b);
  return next;
}
