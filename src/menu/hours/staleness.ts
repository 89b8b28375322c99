/** How long ago, in the unit in which a person would say it. */
export interface Age {
  count: number;
  unit: 'hour' | 'day';
}

const HOUR_MS = 3_600_000;
const HOURS_TOLD_AS_HOURS = 48;

/**
 * How old a menu is, where it is old enough to warn of; undefined where it is not, or where its age cannot be known.
 * @param takenAt ISO-8601
 * @param staleAfterHours from this age on, in hours
 */
export function findStaleness(takenAt: string, now: Date, staleAfterHours: number): Age | undefined {
  const hours = (now.getTime() - Date.parse(takenAt)) / HOUR_MS;
  if (!(hours >= staleAfterHours)) return undefined;
  return hours < HOURS_TOLD_AS_HOURS
    ? { count: Math.floor(hours), unit: 'hour' }
    : { count: Math.floor(hours / 24), unit: 'day' };
}
