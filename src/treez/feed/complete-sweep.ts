import { createFeedIncompleteError } from '../client/treez-error.ts';
import { addNewest } from './newest-products.ts';
import type { Sweep } from './sweep.ts';

/** The list is live: this share of it may be missing after two sweeps. */
const MAX_MISSING_SHARE = 0.01;

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
  const both = unite(first, second);
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

function unite(first: Sweep, second: Sweep): Sweep {
  const products = new Map(first.products);
  addNewest(products, second.products.values());
  return { products, totalCount: second.totalCount, startedAt: first.startedAt };
}
