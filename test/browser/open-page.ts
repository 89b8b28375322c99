import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { createAdult } from './visitors.ts';

const DESKTOP = { width: 1280, height: 900 };

/** Opens a page of a visitor of its own, who has said to be of age: no cookies, no cache. Paths are of the demo store. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Starts a browser for the tests of this file. */
export function useBrowser(): OpenPage {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const baseURL = inject('siteUrl');
    const context = await browser.newContext({
      baseURL,
      viewport: DESKTOP,
      ...createAdult(baseURL),
      ...options,
    });
    onTestFinished(() => context.close());
    return context.newPage();
  };
}
