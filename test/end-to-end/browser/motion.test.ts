import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const PHONE = { width: 390, height: 844 };

/** What of a page is open or chosen, and how it comes to be so. */
const STATES: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['a list', (page) => page.goto('/menu/extract/')],
  ['the open sheet of filters', openSheet],
  ['the open search', openSearch],
  ['a filtered list', chooseFilter],
];

describe('for those who ask for less motion', () => {
  it.each(STATES)('nothing moves by itself or scrolls smoothly in %s', async (_, open) => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await open(page);
    expect(await page.evaluate(listMoving)).toEqual([]);
  });

  it('pages change at once', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await page.goto('/menu/extract/');
    expect(await page.evaluate(readsViewTransition)).toBe(false);
  });

  it('is told from those who do not', async () => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await page.goto('/menu/extract/');
    expect(await page.evaluate(listMoving)).not.toEqual([]);
    expect(await page.evaluate(readsViewTransition)).toBe(true);
  });
});

async function openSheet(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto('/menu/flower/');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('dialog', { name: 'Filters' }).waitFor();
}

async function openSearch(page: Page): Promise<void> {
  await page.goto('/menu/plant/');
  await page.getByRole('searchbox').fill('blue');
  await page.locator('.search-panel .card').first().waitFor();
}

async function chooseFilter(page: Page): Promise<void> {
  await page.goto('/menu/flower/');
  await page.locator('input[name="strain"][value="sativa"]').click();
  await page.locator('.chip').waitFor();
}

/** What moves by a style of the page, its parts before and behind it too; runs in the page. */
function listMoving(): string[] {
  const isMoving = (element: Element, part?: string) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
    return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
  };
  return [...document.querySelectorAll('*')]
    .filter((element) => [undefined, '::before', '::after'].some((part) => isMoving(element, part)))
    .map((element) => element.outerHTML.slice(0, 90));
}

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
