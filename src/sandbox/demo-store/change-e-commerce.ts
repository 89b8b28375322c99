import type { TreezWireECommerce, TreezWireProduct } from '../wire-product.ts';

/** Changes some of what a product says for the web; a product that says nothing there stays as it is. */
export function changeECommerce(
  product: TreezWireProduct,
  change: Partial<TreezWireECommerce>,
): TreezWireProduct {
  const { e_commerce } = product;
  return isFilled(e_commerce) ? { ...product, e_commerce: { ...e_commerce, ...change } } : product;
}

function isFilled(eCommerce: TreezWireProduct['e_commerce']): eCommerce is TreezWireECommerce {
  return 'all_images' in eCommerce;
}
