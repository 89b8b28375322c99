// How long a list of 2,000 and of 5,000 products is at work for one choice, on a processor slowed down four times.
//   npm run bench:throttled
// Builds both menus, opens their lists of all products in Chromium, and prints as a Markdown table, for each thing a visitor
// does there, what the page's script and its style and layout take until the list stands (processor time, medians), and the longest task of
// the runs' median. The first use of the filters is a row of its own: it loads and lays them out.
import type { CDPSession, Page } from 'playwright-core';
import { getBrowser } from '../test/end-to-end/browser/get-browser.ts';
import { launchBrowser } from '../test/end-to-end/browser/launch-browser.ts';
import { createAdult } from '../test/end-to-end/browser/visitors.ts';
import { previewSite } from '../test/end-to-end/site/run-herbarium.ts';
import { buildLargeStore } from './build-open-store.ts';
import { formatTable } from './markdown-table.ts';
import { median } from './median.ts';

const SLOWDOWN = 4;
const RUNS = 7;
const PRODUCT_COUNTS = [2000, 5000];

interface Work {
  scriptMs: number;
  styleAndLayoutMs: number;
  /** Of tasks of 50 ms or more; 0 where there was none. */
  longestTaskMs: number;
}

/** What a visitor does, and how one sees that it is done. */
const STEPS: readonly [name: string, act: (page: Page) => Promise<unknown>][] = [
  ['filter by type', (page) => page.locator('input[name="strain"][value="sativa"]').click()],
  ['a second filter', (page) => page.locator('input[name="category"]').first().click()],
  ['sort by price', (page) => page.locator('select[name="sort"]').selectOption({ index: 2 })],
  ['take the filters back', (page) => page.locator('.clear-all').click()],
];
const KEYS = ['b', 'l', 'u', 'e', ' ', 'd', 'r', 'e', 'a', 'm'];

const WATCH_LONG_TASKS = `
  window.longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTaskMs = Math.max(window.longestTaskMs, duration);
  }).observe({ type: 'longtask', buffered: true });
`;

const rows: string[][] = [];
for (const count of PRODUCT_COUNTS) rows.push(...(await measureSite(await buildLargeStore(count))));
console.log(
  formatTable(['products', 'what is done', 'script, ms', 'style and layout, ms', 'longest task, ms'], rows),
);

async function measureSite(directory: string): Promise<string[][]> {
  const preview = await previewSite(directory);
  const browser = await launchBrowser(await getBrowser());
  try {
    const found = new Map<string, Work[]>();
    let said = '';
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ baseURL: preview.url, ...createAdult(preview.url) });
      const page = await context.newPage();
      said = await measureVisit(page, (name, work) => found.set(name, [...(found.get(name) ?? []), work]));
      await context.close();
    }
    return [...found].map(([name, works]) => [
      said,
      name,
      median(works.map(({ scriptMs }) => scriptMs)).toFixed(0),
      median(works.map(({ styleAndLayoutMs }) => styleAndLayoutMs)).toFixed(0),
      median(works.map(({ longestTaskMs }) => longestTaskMs)).toFixed(0),
    ]);
  } finally {
    await browser.close();
    preview.stop();
  }
}

/** @returns how many products the list says it holds */
async function measureVisit(page: Page, note: (name: string, work: Work) => void): Promise<string> {
  await page.addInitScript(WATCH_LONG_TASKS);
  await page.goto('/menu/', { waitUntil: 'networkidle' });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const said = (await page.locator('.browse-count').textContent())?.replace(/\D/g, '') ?? '';
  const [, firstUse = async () => undefined] = STEPS[0] ?? [];
  note('the first use of the filters', await measure(page, devTools, () => firstUse(page)));
  await measure(page, devTools, () => page.locator('.clear-all').click());
  for (const [name, act] of STEPS) note(name, await measure(page, devTools, () => act(page)));
  await page.getByRole('searchbox').first().focus();
  await page.waitForLoadState('networkidle');
  await measure(page, devTools, () => page.keyboard.press('a'));
  await page.keyboard.press('Backspace');
  for (const key of KEYS) {
    note('a key pressed in the search', await measure(page, devTools, () => page.keyboard.press(key)));
  }
  return said;
}

async function measure(page: Page, devTools: CDPSession, act: () => Promise<unknown>): Promise<Work> {
  await page.evaluate(() => Reflect.set(window, 'longestTaskMs', 0));
  const before = await readWork(devTools);
  await act();
  await page.waitForLoadState('networkidle');
  await settle(page);
  const after = await readWork(devTools);
  return {
    scriptMs: after.scriptMs - before.scriptMs,
    styleAndLayoutMs: after.styleAndLayoutMs - before.styleAndLayoutMs,
    longestTaskMs: Number(await page.evaluate(() => Reflect.get(window, 'longestTaskMs'))),
  };
}

/** Since the page began. What the browser does besides, as to paint without a graphics card, is none of the page's work. */
async function readWork(devTools: CDPSession): Promise<Omit<Work, 'longestTaskMs'>> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const read = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return {
    scriptMs: read('ScriptDuration'),
    styleAndLayoutMs: read('RecalcStyleDuration') + read('LayoutDuration'),
  };
}

/** Resolves when the page has drawn and has had nothing to do for a while. */
function settle(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))),
      ),
  );
}
