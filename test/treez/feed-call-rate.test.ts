import { describe, expect, it } from 'vitest';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { AT_ONCE, pagesOf, raw, startFakeTreez } from './fake-treez.ts';
import { createWireProducts } from './wire-product.ts';

const MAX_CALLS_A_SECOND = 10;

describe('the rate of calls', () => {
  it('never exceeds ten in any second, the sign-in, retries and pages fetched ahead included', async () => {
    const pages = pagesOf(createWireProducts(24), 2);
    const treez = await startFakeTreez({
      page: (page, nth) => (page % 4 === 3 && nth === 1 ? raw('', 503) : pages(page)),
    });
    const feed = await fetchFeed(treez.access, { timing: AT_ONCE.timing ?? {} });
    expect(feed.products).toHaveLength(24);
    expect(treez.calls).toHaveLength(16);
    const arrivals = treez.calls.map(({ receivedAt }) => receivedAt);
    const busiest = Math.max(
      ...arrivals.map((start) => arrivals.filter((at) => at >= start && at < start + 1000).length),
    );
    expect(busiest).toBeLessThanOrEqual(MAX_CALLS_A_SECOND);
  });
});
