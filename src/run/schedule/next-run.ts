import { Cron } from 'croner';
import { toReason } from '#platform/errors/error.ts';

/** When the menu is to be taken anew. */
export interface Schedule {
  /** Minutes from one run to the next; of no account where there is a `cron`. */
  everyMinutes: number;
  /** A cron expression, by the store's clock. */
  cron?: string | undefined;
  /** Seconds, 0 or more: a run begins up to so much later, so that many stores do not ask at once. */
  jitterSeconds: number;
  /** IANA */
  timeZone: string;
}

const MS_PER_MINUTE = 60_000;

/**
 * When the next scheduled run begins: never in the past, so that runs that were missed, while the machine slept or another ran,
 * are one.
 * @param nowMs since the epoch, as what is returned
 * @param lastMs when the last run began; undefined before the first, which begins at once
 * @param random from 0 up to 1
 */
export function findNextRun(
  { everyMinutes, cron, jitterSeconds, timeZone }: Schedule,
  { nowMs, lastMs, random }: { nowMs: number; lastMs: number | undefined; random: number },
): number {
  if (lastMs === undefined) return nowMs;
  const jitterMs = random * jitterSeconds * 1000;
  const dueMs = cron ? toCronTime(cron, timeZone, lastMs) : lastMs + everyMinutes * MS_PER_MINUTE;
  return Math.max(nowMs, dueMs + jitterMs);
}

function toCronTime(expression: string, timeZone: string, afterMs: number): number {
  const next = new Cron(expression, { timezone: timeZone, paused: true }).nextRun(new Date(afterMs));
  // An expression whose last time is over, such as one for a day of 2020, never comes again.
  return next ? next.getTime() : Number.MAX_SAFE_INTEGER;
}

/** What is wrong with a cron expression, for people; undefined if nothing is. */
export function findCronFault(expression: string): string | undefined {
  try {
    new Cron(expression, { paused: true });
    return undefined;
  } catch (error) {
    return toReason(error);
  }
}
