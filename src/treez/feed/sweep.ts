import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FetchOptions } from '#menu/source.ts';
import { createFeedIncompleteError } from '../client/treez-error.ts';
import type { KnownDeals } from '../deals/parse-deals.ts';
import { addNewest, type ProductsById, readProduct } from './newest-products.ts';
import type { ProductPage } from './product-page.ts';

/** All pages of the product list, read once. */
export interface Sweep {
  products: ProductsById;
  /** What Treez said last. */
  totalCount: number | undefined;
  /** ISO-8601 UTC. */
  startedAt: string;
}

export interface SweepProgress {
  /** Distinct products received in this sweep. */
  productsReceived: number;
  productsTotal?: number;
  /** The page read last, from 1. */
  page: number;
}

export interface SweepOptions {
  fetchPage: (page: number) => Promise<ProductPage>;
  onProgress: (progress: SweepProgress) => void;
  onProducts?: FetchOptions['onProducts'];
  now: () => number;
}

/** The list is live: this share of it may be missing after two sweeps. */
const MAX_MISSING_SHARE = 0.01;
/** Reading so many takes a few milliseconds: a call that is due meanwhile is not made late. */
const PRODUCTS_AT_ONCE = 50;
/** Waiting for four answers at once keeps a sync at the call limit with answers that take up to 0.4 s. */
const MAX_PAGES_AT_ONCE = 4;

/**
 * Reads pages from the first on, each while the next ones are under way, until all products that Treez counts have come, or a page is empty or brings nothing new.
 * The first page tells how many pages to expect, and so many are fetched ahead; beyond them, one after the other. A page may be
 * shorter than the first, and there may be more pages than expected.
 */
export async function sweepPages({ fetchPage, onProgress, onProducts, now }: SweepOptions): Promise<Sweep> {
  const sweep: Sweep = {
    products: new Map(),
    totalCount: undefined,
    startedAt: new Date(now()).toISOString(),
  };
  const reading = { knownDeals: new Map(), onProducts };
  const ahead: Promise<ProductPage>[] = [];
  let lastExpected = 1;
  for (let page = 1; ; page += 1) {
    const end = Math.max(page, Math.min(page + MAX_PAGES_AT_ONCE - 1, lastExpected));
    for (let next = page + ahead.length; next <= end; next += 1) ahead.push(startPage(fetchPage, next));
    const answer = await ahead.shift();
    if (!answer || !(await addPage(sweep, answer, reading))) return sweep;
    onProgress(toProgress(sweep, page));
    if (sweep.products.size >= (sweep.totalCount ?? Number.POSITIVE_INFINITY)) return sweep;
    if (page === 1 && sweep.totalCount) lastExpected = Math.ceil(sweep.totalCount / answer.products.length);
  }
}

/** A page fetched ahead may fail when nobody waits for it any more. */
function startPage(fetchPage: SweepOptions['fetchPage'], page: number): Promise<ProductPage> {
  const answer = fetchPage(page);
  answer.catch(() => {});
  return answer;
}

/** Adds a page, and tells whether it brought anything new. An empty page's count is not to be believed: past the end it is 0. */
async function addPage(
  sweep: Sweep,
  { products, totalCount }: ProductPage,
  { knownDeals, onProducts }: { knownDeals: KnownDeals } & Pick<SweepOptions, 'onProducts'>,
): Promise<boolean> {
  const knownCount = sweep.products.size;
  for (let start = 0; start < products.length; start += PRODUCTS_AT_ONCE) {
    const some = products
      .slice(start, start + PRODUCTS_AT_ONCE)
      .map((product) => readProduct(product, knownDeals));
    addNewest(sweep.products, some);
    onProducts?.(some.flatMap(([, { product, digest }]) => (product ? [{ product, digest }] : [])));
    await nextTurn();
  }
  const isFirstOrFilled = products.length > 0 || knownCount === 0;
  if (isFirstOrFilled) sweep.totalCount = totalCount ?? sweep.totalCount;
  return sweep.products.size > knownCount;
}

function toProgress({ products, totalCount }: Sweep, page: number): SweepProgress {
  const progress = { productsReceived: products.size, page };
  return totalCount === undefined ? progress : { ...progress, productsTotal: totalCount };
}

/**
 * Sweeps, and sweeps once more if the products do not match Treez's count. A product that is added or sold out while pages are read
 * shifts the others, so that one can come twice and another be skipped. The second sweep is taken if it matches; else both
 * together, if they do; else the fuller one.
 * @throws HerbariumError `FEED_INCOMPLETE` if more than 1 % of the products are missing from that one
 */
export async function completeSweep(sweep: () => Promise<Sweep>): Promise<Sweep> {
  const first = await sweep();
  if (isComplete(first)) return first;
  const second = keepCount(await sweep(), first);
  if (isComplete(second)) return second;
  const both = mergeSweeps(first, second);
  if (isComplete(both)) return both;
  const fuller = first.products.size > second.products.size ? first : second;
  const totalCount = fuller.totalCount ?? 0;
  if (totalCount - fuller.products.size > totalCount * MAX_MISSING_SHARE) {
    throw createFeedIncompleteError(fuller.products.size, totalCount);
  }
  return fuller;
}

/** Without a count there is nothing to check against. */
function isComplete({ products, totalCount }: Sweep): boolean {
  return totalCount === undefined || products.size === totalCount;
}

/** A count that was there the first time is not forgotten. */
function keepCount(second: Sweep, first: Sweep): Sweep {
  return { ...second, totalCount: second.totalCount ?? first.totalCount };
}

function mergeSweeps(first: Sweep, second: Sweep): Sweep {
  const products = new Map(first.products);
  addNewest(products, second.products);
  return { products, totalCount: second.totalCount, startedAt: first.startedAt };
}
