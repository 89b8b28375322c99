import type { LimitFunction } from 'p-limit';
import type { Picture } from '#menu/model/picture.ts';
import type { PictureEncoding } from './encode-picture.ts';
import type { PictureFetching } from './fetch-picture.ts';
import type { Haste } from './haste.ts';
import type { PictureCache } from './picture-cache.ts';

/** What the work on all pictures of one run has in common. */
export interface PictureRun {
  cache: PictureCache;
  fetching: PictureFetching;
  breaker: OriginBreaker;
  waitBudget: WaitBudget;
  /** Present where something waits for the pictures that would not wait for one that does not come. */
  haste: Haste | undefined;
  /** Until the run's deadline; 0 or less behind it. */
  remainingMs(): number;
  encoding: PictureEncoding;
  maxPixels: number;
  limitEncoding: LimitFunction;
  /** The pictures of this run by key, so that the same bytes from two addresses are encoded once. */
  picturesByKey: Map<string, Promise<Picture>>;
}

/** Keeps one host that is down from costing a time limit for each of its pictures. */
interface OriginBreaker {
  isOpen(origin: string): boolean;
  /** Tells the outcome of a request: whether the host answered at all, however badly. */
  note(origin: string, answered: boolean): void;
}

/** @param failuresToOpen how many requests in a row must go unanswered until an origin isn't asked any more; at least 1 */
export function createOriginBreaker(failuresToOpen: number): OriginBreaker {
  const failuresInARow = new Map<string, number>();
  const count = (origin: string) => failuresInARow.get(origin) ?? 0;
  return {
    isOpen: (origin) => count(origin) >= failuresToOpen,
    note: (origin, answered) => {
      failuresInARow.set(origin, answered ? 0 : count(origin) + 1);
    },
  };
}

/**
 * How long a run may wait, in all, for pictures that then don't come. The breaker stops at a host that is down; this is for
 * one that answers now and then, which could hold up a run by one time limit for each of a thousand pictures.
 */
interface WaitBudget {
  isSpent(): boolean;
  /** Counts how long one picture that did not come was waited for, in milliseconds. */
  spend(waitedMs: number): void;
}

/**
 * @param budgetMs above 0
 * @param atOnce how many pictures are waited for at the same time; each holds the run up only by its share
 */
export function createWaitBudget(budgetMs: number, atOnce: number): WaitBudget {
  let spentMs = 0;
  return {
    isSpent: () => spentMs >= budgetMs,
    spend: (waitedMs) => {
      spentMs += waitedMs / atOnce;
    },
  };
}
