import type { Product } from '#menu/model/menu.ts';
import { fromPrice } from '#menu/price/price.ts';

interface Neighbour {
  other: Product;
  distance: number;
}

/** What adds to the distance of two products; their prices add less than 1. */
const OTHER_SUBTYPE = 2;
const OTHER_STRAIN = 1;
const SAME_BRAND = 0.5;

/**
 * The products most like one: of its shelf, then of its subtype, strain type and price; nearest first.
 * How long it takes does not grow with the shelf, as long as there are enough of one kind.
 */
export function findRelated(product: Product, shelf: readonly Product[], count: number): Product[] {
  const alike = findNearestAlike(product, findKind(shelf, product), count);
  const last = alike.at(-1);
  // All that is of another kind is at least so far away.
  const isEnough = alike.length === count && last !== undefined && last.distance < OTHER_STRAIN;
  const nearest = isEnough ? alike : findNearest(product, shelf, count);
  return nearest.map(({ other }) => other);
}

function findNearest(product: Product, shelf: readonly Product[], count: number): Neighbour[] {
  const nearest: Neighbour[] = [];
  for (const other of shelf) insert(nearest, { other, distance: toDistance(product, other) }, product, count);
  return nearest;
}

/** @param sorted products of the same subtype and strain type, by price */
function findNearestAlike(product: Product, sorted: readonly Product[], count: number): Neighbour[] {
  const nearest: Neighbour[] = [];
  let above = findPlace(sorted, getPrice(product));
  let below = above - 1;
  let lowerDistance = toPlaceDistance(product, sorted[below]);
  let upperDistance = toPlaceDistance(product, sorted[above]);
  while (below >= 0 || above < sorted.length) {
    const priceDistance = Math.min(lowerDistance, upperDistance);
    const last = nearest[count - 1];
    if (last && priceDistance > last.distance) break;
    const isLower = lowerDistance <= upperDistance;
    const other = sorted[isLower ? below : above];
    if (isLower) lowerDistance = toPlaceDistance(product, sorted[--below]);
    else upperDistance = toPlaceDistance(product, sorted[++above]);
    if (!other) continue;
    // All are of one kind: a brand is the only other thing that sets them apart.
    const distance = toBrandDistance(product, other) + priceDistance;
    insert(nearest, { other, distance }, product, count);
  }
  return nearest;
}

/** Keeps the `count` nearest, in order. */
function insert(nearest: Neighbour[], neighbour: Neighbour, product: Product, count: number): void {
  if (neighbour.other.slug === product.slug) return;
  const last = nearest[count - 1];
  if (last && !isNearer(neighbour, last)) return;
  const place = nearest.findIndex((each) => isNearer(neighbour, each));
  nearest.splice(place === -1 ? nearest.length : place, 0, neighbour);
  nearest.length = Math.min(nearest.length, count);
}

function isNearer(one: Neighbour, two: Neighbour): boolean {
  if (one.distance !== two.distance) return one.distance < two.distance;
  return one.other.slug < two.other.slug;
}

/** 0 for the same kind at the same price; each difference adds to it. */
function toDistance(product: Product, other: Product): number {
  const subtype = product.subtype === other.subtype ? 0 : OTHER_SUBTYPE;
  const strain = product.strainType === other.strainType ? 0 : OTHER_STRAIN;
  return subtype + strain + toBrandDistance(product, other) + toPriceDistance(product, other);
}

function toBrandDistance({ brand }: Product, other: Product): number {
  return brand === other.brand ? SAME_BRAND : 0;
}

/** Beyond the ends of a list there is nothing near. */
function toPlaceDistance(product: Product, other: Product | undefined): number {
  return other ? toPriceDistance(product, other) : Number.POSITIVE_INFINITY;
}

/** From 0 to less than 1; the farther the prices, the more. */
function toPriceDistance(product: Product, other: Product): number {
  const [price, otherPrice] = [getPrice(product), getPrice(other)];
  return Math.abs(price - otherPrice) / Math.max(price, otherPrice, 1);
}

/** By subtype, then by strain type. */
type Kinds = ReadonlyMap<string | undefined, ReadonlyMap<string | undefined, readonly Product[]>>;

const kindsByShelf = new WeakMap<readonly Product[], Kinds>();

/** The products of a shelf that are of one kind with a product, by price. */
function findKind(shelf: readonly Product[], { subtype, strainType }: Product): readonly Product[] {
  const kinds = kindsByShelf.get(shelf) ?? groupKinds(shelf);
  kindsByShelf.set(shelf, kinds);
  return kinds.get(subtype)?.get(strainType) ?? [];
}

function groupKinds(shelf: readonly Product[]): Kinds {
  const bySubtype = Map.groupBy(shelf, ({ subtype }) => subtype);
  return new Map(
    [...bySubtype].map(([subtype, products]) => {
      const byPrice = products.toSorted((a, b) => getPrice(a) - getPrice(b));
      return [subtype, Map.groupBy(byPrice, ({ strainType }) => strainType)];
    }),
  );
}

/** Of the first product that costs no less. */
function findPlace(sorted: readonly Product[], price: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const product = sorted[middle];
    if (product && getPrice(product) < price) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every product is compared with many of its shelf: its price is worked out once. */
const prices = new WeakMap<Product, number>();

function getPrice(product: Product): number {
  const known = prices.get(product);
  if (known !== undefined) return known;
  const price = fromPrice(product) ?? 0;
  prices.set(product, price);
  return price;
}
