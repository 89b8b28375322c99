import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '#illustrations/drawing/random.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import type { KeptFeed } from '#run/sync/compiled-feed-file.ts';
import { createFeedPreparation } from '#run/sync/prepare-feed.ts';
import { parseStore } from '#settings/load-store.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { FUZZ_STORES } from '../../fuzz/fuzz-site.ts';
import { createMutant, listSound } from '../../fuzz/mutate-product.ts';
import { RAW_NUMBER } from '../../fuzz/odd-values.ts';

const sound = listSound();
const FEED_AT = '2026-11-27T18:00:00.000Z';

function createProducts(seed: number) {
  const random = createRandom(String(seed));
  const mutants = Array.from({ length: 40 }, (_, index) => createMutant(sound, index, random).wire);
  const wire: unknown[] = JSON.parse(JSON.stringify(mutants).replaceAll(RAW_NUMBER, '$1'));
  return wire.flatMap((each) => parseProduct(each).product ?? []);
}

const keptWith = (known: readonly string[]): KeptFeed => ({
  sources: 's',
  key: 'k',
  compiled: {
    compiled: compileFeed({ products: [], feedAt: FEED_AT }, parseStore(FUZZ_STORES[0], '')).compiled,
    problems: [],
  },
  hasProduct: (digest) => known.includes(digest),
});

it('a feed that was worked ahead on compiles to the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.constantFrom(...FUZZ_STORES),
      fc.option(fc.uniqueArray(fc.nat(39), { maxLength: 40 })),
      fc.integer({ min: 1, max: 20 }),
      async (seed, store, known, pageSize) => {
        const settings = parseStore(store, '');
        const plain = compileFeed({ products: createProducts(seed), feedAt: FEED_AT }, settings);
        const products = createProducts(seed);
        const kept = Promise.resolve(known ? keptWith(known.map(String)) : undefined);
        const { onProducts, digests } = createFeedPreparation(kept, settings);
        await kept;
        const received = products.map((product, index) => ({ product, digest: String(index) }));
        for (let start = 0; start < received.length; start += pageSize)
          onProducts(received.slice(start, start + pageSize));
        expect(digests.size).toBe(products.length);
        expect(compileFeed({ products, feedAt: FEED_AT }, settings)).toStrictEqual(plain);
      },
    ),
    { numRuns: 20 },
  );
});
