import { brotliCompressSync } from 'node:zlib';
import MiniSearch, { type Options } from 'minisearch';
import type { Menu } from '../src/menu/model/menu.ts';
import { buildSearchIndex } from '../src/menu/search/build-search-index.ts';
import { createSearcher } from '../src/menu/search/create-searcher.ts';
import { parseSearchIndex } from '../src/menu/search/parse-search-index.ts';

/** A search over a menu, as it stands in the browser. */
export interface BenchEngine {
  name: string;
  /** Of the index, with brotli. */
  bytesPerProduct: number;
  /** From the text of the index to the first query; the median of several. */
  loadMs: number;
  /** The positions of the products found, best first: at least the first eight. */
  search(query: string): number[];
}

const LOADS = 7;
/** As many as the panel under the search field shows. */
const SHOWN = 8;

export function createHerbariumEngine({ products, categories, brands }: Menu): BenchEngine {
  const json = JSON.stringify(buildSearchIndex(products, categories, { brands }));
  const { loaded, loadMs } = measureLoad(() => {
    const index = parseSearchIndex(JSON.parse(json));
    if (!index) throw new Error('The index is refused.');
    return createSearcher(index);
  });
  return {
    name: 'Herbarium',
    bytesPerProduct: countBytes(json) / products.length,
    loadMs,
    search: (query) => loaded.search(query, SHOWN).map(({ position }) => position),
  };
}

const MINISEARCH_OPTIONS: Options = {
  fields: ['name', 'brand', 'category', 'subtype', 'strainType', 'effects', 'flavors'],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 2 } },
};

/** MiniSearch over the same fields. */
export function createMiniSearchEngine({ products, categories }: Menu): BenchEngine {
  const built = new MiniSearch(MINISEARCH_OPTIONS);
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  built.addAll(
    products.map(({ category, effects, flavors, ...product }, id) => ({
      ...product,
      id,
      category: `${names.get(category)} ${category}`,
      effects: effects.join(' '),
      flavors: flavors.join(' '),
    })),
  );
  const json = JSON.stringify(built);
  const { loaded, loadMs } = measureLoad(() => MiniSearch.loadJSON(json, MINISEARCH_OPTIONS));
  return {
    name: 'MiniSearch',
    bytesPerProduct: countBytes(json) / products.length,
    loadMs,
    search: (query) => loaded.search(query).map(({ id }) => Number(id)),
  };
}

function measureLoad<T>(load: () => T): { loaded: T; loadMs: number } {
  const times = Array.from({ length: LOADS }, () => {
    const startedMs = performance.now();
    load();
    return performance.now() - startedMs;
  }).sort((one, other) => one - other);
  return { loaded: load(), loadMs: times[Math.floor(LOADS / 2)] ?? 0 };
}

function countBytes(text: string): number {
  return brotliCompressSync(text).length;
}
