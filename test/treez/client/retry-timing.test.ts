import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCallLimit } from '#treez/client/call-limit.ts';
import { getRetryDelayMs, parseRetryAfterMs } from '#treez/client/retry-timing.ts';
import { createFakeTiming } from '../fake-timing.ts';

const NEVER = new AbortController().signal;

describe('the wait before a retry', () => {
  it.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [5, 8000],
    [6, 15_000],
    [60, 15_000],
  ])('after %i failed tries is anything from 0 to %i ms', (failedTries, boundMs) => {
    expect(getRetryDelayMs(failedTries, 0)).toBe(0);
    expect(getRetryDelayMs(failedTries, 0.5)).toBe(boundMs / 2);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        const delayMs = getRetryDelayMs(failedTries, random);
        expect(delayMs >= 0 && delayMs < boundMs).toBe(true);
      }),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-11T12:00:00Z');

  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Sun, 11 Jan 2026 12:02:00 GMT', 120_000],
    ['Sun, 11 Jan 2026 11:59:59 GMT', undefined],
    ['Sun, 99 Jan 2026 12:02:00 GMT', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['tomorrow', undefined],
    ['9'.repeat(40), undefined],
    ['', undefined],
    [null, undefined],
  ])('%j is %j ms', (header, expected) => {
    expect(parseRetryAfterMs(header, now)).toBe(expected);
  });
});

describe('the call limit', () => {
  it('keeps the starts of calls apart, however they ask', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(300), { minLength: 1, maxLength: 30 }), async (pausesMs) => {
        const timing = createFakeTiming();
        const limit = createCallLimit(110, timing);
        const starts: number[] = [];
        for (const pauseMs of pausesMs) {
          const turns = [1, 2].map(() => limit.waitForTurn(NEVER).then(() => starts.push(timing.now())));
          await Promise.all(turns);
          timing.advance(pauseMs);
        }
        const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
        expect(Math.min(110, ...gaps)).toBe(110);
      }),
      { numRuns: 50 },
    );
  });

  it('holds all calls back for as long as it is told to', async () => {
    const timing = createFakeTiming(0);
    const limit = createCallLimit(110, timing);
    limit.pause(5000);
    await Promise.all([limit.waitForTurn(NEVER), limit.waitForTurn(NEVER)]);
    expect(timing.now()).toBe(5110);
  });

  it('lets the next call through when the one before gave up waiting', async () => {
    const limit = createCallLimit(0, createFakeTiming());
    await expect(limit.waitForTurn(AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    await expect(limit.waitForTurn(NEVER)).resolves.toBeUndefined();
  });
});
