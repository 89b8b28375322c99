import type { Page, Request, Response } from 'playwright-core';
import { readLayoutShift, watchLayoutShift } from '../test/end-to-end/browser/layout-shift.ts';
import { readWholePage } from '../test/end-to-end/browser/watch-page.ts';
import { toBrotliBytes, toGzipBytes } from './compressed-size.ts';

/** How a visit begins. */
const PHONE = { width: 390, height: 844 };

/** Wide enough for filters to stand beside the list. */
const DESKTOP = { width: 1280, height: 900 };

/** Where the filters of a list stand: the first box in it is ticked. A page without them is left as it is. */
const FILTERS = '[data-browse]';

/** A page is quiet when it has asked for nothing for so long. */
const QUIET_MS = 500;

/** What a browser took for a page of a first visitor. Bytes of scripts are of brotli, of other text of gzip, fonts and pictures as they are. */
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

/**
 * Visits a page as on a phone, then uses its filters and its search as on a desktop.
 * @param page of a visitor that has been nowhere yet
 * @param path of the site that the page's own addresses start from
 */
export async function visitPage(page: Page, path: string): Promise<PageVisit> {
  const traffic = recordTraffic(page);
  await watchLayoutShift(page);
  await page.setViewportSize(PHONE);
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
    foreignRequests: traffic.listForeign(new URL(page.url()).origin),
    layoutShift,
  };
}

/** Says yes to the dialog that asks a first visitor’s age, if the store has one: its first button. */
async function passAgeGate(page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]');
  if ((await dialog.count()) > 0) await dialog.getByRole('button').first().click();
}

async function useFilters(page: Page): Promise<void> {
  const box = page.locator(`${FILTERS} input[type="checkbox"]`).first();
  if ((await box.count()) === 0) return;
  await box.focus();
  await box.dispatchEvent('click');
}

async function useSearch(page: Page): Promise<void> {
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await field.pressSequentially('blue');
  await page.locator('[role="status"]:not(:empty):visible').first().waitFor();
}

interface Traffic {
  /** Addresses of another origin than this, in the order in which they were asked. */
  listForeign(origin: string): string[];
  waitUntilQuiet(): Promise<void>;
  sum(): Promise<{ script: number; fetch: number; font: number; fontCount: number }>;
}

/** Writes down what a page asks for, each address once, from now on. */
function recordTraffic(page: Page): Traffic {
  const responses = new Map<string, Response>();
  const open = new Set<Request>();
  const asked: URL[] = [];
  let changedMs = performance.now();
  const close = (request: Request) => {
    open.delete(request);
    changedMs = performance.now();
  };
  page.on('request', (request) => {
    open.add(request);
    asked.push(new URL(request.url()));
  });
  page.on('response', (response) => responses.set(response.url(), response));
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  const listOf = (types: readonly string[]) =>
    [...responses.values()].filter((response) => types.includes(response.request().resourceType()));
  return {
    listForeign: (origin) =>
      asked.filter((url) => url.origin !== origin && url.protocol !== 'data:').map((url) => url.href),
    waitUntilQuiet: async () => {
      while (open.size > 0 || performance.now() - changedMs < QUIET_MS)
        await page.waitForTimeout(QUIET_MS / 5);
    },
    sum: async () => ({
      script: await sumBytes(listOf(['script']), toBrotliBytes),
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
