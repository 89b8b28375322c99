import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { awaitSetup } from '../site/await-setup.ts';
import { launchBrowser } from './launch-browser.ts';
import { createAdult } from './visitors.ts';

const DESKTOP = { width: 1280, height: 900 };

/** Opens a page of a visitor of its own, who has said to be of age: no cookies, no cache. Paths are of the demo store. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Starts a browser for the tests of this file. */
export function useBrowser(): OpenPage {
  const openContext = useContexts();
  return async (options) => {
    const context = await openContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

/**
 * Gives all tests of this file the same page, in the same window. For tests that look at many pages and leave nothing
 * behind: what the browser has compiled and decoded for one page it need not compile and decode for the next.
 */
export function usePage(options: BrowserContextOptions = {}): () => Promise<Page> {
  const openContext = useContexts();
  let opened: Promise<Page> | undefined;
  return async () => {
    opened ??= openContext(options).then((context) => context.newPage());
    const page = await opened;
    await page.setViewportSize(options.viewport ?? DESKTOP);
    return page;
  };
}

let launched: Promise<Browser> | undefined;

/** Starts one browser for a file, however often this is called in it. */
function useContexts(): (options?: BrowserContextOptions) => Promise<BrowserContext> {
  const launch = () => {
    launched ??= awaitSetup().then(({ browserPath }) => launchBrowser(browserPath));
    return launched;
  };
  beforeAll(launch);
  afterAll(async () => {
    const browser = await launched;
    launched = undefined;
    await browser?.close();
  });
  return async (options) => createContext(await launch(), options);
}

async function createContext(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext> {
  const baseURL = inject('siteUrl');
  const { storageState, ...others } = {
    baseURL,
    viewport: DESKTOP,
    ...createAdult(baseURL),
    ...options,
  };
  const context = await browser.newContext(others);
  // Playwright fills a device by opening each of its origins in a page beforehand, which costs as much as the visit itself.
  const kept = typeof storageState === 'object' ? storageState.origins : [];
  if (kept.length > 0) await context.addInitScript(fillDevice, kept);
  return context;
}

/** Runs in each page before anything else does. */
function fillDevice(kept: { origin: string; localStorage: { name: string; value: string }[] }[]): void {
  const own = kept.find(({ origin }) => origin === location.origin)?.localStorage ?? [];
  for (const { name, value } of own)
    if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
}
