import { withFeaturedOrder } from '#menu/compile/featured-order.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Feed } from '#menu/source.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import { compileFeed } from './compile-feed.ts';

/**
 * The snapshot with other settings. Nothing is fetched or saved: pictures, dates and earlier prices come from the snapshot.
 * @param feed absent until it has been read: then only settings that need no products apply, such as the store's name, hours and look
 */
export function applySettings(
  snapshot: Snapshot,
  settings: StoreSettings,
  feed?: Pick<Feed, 'products' | 'feedAt'>,
): Snapshot {
  if (!feed) return { ...snapshot, store: toPublicStore(settings) };
  const { compiled, store } = compileFeed(feed, settings);
  const known = new Map(
    snapshot.menu.products.flatMap((product) => product.variants.map(({ id }) => [id, product] as const)),
  );
  const products = compiled.menu.products.map((product) => withKnown(product, known));
  return { ...snapshot, feedAt: feed.feedAt, store, menu: withFeaturedOrder({ ...compiled.menu, products }) };
}

/** Adds what the feed does not say about a product. @param known products of an earlier snapshot, by the ids of their sizes */
function withKnown(product: Product, known: ReadonlyMap<string, Product>): Product {
  const before = product.variants.map(({ id }) => known.get(id)).find(Boolean);
  if (!before) return product;
  const { image, addedAt } = before;
  const dropById = new Map(before.variants.map(({ id, drop }) => [id, drop]));
  const variants = product.variants.map((variant) => {
    const drop = dropById.get(variant.id);
    return drop ? { ...variant, drop } : variant;
  });
  return { ...product, ...(image && { image }), ...(addedAt && { addedAt }), variants };
}
