import type { Product } from '../menu/menu.ts';
import type { Feed } from '../treez/treez-feed.ts';
import { recordSightings, withAddedAt } from './first-seen.ts';
import { loadFirstSeen, saveFirstSeen } from './first-seen-file.ts';

/** Says since when each product has been on the shelf, and keeps that with the store for the next time. */
export async function dateProducts(
  products: readonly Product[],
  feed: Pick<Feed, 'products' | 'feedAt'>,
  storeDirectory: string,
): Promise<Product[]> {
  const updatedAtById = new Map(feed.products.map(({ productId, updatedAt }) => [productId, updatedAt]));
  const listedIds = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const sightings = listedIds.map((id) => ({ id, updatedAt: updatedAtById.get(id) }));
  const firstSeen = recordSightings(await loadFirstSeen(storeDirectory), sightings, feed.feedAt);
  await saveFirstSeen(firstSeen, storeDirectory);
  return products.map((product) => withAddedAt(product, firstSeen));
}
