import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedOptions, fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import { AT_ONCE, pagesOf, productPage, type Script, startFakeTreez } from './fake-treez.ts';
import { createWireProduct, createWireProducts } from './wire-product.ts';

type Wire = Record<string, unknown>;

async function fetchFrom(script: Script, options: FeedOptions = {}) {
  const treez = await startFakeTreez(script);
  const feed = await fetchFeed(treez.access, { ...AT_ONCE, ...options });
  return { feed, pages: treez.getPages() };
}

const idsOf = (products: readonly Wire[]) => products.map(({ product_id }) => product_id);

describe('reading pages', () => {
  it('all products of all pages are read, with one sign-in, and each page once', async () => {
    const { feed, pages } = await fetchFrom({ page: pagesOf(createWireProducts(230), 25) });
    expect(feed).toMatchObject({ receivedCount: 230, totalCount: 230, problems: [] });
    expect(feed.products).toHaveLength(230);
    expect(pages.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('no page is asked for after the last product has come', async () => {
    expect((await fetchFrom({ page: pagesOf(createWireProducts(30), 30) })).pages).toEqual([1]);
  });

  it('at most four pages are under way at a time', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    let arrived = 0;
    const pages = pagesOf(createWireProducts(40), 2);
    const answerAll = () => {
      for (const answer of waiting.splice(0)) answer();
    };
    await fetchFrom({
      page: (page) => (response, call) => {
        arrived += 1;
        waiting.push(() => pages(page)(response, call));
        most = Math.max(most, waiting.length);
        if (page === 1 || waiting.length === 4 || arrived === 20) setTimeout(answerAll, 20);
      },
    });
    expect(most).toBe(4);
  });

  it('whatever sizes the pages have, everything is read', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, async (pageSizes) => {
        const products = createWireProducts(pageSizes.reduce((sum, size) => sum + size, 0));
        const rest = [...products];
        const pages = pageSizes.map((size) => rest.splice(0, size));
        const { feed } = await fetchFrom({
          page: (page) => productPage(pages[page - 1] ?? [], products.length),
        });
        expect(feed.products.map(({ productId }) => productId)).toEqual(idsOf(products));
      }),
      { numRuns: 25 },
    );
  });

  it('a short page with more pages after it does not end the list', async () => {
    const products = createWireProducts(20);
    const pages = [products.slice(0, 8), products.slice(8, 10), products.slice(10, 18), products.slice(18)];
    const { feed } = await fetchFrom({ page: (page) => productPage(pages[page - 1] ?? [], 20) });
    expect(feed.products).toHaveLength(20);
  });

  it.each([undefined, null, 'many', -1, 2.5, 0])(
    'with a count of %j, pages are read until one is empty',
    async (count) => {
      const products = createWireProducts(12);
      const { feed, pages } = await fetchFrom({
        page: (page) => productPage(products.slice((page - 1) * 5, page * 5), count),
      });
      expect(feed.products).toHaveLength(12);
      expect(feed.totalCount).toBeUndefined();
      expect(pages).toEqual([1, 2, 3, 4]);
    },
  );

  it('a count given as text counts', async () => {
    const { feed } = await fetchFrom({ page: () => productPage(createWireProducts(3), ' 3 ') });
    expect(feed.totalCount).toBe(3);
  });

  it('the same page for ever ends the reading', async () => {
    const page = () => productPage(createWireProducts(5), 500);
    const treez = await startFakeTreez({ page });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('FEED_INCOMPLETE');
    expect(error.message).toContain('there are 500 products, but sent 5');
    expect(treez.getPages().length).toBeLessThanOrEqual(2 * 5);
  });

  it('progress is told page by page', async () => {
    const progress: unknown[] = [];
    await fetchFrom(
      { page: pagesOf(createWireProducts(5), 2) },
      { onProgress: (step) => progress.push(step) },
    );
    expect(progress).toEqual([
      { productsReceived: 2, productsTotal: 5, page: 1 },
      { productsReceived: 4, productsTotal: 5, page: 2 },
      { productsReceived: 5, productsTotal: 5, page: 3 },
    ]);
  });

  it('the time of the feed is the one at which the first page was asked for', async () => {
    const now = () => Date.parse('2026-01-11T12:34:56.789Z');
    const { feed } = await fetchFrom({}, { timing: { now, random: () => 0 } });
    expect(feed.feedAt).toBe('2026-01-11T12:34:56.789Z');
  });
});

describe('a list that changes while it is read', () => {
  const products = createWireProducts(10);
  const sliceFrom = (list: readonly Wire[], page: number) =>
    productPage(list.slice((page - 1) * 4, page * 4), 10);

  it('a product that moved to the next page comes twice, and is listed once; the one it hid is found by reading again', async () => {
    const added = createWireProduct('p-new');
    const shifted = [added, ...products.slice(0, 9)];
    const { feed } = await fetchFrom({
      page: (page, nth) => sliceFrom(nth === 1 && page > 1 ? shifted : products, page),
    });
    expect(feed.products.map(({ productId }) => productId)).toEqual(idsOf(products));
  });

  it('a second reading that matches its count is taken alone', async () => {
    const { feed, pages } = await fetchFrom({
      page: (page, nth) =>
        nth === 1
          ? productPage(page === 1 ? products.slice(0, 9) : [], 10)
          : productPage(products.slice(2), 8),
    });
    expect(feed.products.map(({ productId }) => productId)).toEqual(idsOf(products.slice(2)));
    expect(feed.totalCount).toBe(8);
    expect(pages.filter((page) => page === 1)).toHaveLength(2);
  });

  it('two readings that each miss something are taken together if that makes the count', async () => {
    const { feed } = await fetchFrom({
      page: (page, nth) =>
        productPage(page === 1 ? (nth === 1 ? products.slice(0, 7) : products.slice(3)) : [], 10),
    });
    expect(feed).toMatchObject({ receivedCount: 10, totalCount: 10 });
  });

  it('480 of 500 products, twice, are too few', async () => {
    const treez = await startFakeTreez({
      page: (page) => productPage(page === 1 ? createWireProducts(480) : [], 500),
    });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('FEED_INCOMPLETE');
    expect(error.message).toContain('there are 500 products, but sent 480');
    expect(treez.getPages().filter((page) => page === 1)).toHaveLength(2);
  });

  it.each([
    [495, 'enough'],
    [494, 'too few'],
  ])('%i of 500 products are %s', async (count, verdict) => {
    const script = { page: (page: number) => productPage(page === 1 ? createWireProducts(count) : [], 500) };
    const received = fetchFrom(script);
    if (verdict === 'enough')
      expect((await received).feed).toMatchObject({ receivedCount: count, totalCount: 500 });
    else await expect(received).rejects.toMatchObject({ code: 'FEED_INCOMPLETE' });
  });

  it('the fuller of two readings is taken, whichever came first', async () => {
    for (const counts of [
      [498, 496],
      [496, 498],
    ]) {
      const { feed } = await fetchFrom({
        page: (page, nth) => productPage(page === 1 ? createWireProducts(counts[nth - 1] ?? 0) : [], 500),
      });
      expect(feed.receivedCount).toBe(498);
    }
  });

  it('an empty list where products are announced is incomplete', async () => {
    const treez = await startFakeTreez({ page: () => productPage([], 500) });
    expect((await catchError(fetchFeed(treez.access, AT_ONCE))).code).toBe('FEED_INCOMPLETE');
  });
});

describe('one id twice', () => {
  const older = createWireProduct('p-1', {
    last_updated_at: '2025-07-29T12:47:00.000-07:00',
    sellable_quantity: 1,
  });
  const newer = createWireProduct('p-1', {
    last_updated_at: '2025-07-29T20:00:00.000Z',
    sellable_quantity: 2,
  });
  const undated = createWireProduct('p-1', { last_updated_at: 'yesterday', sellable_quantity: 3 });
  const same = createWireProduct('p-1', {
    last_updated_at: '2025-07-29T13:00:00.000-07:00',
    sellable_quantity: 4,
  });

  async function getStock(list: readonly Wire[]) {
    const { feed } = await fetchFrom({ page: (page) => productPage(page === 1 ? list : []) });
    return feed.products.map(({ stockQuantity }) => stockQuantity);
  }

  it('the newest is listed, in whatever order they come', async () => {
    expect(await getStock([older, newer, undated])).toEqual([2]);
    expect(await getStock([undated, newer, older])).toEqual([2]);
    expect(await getStock([newer, older, undated])).toEqual([2]);
  });

  it('of two of the same instant, the same one is listed in either order', async () => {
    expect(await getStock([newer, same])).toEqual(await getStock([same, newer]));
  });
});

describe('products that cannot be identified', () => {
  it('are counted and reported, and the others are listed', async () => {
    const nameless = createWireProduct('p-9', { product_configurable_fields: { name: ' ' } });
    const list = [
      createWireProduct('p-1'),
      { ...createWireProduct('x'), product_id: null },
      'what?',
      nameless,
    ];
    const { feed } = await fetchFrom({ page: () => productPage(list, 4) });
    expect(feed.products.map(({ productId }) => productId)).toEqual(['p-1']);
    expect(feed).toMatchObject({ receivedCount: 4, totalCount: 4 });
    expect(feed.problems.map(({ code }) => code).sort()).toEqual([
      'name-missing',
      'product-id-missing',
      'product-id-missing',
    ]);
  });

  it('the same products in another order give the same feed', async () => {
    const list = [...createWireProducts(6), { product_id: '', note: 'none' }, createWireProduct('p-00002')];
    const now = () => 0;
    const fetchList = async (products: readonly unknown[]) =>
      (await fetchFrom({ page: (page) => productPage(page === 1 ? products : []) }, { timing: { now } }))
        .feed;
    expect(await fetchList(list.toReversed())).toEqual(await fetchList(list));
  });

  it('a feed’s digest is that of its products: another one for another fact, the same for what is not read', async () => {
    const digestOf = async (changes: Record<string, unknown>) =>
      (
        await fetchFrom({
          page: (page) => productPage(page === 1 ? [createWireProduct('p-1', changes)] : []),
        })
      ).feed.digest;
    const digest = await digestOf({});
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(await digestOf({ note: 'not read' })).toBe(digest);
    expect(await digestOf({ sellable_quantity: 7 })).not.toBe(digest);
  });
});
