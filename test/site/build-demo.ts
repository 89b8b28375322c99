import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { getBrowser } from '../browser/get-browser.ts';
import { previewSite, ROOT, runHerbarium } from './run-herbarium.ts';

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

const DATA = resolve(ROOT, 'node_modules/.cache/herbarium-test');
const SITE = resolve(DATA, 'demo-site');

/** Gets a browser, builds the demo store once for all tests, and serves it until they have ended. */
export async function setup(project: TestProject): Promise<() => void> {
  project.provide('browserPath', await getBrowser());
  await runHerbarium(['build', '--demo', '--data', DATA, '--out', SITE]);
  const preview = await previewSite(SITE);
  project.provide('siteDirectory', SITE);
  project.provide('siteUrl', preview.url);
  return preview.stop;
}
