// How well and how fast the search answers, beside MiniSearch over the same fields, on generated menus.
//   npm run bench:search            2,000 and 10,000 products
//   npm run bench:search -- 5000    other numbers of products
// Prints one table: for every way of typing a name, the share of queries that have the right product among the first
// five; then the time of a key press, the bytes of the index (brotli) for a product, and the time to lay it out.
import { createRandom } from '../src/illustrations/drawing/random.ts';
import { type BenchEngine, createHerbariumEngine, createMiniSearchEngine } from './search-engines.ts';
import { createSearchMenu } from './search-menu.ts';
import { type BenchQuery, makeQueries, QUERY_MAKERS } from './search-queries.ts';

const SEED = 'herbarium';
const QUERIES = 300;
const TYPED_QUERIES = 40;
const FIRST = 5;

const counts = process.argv.slice(2).map(Number);
const kinds = QUERY_MAKERS.map(([kind]) => kind);
const columns = ['engine', 'products', ...kinds, 'p50 a key', 'p95 a key', 'index', 'load'];
console.log(toRow(columns));
console.log(toRow(columns.map((_, place) => (place === 0 ? '---' : '--:'))));
for (const count of counts.length > 0 ? counts : [2000, 10_000]) {
  const menu = createSearchMenu(count, SEED);
  const random = createRandom(`${SEED} ${count}`);
  const queries = QUERY_MAKERS.map(([, make]) => makeQueries(menu.products, QUERIES, make, random));
  for (const create of [createHerbariumEngine, createMiniSearchEngine]) {
    console.log(toRow(measureEngine(create(menu), queries, count)));
  }
}

function measureEngine(engine: BenchEngine, queries: BenchQuery[][], count: number): string[] {
  const shares = queries.map((ofKind) => ofKind.filter((query) => isFound(engine, query)).length / QUERIES);
  const typed = queries.flatMap((ofKind) => ofKind.slice(0, TYPED_QUERIES));
  const times = typed.flatMap(({ text }) => measureKeys(engine, text)).sort((one, other) => one - other);
  const timeAt = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`;
  return [
    engine.name,
    String(count),
    ...shares.map((share) => `${(share * 100).toFixed(1)} %`),
    timeAt(0.5),
    timeAt(0.95),
    `${engine.bytesPerProduct.toFixed(1)} B`,
    `${engine.loadMs.toFixed(1)} ms`,
  ];
}

function isFound(engine: BenchEngine, { text, position }: BenchQuery): boolean {
  return engine.search(text).slice(0, FIRST).includes(position);
}

/** Types a text letter by letter: the time of each search in milliseconds. */
function measureKeys(engine: BenchEngine, text: string): number[] {
  return Array.from(text, (_, place) => {
    const startedMs = performance.now();
    engine.search(text.slice(0, place + 1));
    return performance.now() - startedMs;
  });
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
