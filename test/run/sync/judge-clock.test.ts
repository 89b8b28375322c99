import { describe, expect, it } from 'vitest';
import { HerbariumError } from '#platform/errors/error.ts';
import { type ClockFacts, judgeClock } from '#run/sync/judge-clock.ts';

const NOW = '2026-11-27T12:00:00.000Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const earlier = (ms: number) => new Date(Date.parse(NOW) - ms).toISOString();

/** A code, a warning, or nothing. */
function judge(facts: Partial<ClockFacts>, acceptsDrop = false) {
  try {
    return judgeClock({ feedAt: NOW, sourceName: 'Treez', ...facts }, { acceptsDrop });
  } catch (error) {
    return error instanceof HerbariumError ? error.code : error;
  }
}

describe('a clock that Treez’s answers can be compared with', () => {
  it.each([0, 2 * MINUTE_MS, -2 * MINUTE_MS])('is right where it differs by %d ms', (clockOffsetMs) => {
    expect(judge({ clockOffsetMs })).toBeUndefined();
  });

  it.each([
    [3 * MINUTE_MS, '3 minutes behind'],
    [-59 * MINUTE_MS, '59 minutes ahead'],
  ])('is warned of where it differs by %d ms', (clockOffsetMs, words) => {
    expect(judge({ clockOffsetMs })).toContain(words);
  });

  it.each([
    [HOUR_MS, '60 minutes behind'],
    [-3 * HOUR_MS, '3 hours ahead'],
    [2 * DAY_MS, '2 days behind'],
    [-731 * DAY_MS, '2 years ahead'],
  ])('is wrong where it differs by %d ms, whatever was published before', (clockOffsetMs, words) => {
    for (const lastFeedAt of [undefined, earlier(MINUTE_MS), earlier(-731 * DAY_MS)]) {
      expect(judge({ clockOffsetMs, lastFeedAt })).toBe('CLOCK_WRONG');
      expect(judge({ clockOffsetMs, lastFeedAt }, true)).toContain(words);
    }
  });

  it('is right after years without a run', () => {
    expect(judge({ clockOffsetMs: 0, lastFeedAt: earlier(1000 * DAY_MS) })).toBeUndefined();
  });

  it('is right where the last menu is of the future, which is said', () => {
    expect(judge({ clockOffsetMs: 0, lastFeedAt: earlier(-400 * DAY_MS) })).toMatch(
      /^The last menu is dated 2028-01-01T12:00:00.000Z, later than now .* is right now/,
    );
  });
});

describe('a clock that nothing can be compared with', () => {
  it.each([undefined, earlier(0), earlier(31 * DAY_MS), earlier(365 * DAY_MS), earlier(-59 * MINUTE_MS)])(
    'can be right where the last menu is of %s',
    (lastFeedAt) => {
      expect(judge({ lastFeedAt })).toBeUndefined();
    },
  );

  it('is wrong more than a year after the last menu, unless somebody has looked', () => {
    const lastFeedAt = earlier(400 * DAY_MS);
    expect(judge({ lastFeedAt })).toBe('CLOCK_WRONG');
    expect(judge({ lastFeedAt }, true)).toContain('more than a year after the last menu');
  });

  it.each(['1970-01-01T00:01:00.000Z', '2025-12-31T23:59:59.000Z'])('is wrong at %s', (feedAt) => {
    expect(judge({ feedAt })).toBe('CLOCK_WRONG');
  });

  it('that was set back by a lot is warned of, and the menu is replaced', () => {
    expect(judge({ lastFeedAt: earlier(-2 * HOUR_MS) })).toMatch(/later than now .* check it/);
  });
});
