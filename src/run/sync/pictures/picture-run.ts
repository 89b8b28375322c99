import type { LimitFunction } from 'p-limit';
import type { Picture } from '#menu/model/picture.ts';
import type { PictureEncoding } from './encode-picture.ts';
import type { PictureFetching } from './fetch-picture.ts';
import type { OriginBreaker } from './origin-breaker.ts';
import type { PictureCache } from './picture-cache.ts';
import type { WaitBudget } from './wait-budget.ts';

/** What the work on all pictures of one run has in common. */
export interface PictureRun {
  cache: PictureCache;
  fetching: PictureFetching;
  breaker: OriginBreaker;
  waitBudget: WaitBudget;
  /** Until the run's deadline; below 0 behind it. */
  remainingMs(): number;
  encoding: PictureEncoding;
  maxPixels: number;
  limitEncoding: LimitFunction;
  /** The pictures of this run by key, so that the same bytes from two addresses are encoded once. */
  picturesByKey: Map<string, Promise<Picture>>;
}
