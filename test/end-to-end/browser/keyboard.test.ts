import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** What has the focus, and whether one sees it; runs in the page. */
function describeFocus() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { text: '', href: '', isSeen: false };
  const { width, height, top, bottom } = element.getBoundingClientRect();
  const marked: Element[] = [
    element,
    element.closest('.card'),
    element.closest('form'),
    element.closest('.range-field'),
  ].filter((each) => each !== null);
  const hasMark = marked.some((each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const isInView = width > 1 && height > 1 && bottom > 0 && top < window.innerHeight;
  return {
    text: element.textContent.trim(),
    href: element.getAttribute('href') ?? '',
    isSeen: hasMark && isInView,
  };
}

async function tab(page: Page) {
  await page.keyboard.press('Tab');
  return page.evaluate(describeFocus);
}

describe('the keyboard', () => {
  it('finds first of all the way past the shelves', async () => {
    const page = await openPage();
    await page.goto('/menu/flower/');
    expect(await tab(page)).toEqual({ text: 'Skip to the menu', href: '#main', isSeen: true });
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    const next = await tab(page);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    expect(next.href).toBe('/menu/');
  });

  it('goes through everything in the order in which it stands, and one always sees where it is', async () => {
    const page = await openPage();
    await page.goto('/menu/plant/');
    const order = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getAttribute('href') ?? ''),
    );
    const walked: string[] = [];
    for (const _ of order) {
      const { href, isSeen, text } = await tab(page);
      expect({ text, href, isSeen }).toEqual({ text, href, isSeen: true });
      walked.push(href);
    }
    expect(walked).toEqual(order);
  });

  it('opens a product from its card', async () => {
    const page = await openPage();
    await page.goto('/menu/plant/');
    const card = page.locator('.card a').first();
    const path = await card.getAttribute('href');
    await card.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
  });
});

describe('a pointer', () => {
  it('opens a product anywhere on its card', async () => {
    const page = await openPage();
    await page.goto('/menu/plant/');
    const card = page.locator('.card').first();
    const path = await card.locator('a').getAttribute('href');
    const sheet = await card.locator('.sheet').boundingBox();
    await page.mouse.click((sheet?.x ?? 0) + 20, (sheet?.y ?? 0) + 20);
    await page.waitForURL(`**${path}`);
  });
});
