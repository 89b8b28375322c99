import { roundToHundredths } from '../model/cents.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact, FeedLabResult } from '../model/feed-product.ts';
import type { LabResult } from '../model/menu.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import { toLabTypeName } from './lab-type-name.ts';

/**
 * One measured value of one product after the rules: usable, not given, or there but not to be trusted.
 * `unusable` differs from `absent`: a total must not be worked out as if an untrusted part were zero.
 */
export type LabValue =
  | { state: 'usable'; result: LabResult }
  | { state: 'absent'; problem?: FeedFact }
  | { state: 'unusable'; type: string; problem: FeedFact };

/** The code of the problem with a result of 0. */
export const ZERO_CODE = 'lab-zero';

/** 100 %, and 100 g in milligrams: more than any package holds. */
const MAX_VALUE: Record<FeedLabResult['unit'], number> = { percent: 100, mg: 100_000 };

/**
 * Reads one lab result. A 0 stands for "not set" in the feed, so a 0 at one end leaves the other end's value,
 * and 0 at both is no result. One end that is missing takes the other's value.
 */
export function toLabValue(feed: FeedLabResult): LabValue {
  const type = toLabTypeName(feed.type);
  const { min, max, unit } = feed;
  if (typeof min === 'object') return { state: 'unusable', type, problem: min };
  if (typeof max === 'object') return { state: 'unusable', type, problem: max };
  if (min === undefined && max === undefined) return { state: 'absent' };

  const fault = findFault(min ?? max ?? 0, max ?? min ?? 0, feed);
  if (fault) return { state: 'unusable', type, problem: fault };
  const low = isSet(min) ? min : max;
  const high = isSet(max) ? max : min;
  if (!isSet(low) || !isSet(high)) return { state: 'absent', problem: zeroFact(feed) };
  return { state: 'usable', result: { type, unit, min: low, max: high } };
}

/** Below half a hundredth there is nothing to show: it would read 0. */
function isSet(value: number | undefined): value is number {
  return value !== undefined && roundToHundredths(value) > 0;
}

function findFault(min: number, max: number, feed: FeedLabResult): FeedFact | undefined {
  const limit = MAX_VALUE[feed.unit];
  const fault = (code: ProblemCode, hint: string) => toFact(code, pathOf(feed), feed, hint);
  if (!Number.isFinite(min) || !Number.isFinite(max))
    return fault('lab-not-a-number', 'Enter the value as a number.');
  if (min < 0 || max < 0) return fault('lab-negative', 'Enter a value above 0, or none.');
  if (min > limit || max > limit)
    return fault('lab-too-high', `Enter a value of at most ${limit}; check the unit.`);
  if (isSet(max) && min > max) return fault('lab-range-reversed', 'Enter the lower value as the minimum.');
  return undefined;
}

function zeroFact(feed: FeedLabResult): FeedFact {
  return toFact(ZERO_CODE, pathOf(feed), feed, 'Enter the measured value, or remove the result.');
}

function pathOf({ type }: FeedLabResult): string {
  return `labResults.${type}`;
}
