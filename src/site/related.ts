import type { Product } from '../menu/menu.ts';
import { fromPrice } from '../menu/price.ts';

interface Neighbour {
  other: Product;
  distance: number;
}

/** The products most like one: of its shelf, then of its subtype, strain type and price; nearest first. */
export function findRelated(product: Product, shelf: readonly Product[], count: number): Product[] {
  const nearest: Neighbour[] = [];
  for (const other of shelf) {
    if (other.slug === product.slug) continue;
    const neighbour = { other, distance: toDistance(product, other) };
    const last = nearest.at(-1);
    if (nearest.length === count && last && !isNearer(neighbour, last)) continue;
    const place = nearest.findIndex((each) => isNearer(neighbour, each));
    nearest.splice(place === -1 ? nearest.length : place, 0, neighbour);
    nearest.length = Math.min(nearest.length, count);
  }
  return nearest.map(({ other }) => other);
}

function isNearer(one: Neighbour, two: Neighbour): boolean {
  if (one.distance !== two.distance) return one.distance < two.distance;
  return one.other.slug < two.other.slug;
}

/** 0 for the same kind at the same price; each difference adds to it. */
function toDistance(product: Product, other: Product): number {
  const subtype = product.subtype === other.subtype ? 0 : 2;
  const strain = product.strainType === other.strainType ? 0 : 1;
  const brand = product.brand === other.brand ? 0.5 : 0;
  const [price, otherPrice] = [getPrice(product), getPrice(other)];
  return subtype + strain + brand + Math.abs(price - otherPrice) / Math.max(price, otherPrice, 1);
}

/** Every product is compared with its whole shelf: its price is worked out once. */
const prices = new WeakMap<Product, number>();

function getPrice(product: Product): number {
  const known = prices.get(product);
  if (known !== undefined) return known;
  const price = fromPrice(product) ?? 0;
  prices.set(product, price);
  return price;
}
