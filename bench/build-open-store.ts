import { resolve } from 'node:path';
import { startSandbox } from '../src/sandbox/sandbox-server.ts';
import { ROOT, runHerbarium } from '../test/site/run-herbarium.ts';
import { SANDBOX_PORT } from './lighthouse-store.ts';

const DATA = resolve(ROOT, 'node_modules/.cache/herbarium-bench');

/**
 * Builds the demo's products as a store that search engines may list. The demo store itself asks them to stay away, which
 * Lighthouse counts as a fault.
 * @returns the site's directory, absolute
 */
export async function buildOpenStore(): Promise<string> {
  const out = resolve(DATA, 'site');
  const settings = resolve(import.meta.dirname, 'lighthouse-store.ts');
  const sandbox = await startSandbox({ port: SANDBOX_PORT });
  try {
    await runHerbarium(['build', '--store', settings, '--data', DATA, '--out', out], {
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
