import { resolve } from 'node:path';
import type { SandboxOptions } from '../src/sandbox/sandbox-options.ts';
import { startSandbox } from '../src/sandbox/sandbox-server.ts';
import { ROOT, runHerbarium } from '../test/end-to-end/site/run-herbarium.ts';
import { SANDBOX_PORT } from './lighthouse-store.ts';
import { createManyProducts } from './many-products.ts';

const DATA = resolve(ROOT, 'node_modules/.cache/herbarium-bench');
/** A product of the demo store has so many sizes, of which the feed counts each. */
const SIZES_PER_PRODUCT = 1.92;

/**
 * Builds the demo's products as a store that search engines may list. The demo store itself asks them to stay away, which
 * Lighthouse counts as a fault.
 * @returns the site's directory, absolute
 */
export function buildOpenStore(): Promise<string> {
  return build('lighthouse', { port: SANDBOX_PORT });
}

/**
 * Builds a menu of about that many products, without pictures and in one language.
 * @returns the site's directory, absolute
 */
export function buildLargeStore(productCount: number): Promise<string> {
  const feedCount = Math.ceil(productCount * SIZES_PER_PRODUCT);
  return build(
    'large',
    { createProducts: () => createManyProducts(feedCount), pageSize: 1000 },
    `-${productCount}`,
  );
}

async function build(kind: 'lighthouse' | 'large', options: SandboxOptions, suffix = ''): Promise<string> {
  const data = `${DATA}${suffix}`;
  const out = resolve(data, 'site');
  const settings = resolve(import.meta.dirname, `${kind}-store.ts`);
  const sandbox = await startSandbox(options);
  try {
    await runHerbarium(['build', '--store', settings, '--data', data, '--out', out], {
      TREEZ_BASE_URL: sandbox.baseUrl,
      TREEZ_DISPENSARY: sandbox.dispensary,
      TREEZ_CLIENT_ID: sandbox.clientId,
      TREEZ_API_KEY: sandbox.apiKey,
    });
  } finally {
    await sandbox.close();
  }
  return out;
}
