import type { Product } from '../menu/menu.ts';
import { fromPrice } from '../menu/price.ts';

/** The products most like one: of its category, then of its subtype, strain type and price. */
export function findRelated(product: Product, shelf: readonly Product[], count: number): Product[] {
  return shelf
    .filter((other) => other.slug !== product.slug)
    .map((other) => ({ other, distance: toDistance(product, other) }))
    .toSorted((a, b) => a.distance - b.distance || (a.other.slug < b.other.slug ? -1 : 1))
    .slice(0, count)
    .map(({ other }) => other);
}

/** 0 for the same kind at the same price; each difference adds to it. */
function toDistance(product: Product, other: Product): number {
  const subtype = product.subtype === other.subtype ? 0 : 2;
  const strain = product.strainType === other.strainType ? 0 : 1;
  const brand = product.brand === other.brand ? 0.5 : 0;
  const [price = 0, otherPrice = 0] = [fromPrice(product), fromPrice(other)];
  return subtype + strain + brand + Math.abs(price - otherPrice) / Math.max(price, otherPrice, 1);
}
