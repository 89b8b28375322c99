import { parseStore } from '../../src/config/load-store.ts';
import { compileMenu } from '../../src/menu/compile-menu.ts';
import type { Menu } from '../../src/menu/menu.ts';
import { toMenuRules } from '../../src/pressing/to-menu-rules.ts';
import { createDemoStore } from '../../src/sandbox/demo-store/create-demo-store.ts';
import { store } from '../../src/sandbox/demo-store/settings.ts';
import type { TreezWireProduct } from '../../src/sandbox/wire-product.ts';
import { parseProduct } from '../../src/treez/parse-product.ts';

/** The demo store's menu, or that of another feed by its rules. */
export function createDemoMenu(feed: readonly TreezWireProduct[] = createDemoFeed()): Menu {
  const products = feed.flatMap((wire) => parseProduct(wire).product ?? []);
  return compileMenu(products, toMenuRules(parseStore(store, ''), '2026-11-22T16:40:00.000Z')).menu;
}

function createDemoFeed(): TreezWireProduct[] {
  return createDemoStore({ seed: 'fernwood', pictureOrigin: 'http://127.0.0.1', faultyPictures: false })
    .products;
}
