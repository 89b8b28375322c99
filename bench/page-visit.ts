import type { Browser, Page, Request, Response } from 'playwright-core';
import { readLayoutShift, watchLayoutShift } from '../test/browser/layout-shift.ts';
import { readWholePage } from '../test/browser/watch-page.ts';
import { toGzipBytes } from './compressed-size.ts';

const PHONE = { width: 390, height: 844 };

/** Wide enough for filters to stand beside the list. */
const DESKTOP = { width: 1280, height: 900 };

/** Where the filters of a list stand: the first box in it is ticked. A page without them is left as it is. */
const FILTERS = '[data-browse]';

/** A page is quiet when it has asked for nothing for so long. */
const QUIET_MS = 500;

/** What a browser took for a page of a first visitor. Bytes are of gzip, fonts and pictures as they are. */
export interface PageVisit {
  path: string;
  /** Once the page has been scrolled through, before anything is pressed or typed. */
  scriptBytesAtFirst: number;
  /** Once its search and its filters, where there are any, have been used. */
  scriptBytesInAll: number;
  /** What the search and the filters fetched besides scripts. */
  fetchedBytes: number;
  fontCount: number;
  fontBytes: number;
  foreignRequests: string[];
  layoutShift: number;
}

/** Visits a page of a site as on a phone, then, anew, as on a desktop to use its search and its filters. */
export async function visitPage(browser: Browser, siteUrl: string, path: string): Promise<PageVisit> {
  const context = await browser.newContext({ baseURL: siteUrl, viewport: PHONE });
  try {
    const page = await context.newPage();
    const traffic = recordTraffic(page, siteUrl);
    await watchLayoutShift(page);
    await page.goto(path);
    await readWholePage(page);
    await traffic.waitUntilQuiet();
    const first = await traffic.sum();
    const { sum: layoutShift } = await readLayoutShift(page);
    await page.setViewportSize(DESKTOP);
    await passAgeGate(page);
    await useFilters(page);
    await useSearch(page);
    await traffic.waitUntilQuiet();
    const last = await traffic.sum();
    return {
      path,
      scriptBytesAtFirst: first.script,
      scriptBytesInAll: last.script,
      fetchedBytes: last.fetch,
      fontCount: last.fontCount,
      fontBytes: last.font,
      foreignRequests: traffic.foreignRequests,
      layoutShift,
    };
  } finally {
    await context.close();
  }
}

/** Says yes to the dialog that asks a first visitor’s age, if the store has one: its first button. */
async function passAgeGate(page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]');
  if ((await dialog.count()) > 0) await dialog.getByRole('button').first().click();
}

async function useFilters(page: Page): Promise<void> {
  const box = page.locator(`${FILTERS} input[type="checkbox"]`).first();
  if ((await box.count()) > 0) await box.dispatchEvent('click');
}

async function useSearch(page: Page): Promise<void> {
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await field.pressSequentially('blue');
  await page.locator('[role="status"]:not(:empty)').first().waitFor();
}

interface Traffic {
  foreignRequests: string[];
  waitUntilQuiet(): Promise<void>;
  sum(): Promise<{ script: number; fetch: number; font: number; fontCount: number }>;
}

/** Writes down what a page asks for, each address once, from now on. */
function recordTraffic(page: Page, siteUrl: string): Traffic {
  const responses = new Map<string, Response>();
  const open = new Set<Request>();
  const foreignRequests: string[] = [];
  let changedMs = performance.now();
  const close = (request: Request) => {
    open.delete(request);
    changedMs = performance.now();
  };
  page.on('request', (request) => {
    open.add(request);
    const { origin, protocol } = new URL(request.url());
    if (origin !== siteUrl && protocol !== 'data:') foreignRequests.push(request.url());
  });
  page.on('response', (response) => responses.set(response.url(), response));
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  const listOf = (types: readonly string[]) =>
    [...responses.values()].filter((response) => types.includes(response.request().resourceType()));
  return {
    foreignRequests,
    waitUntilQuiet: async () => {
      while (open.size > 0 || performance.now() - changedMs < QUIET_MS)
        await page.waitForTimeout(QUIET_MS / 5);
    },
    sum: async () => ({
      script: await sumBytes(listOf(['script']), toGzipBytes),
      fetch: await sumBytes(listOf(['fetch', 'xhr']), toGzipBytes),
      font: await sumBytes(listOf(['font']), (body) => body.length),
      fontCount: listOf(['font']).length,
    }),
  };
}

async function sumBytes(responses: readonly Response[], weigh: (body: Buffer) => number): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + weigh(body), 0);
}
