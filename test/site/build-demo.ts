import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { getBrowser } from '../browser/get-browser.ts';
import { previewSite, runHerbarium, TEST_DATA } from './run-herbarium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The demo store as built: an absolute path. */
    siteDirectory: string;
    /** Where the demo store is served, without a slash at the end. */
    siteUrl: string;
    /** The program of a Chromium that starts. */
    browserPath: string;
  }
}

/** The demo’s own settings: those in `src/` are their owner’s to change. */
const SETTINGS = resolve(import.meta.dirname, 'demo/store.ts');
const SITE = resolve(TEST_DATA, 'demo-site');

/** Gets a browser, builds the demo store once for all tests, and serves it until they have ended. */
export async function setup(project: TestProject): Promise<() => void> {
  project.provide('browserPath', await getBrowser());
  await runHerbarium(['build', '--demo', '--store', SETTINGS, '--data', TEST_DATA, '--out', SITE]);
  const preview = await previewSite(SITE);
  project.provide('siteDirectory', SITE);
  project.provide('siteUrl', preview.url);
  return preview.stop;
}
