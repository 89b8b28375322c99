import { hash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import { toReason } from '#platform/errors/error.ts';
import type { KnownDeals } from '../deals/parse-deals.ts';
import { type ParsedProduct, parseProduct } from '../product/parse-product.ts';
import { readProductId } from '../wire/clean-text.ts';
import { parseInstant } from '../wire/parse-instant.ts';
import { formatWireValue } from '../wire/problem-report.ts';
import { parseTreezIdentity } from '../wire/product-schema.ts';

const stringify = configure({ maximumDepth: 32 });

/** A product as it was read. What Treez sent of it is not kept: a feed of 20,000 would be held twice. */
export interface ReadProduct extends ParsedProduct {
  /** Milliseconds since 1970; less than any instant where Treez does not say when it was changed. */
  updatedMs: number;
  /** Of the product as it was parsed. */
  digest: string;
}

/** By their ids, one for each. */
export type ProductsById = Map<string, ReadProduct>;

/**
 * Reads one product, whatever it holds. One whose id cannot be read goes under its own JSON, so that it is counted and reported.
 * @param knownDeals of the products of the same feed that were read before
 */
export function readProduct(wire: unknown, knownDeals: KnownDeals): [key: string, ReadProduct] {
  const { product_id, last_updated_at } = parseTreezIdentity(wire);
  const key = readProductId(product_id) ?? `?${toSortedJson(wire)}`;
  const parsed = parseSafely(key, wire, knownDeals);
  const digest = hash('sha256', JSON.stringify(parsed.product ?? null), 'base64url');
  return [key, { ...parsed, digest, updatedMs: toUpdateTime(last_updated_at) }];
}

/** Adds products, keeping the newest of those that share an id, whatever the order in which they came. */
export function addNewest(products: ProductsById, added: Iterable<[key: string, ReadProduct]>): void {
  for (const [key, product] of added) {
    const known = products.get(key);
    if (known === undefined || isNewer(product, known)) products.set(key, product);
  }
}

/** Whatever one product holds, the others are read. */
function parseSafely(key: string, wire: unknown, knownDeals: KnownDeals): ParsedProduct {
  try {
    return parseProduct(wire, knownDeals);
  } catch (error) {
    return {
      problems: [
        {
          code: 'product-unreadable',
          effect: 'product-left-out',
          path: 'product_id',
          value: formatWireValue(key),
          hint: `Please report this as a bug in Herbarium: ${toReason(error)}`,
        },
      ],
    };
  }
}

/** The later one; of two of the same instant or none, the one whose JSON sorts later, so that a tie has one winner. */
function isNewer(product: ReadProduct, known: ReadProduct): boolean {
  const difference = product.updatedMs - known.updatedMs;
  return difference === 0 ? toSortedJson(product) > toSortedJson(known) : difference > 0;
}

function toUpdateTime(value: unknown): number {
  const instant = parseInstant(value);
  return instant === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(instant);
}

/**
 * The same text for the same value, whatever the order of its keys. What came over the network may be nested 100,000 deep, which would
 * overflow the stack: what lies deeper than 32 levels counts as equal.
 */
function toSortedJson(value: unknown): string {
  return stringify(value) ?? 'null';
}
