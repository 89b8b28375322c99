import { createDemoStore } from '../src/sandbox/demo-store/create-demo-store.ts';
import type { TreezWireECommerce, TreezWireProduct } from '../src/sandbox/wire-product.ts';

/**
 * A feed of a given number of products, none with a picture: the demo store's over and over, each copy with ids and names of its own.
 * @param count at least 1
 */
export function createManyProducts(count: number): TreezWireProduct[] {
  const { products } = createDemoStore({
    seed: 'bench',
    pictureOrigin: 'http://127.0.0.1',
    faultyPictures: false,
  });
  return Array.from({ length: count }, (_, index) => {
    const product = products[index % products.length];
    if (!product) throw new Error('The demo store is empty.');
    const copy = Math.floor(index / products.length);
    return copy === 0 ? withoutPictures(product) : toCopy(withoutPictures(product), copy);
  });
}

function toCopy(product: TreezWireProduct, copy: number): TreezWireProduct {
  const fields = product.product_configurable_fields;
  return {
    ...product,
    product_id: `${product.product_id}-${copy}`,
    ...(product.catalog_parent_id && { catalog_parent_id: `${product.catalog_parent_id}-${copy}` }),
    product_configurable_fields: { ...fields, name: `LOT ${copy} ${fields.name}` },
  };
}

function withoutPictures(product: TreezWireProduct): TreezWireProduct {
  const shop = product.e_commerce;
  if (!isShown(shop)) return product;
  return { ...product, e_commerce: { ...shop, all_images: [], primary_image: null, menu_title: null } };
}

function isShown(shop: TreezWireProduct['e_commerce']): shop is TreezWireECommerce {
  return 'all_images' in shop;
}
