import { toCanonicalJson } from '../wire/canonical-json.ts';
import { parseInstant } from '../wire/parse-instant.ts';
import { readProductId } from '../wire/product-id.ts';
import { parseTreezIdentity } from '../wire/product-schema.ts';

/** Products as they came, one for each id. */
export type ProductsById = Map<string, unknown>;

/**
 * Adds products, keeping the newest of those that share an id, whatever the order in which they came. A product whose id cannot be
 * read is kept under its own JSON, so that it is counted and reported.
 */
export function addNewest(products: ProductsById, added: Iterable<unknown>): void {
  for (const product of added) {
    const key = readProductId(parseTreezIdentity(product).product_id) ?? `?${toCanonicalJson(product)}`;
    const known = products.get(key);
    if (known === undefined || isNewer(product, known)) products.set(key, product);
  }
}

/** Later `last_updated_at` first; of two with the same or none, the one whose JSON sorts later, so that a tie has one winner. */
function isNewer(product: unknown, known: unknown): boolean {
  const difference = toUpdateTime(product) - toUpdateTime(known);
  return difference === 0 ? toCanonicalJson(product) > toCanonicalJson(known) : difference > 0;
}

function toUpdateTime(product: unknown): number {
  const instant = parseInstant(parseTreezIdentity(product).last_updated_at);
  return instant === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(instant);
}
