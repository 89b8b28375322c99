import { describe, expect, it } from 'vitest';
import { SYSTEM_TIMING, type Timing } from '#treez/client/timing.ts';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import { createFakeTiming } from './fake-timing.ts';
import { AT_ONCE, hang, pagesOf, raw, startFakeTreez } from './fake-treez.ts';
import { createWireProducts } from './wire-product.ts';

const PAGES = pagesOf(createWireProducts(20), 2);

describe('stopping a sync', () => {
  it('before it begins makes no call', async () => {
    const treez = await startFakeTreez();
    const signal = AbortSignal.abort(new Error('SIGTERM'));
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, signal }));
    expect(error.code).toBe('FEED_ABORTED');
    expect(treez.calls).toEqual([]);
  });

  it('ends a call that hangs', async () => {
    const stop = new AbortController();
    const treez = await startFakeTreez({
      page: (page) => (response, call) => {
        if (page < 5) return PAGES(page)(response, call);
        stop.abort(new Error('SIGTERM'));
        hang(response, call);
      },
    });
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, signal: stop.signal }));
    expect(error.code).toBe('FEED_ABORTED');
    expect(error.cause).toMatchObject({ message: 'SIGTERM' });
  });

  it.each([
    ['before a retry', {}, {}],
    ['for as long as Treez asked', { 'retry-after': '100' }, {}],
    ['for the next call to be allowed', {}, { callSpacingMs: 100_000 }],
  ])('ends a wait %s', async (_, headers, options) => {
    const stop = new AbortController();
    const treez = await startFakeTreez({ page: () => raw('', 503, headers) });
    const timing: Partial<Timing> = {
      random: () => 0.999,
      sleep: (ms, signal) => {
        queueMicrotask(() => stop.abort());
        return SYSTEM_TIMING.sleep(ms, signal);
      },
    };
    const error = await catchError(
      fetchFeed(treez.access, { ...AT_ONCE, ...options, timing, signal: stop.signal }),
    );
    expect(error.code).toBe('FEED_ABORTED');
    expect(treez.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('the deadline of a sync', () => {
  it('ends a call that is under way', async () => {
    const treez = await startFakeTreez({ page: (page) => (page === 3 ? hang : PAGES(page)) });
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, deadlineMs: 400 }));
    expect(error.code).toBe('FEED_DEADLINE_PASSED');
    expect(error.message).toContain('within 0.4 s');
  });

  it('ends the retries, and the last fault is told', async () => {
    const timing = createFakeTiming(0, 0.999);
    const treez = await startFakeTreez({
      page: () => (response, call) => {
        timing.advance(99_800);
        raw('', 502)(response, call);
      },
    });
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, deadlineMs: 100_000, timing }));
    expect(error.code).toBe('FEED_DEADLINE_PASSED');
    expect(error.message).toContain('within 100 s');
    expect(error.message).toContain('page 1 of the product list, tried once: it answered 502');
  });
});

describe('pages that were fetched ahead', () => {
  it('are given up when one has failed', async () => {
    const open = new Map<number, () => void>();
    const closed: number[] = [];
    const treez = await startFakeTreez({
      page: (page) => (response, call) => {
        if (page === 1) return PAGES(1)(response, call);
        open.set(page, () => raw('{')(response, call));
        response.on('close', () => closed.push(page));
        if (open.size === 4) open.get(2)?.();
      },
    });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.message).toContain('page 2 of the product list');
    await expect.poll(() => closed.toSorted(), { timeout: 10_000 }).toEqual([2, 3, 4, 5]);
  });

  it('do not go on waiting for a retry either', async () => {
    const waits: AbortSignal[] = [];
    let answerPage2 = () => {};
    const timing: Partial<Timing> = {
      random: () => 0,
      sleep: (ms, signal) => {
        waits.push(signal);
        answerPage2();
        return SYSTEM_TIMING.sleep(ms, signal);
      },
    };
    const treez = await startFakeTreez({
      page: (page) => (response, call) => {
        if (page === 1) return PAGES(1)(response, call);
        if (page === 2) answerPage2 = () => raw('{')(response, call);
        if (page === 2 && waits.length > 0) answerPage2();
        if (page === 3) raw('', 503, { 'retry-after': '100' })(response, call);
      },
    });
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, timing }));
    expect(error.message).toContain('page 2 of the product list');
    expect(waits.length).toBeGreaterThan(0);
    expect(waits.every(({ aborted }) => aborted)).toBe(true);
  });
});
