import { say } from '#menu/format/say.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from './site.ts';

/** A product where nothing around it says who makes it, e.g. `Field Day by Saltmarsh`. */
export function nameWithBrand(
  { name, brand }: Pick<Product, 'name' | 'brand'>,
  { t }: Pick<Site, 't'>,
): string {
  return brand ? say(t.product.by, { name, brand }) : name;
}
