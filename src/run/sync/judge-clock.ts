import { createError } from '#platform/errors/error.ts';

/** What is known of the time when a feed was taken. */
export interface ClockFacts {
  /** When the feed was taken by this machine's clock, ISO-8601 UTC. */
  feedAt: string;
  /** What the point of sale is called. */
  sourceName: string;
  /** How far its clock is ahead, in milliseconds; undefined where its answers have no date. */
  clockOffsetMs?: number | undefined;
  /** The latest of the menus that were taken before, ISO-8601 UTC; undefined if there were none. */
  lastFeedAt?: string | undefined;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const WARNED_OF_MS = 2 * MS_PER_MINUTE;
const REFUSED_MS = MS_PER_HOUR;
/** A shop may be closed for a winter. Longer than a year, and nothing to check the clock by: it may as well be years ahead. */
const LONGEST_PAUSE_MS = 366 * MS_PER_DAY;
/** Before this program was written: a machine whose clock has no battery. */
const EARLIEST_MS = Date.parse('2026-01-01T00:00:00Z');

/**
 * Whether this machine's clock can be right. Deals, the time that pages say, and when a menu counts as old all depend on it.
 * @param acceptsDrop whether somebody has looked: then it is a warning at most
 * @returns what the owner should know, as sentences; undefined if there is nothing
 * @throws HerbariumError `CLOCK_WRONG`
 */
export function judgeClock(facts: ClockFacts, { acceptsDrop = false } = {}): string | undefined {
  const fault = findFault(facts);
  if (fault && !acceptsDrop) throw createError('CLOCK_WRONG', { message: fault });
  const warnings = [fault, findDrift(facts), findFuture(facts)].filter((text) => text !== undefined);
  return warnings.length > 0 ? warnings.join(' ') : undefined;
}

function findFault(facts: ClockFacts): string | undefined {
  const { feedAt, clockOffsetMs, lastFeedAt, sourceName } = facts;
  if (clockOffsetMs !== undefined)
    return Math.abs(clockOffsetMs) >= REFUSED_MS ? describeOffset(facts, clockOffsetMs) : undefined;
  const nowMs = Date.parse(feedAt);
  if (nowMs < EARLIEST_MS) return `The clock of this machine says ${feedAt}, which is long over.`;
  if (lastFeedAt !== undefined && nowMs - Date.parse(lastFeedAt) > LONGEST_PAUSE_MS)
    return `The clock of this machine says ${feedAt}, more than a year after the last menu (${lastFeedAt}), and the answers of ${sourceName} have no date to check it by.`;
  return undefined;
}

function findDrift(facts: ClockFacts): string | undefined {
  const { clockOffsetMs = 0 } = facts;
  const distanceMs = Math.abs(clockOffsetMs);
  return distanceMs > WARNED_OF_MS && distanceMs < REFUSED_MS
    ? `${describeOffset(facts, clockOffsetMs)} Set it, or turn on time synchronization.`
    : undefined;
}

/** A menu of the future is replaced all the same: what must be wrong is one of the two clocks, and nobody may be there to say which. */
function findFuture({ feedAt, clockOffsetMs, lastFeedAt }: ClockFacts): string | undefined {
  if (lastFeedAt === undefined || Date.parse(lastFeedAt) - Date.parse(feedAt) < REFUSED_MS) return undefined;
  const then = `The last menu is dated ${lastFeedAt}, later than now (${feedAt}).`;
  return clockOffsetMs === undefined
    ? `${then} This machine's clock was ahead then, or is behind now: check it. The menu is replaced, and dates that are later than now count as now.`
    : `${then} This machine's clock was ahead then and is right now. The menu is replaced, and dates that are later than now count as now.`;
}

function describeOffset({ feedAt, sourceName }: ClockFacts, clockOffsetMs: number): string {
  const theirs = new Date(Date.parse(feedAt) + clockOffsetMs).toISOString();
  const direction = clockOffsetMs < 0 ? 'ahead' : 'behind';
  return `The clock of this machine is ${formatDuration(Math.abs(clockOffsetMs))} ${direction}: it says ${feedAt}, and ${sourceName} ${theirs}.`;
}

/** The largest unit of which there are two or more. */
function formatDuration(ms: number): string {
  const units = [
    [365 * MS_PER_DAY, 'years'],
    [MS_PER_DAY, 'days'],
    [MS_PER_HOUR, 'hours'],
  ] as const;
  const [unitMs, name] = units.find(([each]) => ms >= 2 * each) ?? [MS_PER_MINUTE, 'minutes'];
  return `${Math.floor(ms / unitMs)} ${name}`;
}
