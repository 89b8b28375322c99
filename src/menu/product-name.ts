import { cutSizes } from './cut-sizes.ts';
import type { FeedProduct } from './feed-product.ts';
import type { TitleCase } from './title-case.ts';

/**
 * The product's name on the menu: the store's title for menus, else the name, without its size and out of capitals.
 */
export function toProductName(product: FeedProduct, titleCase: TitleCase): string {
  return titleCase(cutSizes(menuText(product), product).name);
}

/** The text that the menu's name is made of. */
function menuText(product: FeedProduct): string {
  return product.menuTitle?.trim() ? product.menuTitle : product.name;
}
