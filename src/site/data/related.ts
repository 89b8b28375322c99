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
  const alike = findNearestAlike(product, getKinds(shelf).get(toKind(product)) ?? [], count);
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
  while (below >= 0 || above < sorted.length) {
    const [lower, upper] = [sorted[below], sorted[above]];
    const lowerDistance = lower ? toPriceDistance(product, lower) : Number.POSITIVE_INFINITY;
    const upperDistance = upper ? toPriceDistance(product, upper) : Number.POSITIVE_INFINITY;
    const last = nearest.at(-1);
    if (nearest.length === count && last && Math.min(lowerDistance, upperDistance) > last.distance) break;
    const other = lowerDistance <= upperDistance ? lower : upper;
    if (other === lower) below -= 1;
    else above += 1;
    if (other) insert(nearest, { other, distance: toDistance(product, other) }, product, count);
  }
  return nearest;
}

/** Keeps the `count` nearest, in order. */
function insert(nearest: Neighbour[], neighbour: Neighbour, product: Product, count: number): void {
  if (neighbour.other.slug === product.slug) return;
  const last = nearest.at(-1);
  if (nearest.length === count && last && !isNearer(neighbour, last)) return;
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
  const brand = product.brand === other.brand ? SAME_BRAND : 0;
  return subtype + strain + brand + toPriceDistance(product, other);
}

/** From 0 to less than 1; the farther the prices, the more. */
function toPriceDistance(product: Product, other: Product): number {
  const [price, otherPrice] = [getPrice(product), getPrice(other)];
  return Math.abs(price - otherPrice) / Math.max(price, otherPrice, 1);
}

const kindsByShelf = new WeakMap<readonly Product[], Map<string, Product[]>>();

/** The products of a shelf by subtype and strain type, each kind by price. */
function getKinds(shelf: readonly Product[]): Map<string, Product[]> {
  const known = kindsByShelf.get(shelf);
  if (known) return known;
  const kinds = Map.groupBy(shelf, toKind);
  for (const products of kinds.values()) products.sort((a, b) => getPrice(a) - getPrice(b));
  kindsByShelf.set(shelf, kinds);
  return kinds;
}

function toKind({ subtype, strainType }: Product): string {
  return JSON.stringify([subtype, strainType]);
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
