import { configure } from 'safe-stable-stringify';
import { readProductId } from '../wire/clean-text.ts';
import { parseInstant } from '../wire/parse-instant.ts';
import { parseTreezIdentity } from '../wire/product-schema.ts';

const stringify = configure({ maximumDepth: 32 });

/** Products as they came, one for each id. */
export type ProductsById = Map<string, unknown>;

/**
 * Adds products, keeping the newest of those that share an id, whatever the order in which they came. A product whose id cannot be
 * read is kept under its own JSON, so that it is counted and reported.
 */
export function addNewest(products: ProductsById, added: Iterable<unknown>): void {
  for (const product of added) {
    const key = readProductId(parseTreezIdentity(product).product_id) ?? `?${toSortedJson(product)}`;
    const known = products.get(key);
    if (known === undefined || isNewer(product, known)) products.set(key, product);
  }
}

/** Later `last_updated_at` first; of two with the same or none, the one whose JSON sorts later, so that a tie has one winner. */
function isNewer(product: unknown, known: unknown): boolean {
  const difference = toUpdateTime(product) - toUpdateTime(known);
  return difference === 0 ? toSortedJson(product) > toSortedJson(known) : difference > 0;
}

function toUpdateTime(product: unknown): number {
  const instant = parseInstant(parseTreezIdentity(product).last_updated_at);
  return instant === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(instant);
}

/**
 * The same text for the same value, whatever the order of its keys. What came over the network may be nested 100,000 deep, which would
 * overflow the stack: what lies deeper than 32 levels counts as equal.
 */
function toSortedJson(value: unknown): string {
  return stringify(value) ?? 'null';
}
