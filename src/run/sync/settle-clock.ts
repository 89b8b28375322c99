import type { Feed } from '#treez/feed/treez-feed.ts';
import { type ClockFacts, judgeClock } from './judge-clock.ts';
import { findLastFeedAt, forgetFuture } from './ledgers/forget-future.ts';

/**
 * Makes sure that this machine's clock can be right before anything is dated by it, and that nothing that was dated by a wrong one
 * counts any longer. To be called with each feed before anything kept of earlier runs is read.
 * @param options.directories.store absolute
 * @param options.acceptsDrop whether somebody has looked: then a clock that seems wrong is a warning
 * @returns what the owner should know, as sentences; undefined if there is nothing
 * @throws HerbariumError `CLOCK_WRONG`; nothing has been changed then
 */
export async function settleClock(
  { feedAt, clockOffsetMs }: Pick<Feed, 'feedAt' | 'clockOffsetMs'>,
  { directories, acceptsDrop = false }: { directories: { store: string }; acceptsDrop?: boolean | undefined },
): Promise<string | undefined> {
  const facts: ClockFacts = { feedAt, clockOffsetMs, lastFeedAt: await findLastFeedAt(directories.store) };
  const warning = judgeClock(facts, { acceptsDrop });
  await forgetFuture(directories.store, feedAt);
  return warning;
}
