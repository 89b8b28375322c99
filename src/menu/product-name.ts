import type { TitleCase } from './title-case.ts';
import type { ProductSize } from './variant-size.ts';

/**
 * The product's name on the menu: the store's title for menus, else the name, without its size and out of capitals.
 */
export function toProductName(
  { name, menuTitle }: Pick<ProductSize, 'name' | 'menuTitle'>,
  titleCase: TitleCase,
): string {
  return titleCase(menuTitle ?? name);
}
