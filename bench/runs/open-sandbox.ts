import { join } from 'node:path';
import type { Product } from '../../src/menu/model/menu.ts';
import { createDemoMenu } from '../../test/menu/browse/demo-menu.ts';
import { createManyProducts } from '../many-products.ts';
import {
  type Access,
  accessSchema,
  type SandboxRequest,
  type Traffic,
  trafficSchema,
} from './sandbox-messages.ts';
import { startProcess } from './start-process.ts';

/** Comes within a percent, as the demo store's products repeat. */
const TRIALS = 2;
const PROGRAM = join(import.meta.dirname, 'sandbox-process.ts');

/** A store of the bench: a sandbox in a process of its own, and what it lists. */
export interface BenchSandbox {
  access: Access;
  /** What a menu of all that is in it lists. */
  products: Product[];
  feedCount: number;
  /** Raises the prices of all sizes of these. */
  raisePrices(products: readonly Product[]): Promise<void>;
  /** Leaves these out of the feed, and brings back all others. */
  hide(products: readonly Product[]): Promise<void>;
  /** What it has sent since this was last asked. */
  takeTraffic(): Promise<Traffic>;
  close(): void;
}

/**
 * Opens a store of about so many products, with Treez's limit of ten calls a second and none of its pictures.
 * @param productCount at least 1
 */
export async function openSandbox(productCount: number): Promise<BenchSandbox> {
  const feed = createFeed(productCount);
  const { products } = createDemoMenu(feed);
  const { greeting, ask, close } = await startProcess(PROGRAM, [String(feed.length)]);
  const request = (message: SandboxRequest) => ask(message);
  return {
    access: accessSchema.parse(greeting),
    products,
    feedCount: feed.length,
    raisePrices: async (chosen) => {
      await request({ kind: 'raise', ids: listIds(chosen) });
    },
    hide: async (chosen) => {
      await request({ kind: 'hide', ids: listIds(chosen) });
    },
    takeTraffic: async () => trafficSchema.parse(await request({ kind: 'traffic' })),
    close,
  };
}

/** A feed has more products than a menu: sizes of one product are products to Treez, and some are not listed. */
function createFeed(productCount: number) {
  let feed = createManyProducts(productCount);
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const perProduct = feed.length / createDemoMenu(feed).products.length;
    feed = createManyProducts(Math.round(productCount * perProduct));
  }
  return feed;
}

function listIds(products: readonly Product[]): string[] {
  return products.flatMap(({ variants }) => variants.map(({ id }) => id));
}
