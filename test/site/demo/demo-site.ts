import { inject } from 'vitest';
import { createDemoStore } from '../../../src/sandbox/demo-store/create-demo-store.ts';
import { resolveSandboxOptions } from '../../../src/sandbox/sandbox-options.ts';
import type { TreezWireProduct } from '../../../src/sandbox/wire-product.ts';
import { openSite } from '../site-tree.ts';

export const openDemoSite = () => openSite(inject('siteDirectory'));

/** The feed that the demo store was built from. */
export function createDemoFeed(): TreezWireProduct[] {
  const { seed, faultyPictures } = resolveSandboxOptions({});
  return createDemoStore({ seed, faultyPictures, pictureOrigin: 'http://127.0.0.1' }).products;
}
