import type { CategoryId } from '../model/category.ts';
import type { Product } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';

/** A page on which a size of a product has been found. */
export interface KnownAddress {
  /** Of the size, in the feed. */
  id: string;
  /** Site path in the store's own language. */
  path: string;
  category: CategoryId;
  /** ISO-8601 UTC */
  lastSeenAt: string;
  /** Present from when the store has hidden the size until it lists it again, also where it has been deleted since. */
  isHidden?: true;
}

/** An address that leads elsewhere now: site paths in the store's own language. */
export interface MovedAddress {
  from: string;
  to: string;
}

/** An address whose product has left the menu. Its name is not kept: the store may have hidden it. */
export interface GoneAddress {
  path: string;
  category: CategoryId;
}

/** An address that has led nowhere for so long is forgotten. */
const KEPT_DAYS = 365;
const MAX_KEPT = 100_000;
const MS_PER_DAY = 86_400_000;

/**
 * What is known once a menu has been looked at: the same row with a later time, or a new one. An address that was left follows its
 * product, to whatever sizes that has now: it leads there for as long as the product is listed, and says that it has left when it has.
 * @param hiddenIds of the sizes that the store keeps from sight
 */
export function recordAddresses(
  known: readonly KnownAddress[],
  products: readonly Product[],
  { seenAt, hiddenIds }: { seenAt: string; hiddenIds: ReadonlySet<string> },
): KnownAddress[] {
  const rows = new Map(
    known
      .filter((row) => ageDays(row, seenAt) <= KEPT_DAYS)
      .map((row) => (hiddenIds.has(row.id) ? { ...row, isHidden: true as const } : row))
      .map((row): [string, KnownAddress] => [toKey(row), row]),
  );
  const record = (path: string, { category, variants }: Product) => {
    for (const { id } of variants) {
      const row = { id, path, category, lastSeenAt: seenAt };
      rows.set(toKey(row), row);
    }
  };
  const productByPath = new Map(products.map((product) => [product.path, product]));
  for (const { from, to } of findMoved([...rows.values()], products)) {
    const product = productByPath.get(to);
    if (product) record(from, product);
  }
  for (const product of products) record(product.path, product);
  return [...rows.values()].sort(latestFirst).slice(0, MAX_KEPT);
}

/**
 * The addresses that lead to another page now: each in one step to one that is on the menu, and none that is another product's own. Where two
 * products have had the same, it leads to the one that had it last.
 */
export function findMoved(known: readonly KnownAddress[], products: readonly Product[]): MovedAddress[] {
  const pathById = new Map(
    products.flatMap(({ path, variants }) => variants.map(({ id }) => [id, path] as const)),
  );
  const present = new Set(products.map(({ path }) => path));
  const moved = new Map<string, string>();
  for (const { id, path } of known.toSorted(latestFirst)) {
    const to = pathById.get(id);
    if (to !== undefined && !present.has(path) && !moved.has(path)) moved.set(path, to);
  }
  return [...moved].map(([from, to]) => ({ from, to })).sort((a, b) => byCodeUnits(a.from, b.from));
}

/**
 * The addresses whose products left the menu in the last days, and lead nowhere else. What the store has hidden is not among
 * them, also once it is deleted: its address is as if it had never been.
 */
export function findGone(
  known: readonly KnownAddress[],
  products: readonly Product[],
  { seenAt, days }: { seenAt: string; days: number },
): GoneAddress[] {
  const taken = new Set([
    ...known.filter(({ isHidden }) => isHidden).map(({ path }) => path),
    ...products.map(({ path }) => path),
    ...findMoved(known, products).map(({ from }) => from),
  ]);
  const gone = new Map<string, CategoryId>();
  for (const row of known.toSorted(latestFirst)) {
    if (!taken.has(row.path) && !gone.has(row.path) && ageDays(row, seenAt) <= days)
      gone.set(row.path, row.category);
  }
  return [...gone]
    .map(([path, category]) => ({ path, category }))
    .sort((a, b) => byCodeUnits(a.path, b.path));
}

function ageDays({ lastSeenAt }: KnownAddress, now: string): number {
  return (Date.parse(now) - Date.parse(lastSeenAt)) / MS_PER_DAY;
}

function toKey({ id, path }: KnownAddress): string {
  return `${path} ${id}`;
}

function latestFirst(a: KnownAddress, b: KnownAddress): number {
  return byCodeUnits(b.lastSeenAt, a.lastSeenAt) || byCodeUnits(toKey(a), toKey(b));
}
