import type { Product } from '#menu/model/menu.ts';
import type { Feed } from '#menu/source.ts';
import { type FirstSeen, recordSightings, withAddedAt } from './first-seen.ts';
import { loadFirstSeen } from './first-seen-file.ts';

/** Says since when each product has been on the shelf, and what is to be kept of that for the next time. */
export async function dateProducts(
  products: readonly Product[],
  feed: Pick<Feed, 'products' | 'feedAt'>,
  storeDirectory: string,
): Promise<{ products: Product[]; firstSeen: FirstSeen }> {
  const updatedAtById = new Map(feed.products.map(({ productId, updatedAt }) => [productId, updatedAt]));
  const listedIds = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const sightings = listedIds.map((id) => ({ id, updatedAt: updatedAtById.get(id) }));
  const firstSeen = recordSightings(await loadFirstSeen(storeDirectory), sightings, feed.feedAt);
  return { products: products.map((product) => withAddedAt(product, firstSeen)), firstSeen };
}
