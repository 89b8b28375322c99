// How long one change of a filter takes in the browser's engine, beside a plain filter with one pass over the
// products for every choice and every part of a histogram, in the same run.
//   node bench/browse.ts
// Prints for menus of 2,000 and 5,000 products the size of the index, then for each address how many products it
// finds, the time of both (lower quartile), and how many times faster the engine is. Fails where the two find different products.
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { createBrowser } from '../src/menu/browse/create-browser.ts';
import { readBrowseState } from '../src/menu/browse/read-browse-state.ts';
import { toBrowseIndex } from '../src/menu/browse/to-browse-index.ts';
import type { Product } from '../src/menu/model/menu.ts';
import { browsePlainly, toPlainProducts } from '../test/menu/browse/browse-plainly.ts';
import { createDemoMenu } from '../test/menu/browse/demo-menu.ts';
import { createManyProducts } from './many-products.ts';

const SEARCHES = [
  '',
  '?sort=price',
  '?strain=hybrid,sativa&sort=thc',
  '?category=flower,preroll&size=1g,3.5g&price=10-40&sort=gram',
  '?effect=happy,relaxed&thc=18-26&sort=newest',
  '?category=edible&thcmg=50-100&deal=1&sort=name',
];
const ENGINE_RUNS = 200;
const PLAIN_RUNS = 4;
const SIZES_PER_PRODUCT = 1.6;

const isOnDeal = ({ slug }: Product) => slug.length % 4 === 0;

for (const count of [2000, 5000]) {
  const feed = createManyProducts(Math.ceil(count * SIZES_PER_PRODUCT * 1.2));
  const products = createDemoMenu(feed).products.slice(0, count);
  const index = toBrowseIndex(products, {
    locale: 'en-US',
    isOnDeal,
    labelOf: ({ size }) => JSON.stringify(size),
  });
  const sizeBytes = brotliCompressSync(JSON.stringify(index)).length;
  const startedMs = performance.now();
  const { browse } = createBrowser(index);
  const laidOutMs = performance.now() - startedMs;
  console.log(
    `${products.length} products, ${index.priceCents.length} offers: ${sizeBytes} bytes, laid out in ${laidOutMs.toFixed(1)} ms`,
  );
  const plain = toPlainProducts(products, isOnDeal);
  for (const search of SEARCHES) compare(search, browse, plain);
}

function compare(
  search: string,
  browse: ReturnType<typeof createBrowser>['browse'],
  plain: ReturnType<typeof toPlainProducts>,
) {
  const state = readBrowseState(search);
  const { positions } = browse(state);
  if (!isDeepStrictEqual(positions, browsePlainly(plain, { state }).positions)) {
    throw new Error(`The engine and the plain filter find different products for ${search}`);
  }
  const engineMs = measureMs(() => browse(state), ENGINE_RUNS);
  const plainMs = measureMs(() => browsePlainly(plain, { state }), PLAIN_RUNS);
  const times = `${engineMs.toFixed(2)} ms, plainly ${plainMs.toFixed(0)} ms`;
  console.log(
    `  ${search || '(all)'}: ${positions.length} found in ${times}: ${(plainMs / engineMs).toFixed(0)} times faster`,
  );
}

/** The lower quartile: what else the machine does makes many runs slower. */
function measureMs(run: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const startedMs = performance.now();
    run();
    return performance.now() - startedMs;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 4)] ?? 0;
}
