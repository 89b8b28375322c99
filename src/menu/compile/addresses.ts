import type { Product } from '../model/menu.ts';
import { toBrandKey } from '../names/brands.ts';
import { assignSlugs, productSlugWords } from '../names/slug.ts';
import type { CompiledProduct } from './compile-product.ts';

export interface AddressedProduct {
  product: Product;
  imageUrls: string[];
}

/** The slug of each brand that has a product, by brand key. */
export function assignBrandSlugs(compiled: readonly CompiledProduct[]): Map<string, string> {
  const names = new Set(compiled.flatMap(({ product }) => product.brand ?? []));
  return assignSlugs([...names].map((name) => ({ key: toBrandKey(name), words: name, kind: 'brand' })));
}

/** Gives each product its address and that of its brand, in the order given. */
export function addressProducts(
  compiled: readonly CompiledProduct[],
  brandSlugs: ReadonlyMap<string, string>,
): AddressedProduct[] {
  const slugs = assignSlugs(
    compiled.map(({ key, product: { brand, name, category } }) => ({
      key,
      words: productSlugWords(brand, name),
      kind: category,
      qualifier: category,
    })),
  );
  return compiled.map(({ key, product, imageUrls }) => {
    const slug = slugs.get(key) ?? '';
    const brandSlug = brandSlugs.get(toBrandKey(product.brand ?? ''));
    const brandPath = brandSlug && `/brands/${brandSlug}/`;
    return {
      product: { slug, path: `/products/${slug}/`, ...product, ...(brandPath && { brandPath }) },
      imageUrls,
    };
  });
}
