import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const FORCED = { forcedColors: 'active' } as const;

/** What of an element's look is left where the browser sets the colours: lines, outlines, and colours of the system. */
const readLook = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { borderBottomColor, borderBottomStyle, borderBottomWidth, fill, stroke, outlineStyle } =
        getComputedStyle(element);
      const { content, backgroundColor, display } = getComputedStyle(element, '::before');
      return [
        borderBottomColor,
        borderBottomStyle,
        borderBottomWidth,
        fill,
        stroke,
        outlineStyle,
        content,
        backgroundColor,
        display,
      ].join(' ');
    });

describe('where the browser sets the colours', () => {
  it('a heart that is pressed is told from one that is not', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/plant/');
    const before = await readLook(page, '.card .heart path');
    await page.locator('.card [data-heart]').first().click();
    expect(await readLook(page, '.card .heart path')).not.toBe(before);
  });

  it('a filter that is on is told from one that is off', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/flower/');
    const box = 'input[name="strain"][value="sativa"]';
    const before = await readLook(page, box);
    await page.locator(box).click();
    await expect.poll(() => readLook(page, box)).not.toBe(before);
  });

  it('the shelf on which one is is told from the others by a line', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/flower/');
    const here = await readLook(page, '.shelf-nav a[aria-current]');
    const there = await readLook(page, '.shelf-nav a:not([aria-current]):not(.nav-deals)');
    expect(here).not.toBe(there);
  });

  it('what a laboratory found is a mark on a scale that one sees', async () => {
    const page = await openPage(FORCED);
    await page.goto('/products/quiet-hollow-widows-peak/');
    const colours = await page
      .locator('.lab-bar line')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colours.length).toBeGreaterThan(2);
    expect(colours.filter((colour) => colour === 'none' || colour === paper)).toEqual([]);
  });

  it('one sees where the focus is', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/flower/');
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const parts = [document.activeElement, document.activeElement?.closest('form')].filter(
          (part) => part instanceof Element,
        );
        return parts.map((part) => getComputedStyle(part).outlineStyle);
      });
      expect(outline.some((style) => style !== 'none')).toBe(true);
    }
  });
});
