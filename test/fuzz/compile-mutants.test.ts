import { describe, expect, it } from 'vitest';
import { createRandom } from '#illustrations/drawing/random.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import { parseStore } from '#settings/load-store.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '#site/snapshot/snapshot.ts';
import { snapshotSchema } from '#site/snapshot/snapshot-schema.ts';
import type { KnownDeals } from '#treez/deals/parse-deals.ts';
import { addNewest, type ProductsById, readProduct } from '#treez/feed/newest-products.ts';
import { FUZZ_STORES } from './fuzz-site.ts';
import { createMutant, listSound } from './mutate-product.ts';
import { RAW_NUMBER } from './odd-values.ts';

const FEED_AT = '2026-11-27T18:00:00.000Z';
const sound = listSound();

function createFeed(seed: number, count: number): unknown[] {
  const random = createRandom(String(seed));
  const mutants = Array.from({ length: count }, (_, index) => createMutant(sound, index, random).wire);
  return JSON.parse(JSON.stringify(mutants).replaceAll(RAW_NUMBER, '$1'));
}

function compile(wire: readonly unknown[], store: (typeof FUZZ_STORES)[number]) {
  const newest: ProductsById = new Map();
  const knownDeals: KnownDeals = new Map();
  addNewest(
    newest,
    wire.map((product) => readProduct(product, knownDeals)),
  );
  const products = [...newest.values()].flatMap(({ product }) => product ?? []);
  return compileFeed({ products, feedAt: FEED_AT }, parseStore(store, ''));
}

describe('mutated products', () => {
  it.each(FUZZ_STORES.map((store, index) => [index + 1, store] as const))(
    'compile to what a snapshot holds, whatever their order (store %s)',
    (seed, store) => {
      const feed = createFeed(seed, 100);
      const outcome = compile(feed, store);
      const snapshot = {
        schemaVersion: SNAPSHOT_SCHEMA_VERSION,
        isDemo: false,
        feedAt: FEED_AT,
        store: outcome.store,
        menu: outcome.compiled.menu,
      };
      const written: unknown = JSON.parse(JSON.stringify(snapshot));
      expect(snapshotSchema.safeParse(written).error).toBeUndefined();
      expect(written).toStrictEqual(snapshot);
      expect(outcome.compiled.menu.products.length).toBeGreaterThan(20);
      expect(compile(feed.toReversed(), store)).toEqual(outcome);
    },
  );
});
