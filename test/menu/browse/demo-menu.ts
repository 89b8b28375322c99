import { compileMenu } from '#menu/compile/compile-menu.ts';
import type { Menu } from '#menu/model/menu.ts';
import { toMenuRules } from '#run/sync/to-menu-rules.ts';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { store } from '#sandbox/demo-store/settings.ts';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';
import { parseStore } from '#settings/load-store.ts';
import { parseProduct } from '#treez/product/parse-product.ts';

/** The demo store's menu, or that of another feed by its rules. */
export function createDemoMenu(feed: readonly TreezWireProduct[] = createDemoFeed()): Menu {
  const products = feed.flatMap((wire) => parseProduct(wire).product ?? []);
  return compileMenu(products, toMenuRules(parseStore(store, ''), '2026-11-22T16:40:00.000Z')).menu;
}

function createDemoFeed(): TreezWireProduct[] {
  return createDemoStore({ seed: 'fernwood', pictureOrigin: 'http://127.0.0.1', faultyPictures: false })
    .products;
}
