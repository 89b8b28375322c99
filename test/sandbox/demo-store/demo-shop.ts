import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import type { TreezWireECommerce, TreezWireProduct } from '#sandbox/wire-product.ts';

export const DEMO_SHOP = createDemoStore({
  seed: 'fernwood',
  pictureOrigin: 'http://127.0.0.1:4330',
  faultyPictures: true,
});

/** What a product says for the web; a blank of everything where it says nothing. */
export function getECommerce({ e_commerce }: TreezWireProduct): TreezWireECommerce {
  const blank: TreezWireECommerce = {
    all_images: [],
    primary_image: null,
    menu_title: null,
    product_description: null,
    minimum_visible_inventory_level: 0,
  };
  return { ...blank, ...e_commerce };
}

export const nameOf = (product: TreezWireProduct) => product.product_configurable_fields.name;

/** Also where what it says for the web lacks the flag. */
export function isHidden(product: TreezWireProduct): boolean {
  const { hide_from_menu, HIDE_FROM_MENU } = getECommerce(product);
  const flag = hide_from_menu ?? HIDE_FROM_MENU;
  const saysNothing = Object.keys(product.e_commerce).length === 0;
  return !((flag === undefined && saysNothing) || ['FALSE', '0'].includes(String(flag).toUpperCase()));
}

export function isAboveThreshold(product: TreezWireProduct): boolean {
  const flag = product.above_threshold ?? product.Above_Threshold;
  return flag === undefined ? true : String(flag).toUpperCase() === 'TRUE';
}

/** Whether a menu shows it: all flags in favor, something to sell, and a price. */
export function isListed(product: TreezWireProduct): boolean {
  const { pricing, sellable_quantity, product_status } = product;
  const hasPrice = pricing.price_type === 'TIER' || Number(pricing.price_sell) > 0;
  const isShown = product_status === 'ACTIVE' && !isHidden(product) && isAboveThreshold(product);
  return isShown && sellable_quantity > 0 && hasPrice;
}

/** The same for all sizes of one product. */
export function getFamilyKey(product: TreezWireProduct): string {
  if (product.catalog_parent_id) return product.catalog_parent_id;
  const { brand, name, subtype, sub_type } = product.product_configurable_fields;
  const sizeless = name
    .trim()
    .replace(/(?: -)? (?:[\d.]+ ?(?:GRAMS?|G|MG|MILLIGRAMS|ML|OZ|CT)|\d+ FL OZ)$/, '');
  return [product.category_type, brand?.trim(), subtype ?? sub_type, sizeless].join('/');
}
