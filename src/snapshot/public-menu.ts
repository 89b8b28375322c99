import type { Product } from '../menu/menu.ts';
import type { Picture } from '../menu/picture.ts';
import type { PublicMenu } from './public-menu-schema.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A snapshot as `menu.json` publishes it. The same snapshot gives the same menu apart from `generatedAt`.
 * @param generatedAt ISO-8601 UTC
 */
export function toPublicMenu({ isDemo, feedAt, store, menu }: Snapshot, generatedAt: string): PublicMenu {
  return {
    schemaVersion: 1,
    generatedAt,
    feedAt,
    ...(isDemo && { isDemo }),
    store: toPublicStore(store),
    currency: store.currency,
    categories: menu.categories,
    products: menu.products.map(toPublicProduct),
  };
}

function toPublicStore(store: Snapshot['store']): PublicMenu['store'] {
  const {
    name,
    licenceNumber,
    url,
    phone,
    address,
    hours,
    holidays,
    timeZone,
    locale,
    minimumAge,
    warnings,
  } = store;
  return {
    name,
    licenceNumber,
    url,
    ...(phone && { phone }),
    address,
    hours,
    holidays,
    timeZone,
    locale,
    minimumAge,
    warnings,
  };
}

function toPublicProduct({
  image,
  brandPath,
  updatedAt,
  ...product
}: Product): PublicMenu['products'][number] {
  return image ? { ...product, image: toPublicImage(image) } : product;
}

function toPublicImage({ sources, widthPx, heightPx, preview }: Picture) {
  const all = sources.map((source) => ({ src: source.path, widthPx: source.widthPx }));
  return { src: all.at(-1)?.src ?? '', widthPx, heightPx, sources: all, preview };
}
