import { createServer } from 'node:http';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPreview } from '#cli/preview-server.ts';
import { getBrowser } from '../browser/get-browser.ts';
import { runHerbarium, TEST_DATA } from './run-herbarium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers when the demo store is built and a browser found, as JSON: an `ArrivedSetup`. */
    setupUrl: string;
    /** The demo store as built: an absolute path. */
    siteDirectory: string;
    /** Where the demo store is served, without a slash at the end. */
    siteUrl: string;
  }
}

/** What is known when all is there, or why it is not. */
export type ArrivedSetup = { browserPath: string } | { failure: string };

/** The demo’s own settings with the page to join on, as `npm start` has them. */
const SETTINGS = resolve(import.meta.dirname, 'demo/store.ts');
const SITE = resolve(TEST_DATA, 'demo-site');

/**
 * Begins to get a browser and to build the demo store, once for all tests, and serves it until they have ended. Other tests run
 * meanwhile: those of the site wait at `setupUrl`.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const preview = await openPreview(0);
  const arriving = arrive().then(
    (arrived) => {
      preview.serve(SITE);
      return arrived;
    },
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  );
  const desk = createServer(async (_, response) => response.end(JSON.stringify(await arriving)));
  await new Promise<void>((done) => desk.listen(0, '127.0.0.1', done));
  const address = desk.address();
  project.provide('setupUrl', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  project.provide('siteDirectory', SITE);
  project.provide('siteUrl', preview.url);
  return () => {
    desk.close();
    desk.closeAllConnections();
    preview.close();
  };
}

async function arrive(): Promise<ArrivedSetup> {
  const [browserPath] = await Promise.all([
    getBrowser(),
    runHerbarium(['build', '--demo', '--store', SETTINGS, '--data', TEST_DATA, '--out', SITE]),
  ]);
  return { browserPath };
}
