import { inject } from 'vitest';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { resolveSandboxOptions } from '#sandbox/sandbox-options.ts';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';
import { openSite, type SiteTree } from '../site-tree.ts';

let opened: SiteTree | undefined;

/** Files that run in one process share it, because parsing its pages takes seconds: it is only read. */
export function openDemoSite(): SiteTree {
  opened ??= openSite(inject('siteDirectory'));
  return opened;
}

/** The feed that the demo store was built from. */
export function createDemoFeed(): TreezWireProduct[] {
  const { seed, faultyPictures } = resolveSandboxOptions({});
  return createDemoStore({ seed, faultyPictures, pictureOrigin: 'http://127.0.0.1' }).products;
}
