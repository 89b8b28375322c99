import { toUnlistedProducts, type UnlistedProducts } from '#run/verify/unlisted-products.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
/** A product of a menu.json, as far as publishing reads it. */
export interface FileProduct {
  /** Its sizes. */
  ids: string[];
  name?: string;
  category?: string;
  /** Site paths of its pictures. */
  pictures?: string[];
}

/** The `menu.json` of a site of ours. Products are found at `/products/<first id>/`. */
export function formatMenu(
  products: readonly FileProduct[] = [],
  feedAt = '2026-11-25T11:59:00.000Z',
): string {
  return JSON.stringify({
    schemaVersion: 1,
    generatedAt: feedAt,
    feedAt,
    store: { name: 'Corner', url: 'https://corner.example', licenceNumber: 'C10-1' },
    products: products.map(({ ids, name = `Product ${ids[0]}`, category = 'flower', pictures = [] }) => ({
      name,
      category,
      path: `/products/${ids[0]}/`,
      ...(pictures.length > 0 && { image: { sources: pictures.map((src) => ({ src, widthPx: 640 })) } }),
      variants: ids.map((id) => ({ id })),
    })),
  });
}

/** The `health.json` of a site of ours. */
export function formatHealth(feedAt = '2026-11-25T11:59:00.000Z'): string {
  return JSON.stringify({ schemaVersion: 1, buildId: '0123456789abcdef', feedAt, productCount: 1 });
}

/** A page of ours, as far as it is known by what names its link card. @param card e.g. `1a2b3c4d5e6f` */
export function formatPage(card: string, text = ''): string {
  return `<!doctype html><meta property="og:image" content="https://corner.example/link-cards/${card}.jpg">${text}`;
}

/** What a feed with a product of this id and name beside those of the corner store does not list. */
export function toUnlisted(productId: string, name: string): UnlistedProducts {
  return toUnlistedProducts([{ productId, name }], createSnapshot());
}

export const NOTHING_UNLISTED = toUnlistedProducts([], createSnapshot());
