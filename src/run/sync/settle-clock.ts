import type { Feed, MenuSource } from '#menu/source.ts';
import { type ClockFacts, judgeClock } from './judge-clock.ts';
import { findLastFeedAt, forgetFuture } from './ledgers/forget-future.ts';

/**
 * Makes sure that this machine's clock can be right before anything is dated by it, and that nothing that was dated by a wrong one
 * counts any longer. To be called with each feed before anything kept of earlier runs is read.
 * @param options.directories.store absolute
 * @param options.acceptsDrop whether somebody has looked: then a clock that seems wrong is a warning
 * @returns what the owner should know, as sentences; without `clockWarning` if the clock is right
 * @throws HerbariumError `CLOCK_WRONG`; nothing has been changed then
 */
export async function settleClock(
  { feedAt, clockOffsetMs }: Pick<Feed, 'feedAt' | 'clockOffsetMs'>,
  {
    directories,
    source,
    acceptsDrop = false,
  }: {
    directories: { store: string };
    source: Pick<MenuSource, 'name'>;
    acceptsDrop?: boolean | undefined;
  },
): Promise<{ clockWarning?: string }> {
  const lastFeedAt = await findLastFeedAt(directories.store);
  const facts: ClockFacts = { feedAt, clockOffsetMs, lastFeedAt, sourceName: source.name };
  const clockWarning = judgeClock(facts, { acceptsDrop });
  await forgetFuture(directories.store, feedAt);
  return clockWarning === undefined ? {} : { clockWarning };
}
