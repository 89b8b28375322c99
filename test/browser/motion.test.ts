import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** Of the largest share of the screen that moves unasked; 0.1 is what search engines call good. */
const MAX_SHIFT = 0.02;

const SCREENS = [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1440, height: 900 }],
] as const;

const PAGES = [
  ['home', '/'],
  ['category', '/menu/flower/'],
  ['product', '/products/quiet-hollow-widows-peak/'],
] as const;

const OBSERVER = `
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

async function readShift(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => Number(Reflect.get(window, 'layoutShift')));
}

describe.each(SCREENS)('on a %s nothing moves while it loads on the page of', (_, viewport) => {
  it.each(PAGES)('%s', async (_, path) => {
    const page = await openPage({ viewport });
    await page.addInitScript(OBSERVER);
    await page.goto(path);
    expect(await readShift(page)).toBeLessThan(MAX_SHIFT);
  });

  it('home, when its fonts come late', async () => {
    const page = await openPage({ viewport });
    await page.addInitScript(OBSERVER);
    let release = (): void => {};
    const isShown = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/*.woff2', async (route) => {
      await isShown;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    release();
    expect(await readShift(page)).toBeLessThan(0.1);
  });
});

describe('for those who ask for less motion', () => {
  it('nothing moves by itself and pages change at once', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await page.goto('/menu/extract/');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName }) =>
              transitionDuration !== '0s' || animationName !== 'none',
          ).length,
    );
    expect(moving).toBe(0);
    expect(await page.evaluate(readsViewTransition)).toBe(false);
  });

  it('is told from those who do not', async () => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await page.goto('/menu/extract/');
    expect(await page.evaluate(readsViewTransition)).toBe(true);
  });
});

/** Whether the page’s styles let one page grow into the next; runs in the page. */
function readsViewTransition(): boolean {
  const isOn = (rules: CSSRuleList): boolean[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSMediaRule)
        return matchMedia(rule.media.mediaText).matches ? isOn(rule.cssRules) : [];
      return /^@view-transition/.test(rule.cssText) ? [rule.cssText.includes('auto')] : [];
    });
  return [...document.styleSheets].flatMap((sheet) => isOn(sheet.cssRules)).at(-1) ?? false;
}
