import type { Page } from 'playwright-core';

const OBSERVER = `
  window.layoutShift = { sum: 0, moved: [] };
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      window.layoutShift.sum += value;
      for (const { node } of sources) {
        window.layoutShift.moved.push(node instanceof Element ? node.cloneNode().outerHTML.slice(0, 80) : String(node?.nodeName));
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** What moved unasked on a page. */
export interface LayoutShift {
  /** Shares of the screen times how far they moved: at least the Cumulative Layout Shift, which counts the worst five seconds. */
  sum: number;
  /** The elements that moved, as their opening tags. */
  moved: string[];
}

/** Writes down every layout shift of a page, from its next load on. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(OBSERVER);
}

/** All that has moved since the page began to load, when its next two frames are drawn. */
export async function readLayoutShift(page: Page): Promise<LayoutShift> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => Reflect.get(window, 'layoutShift'));
}
