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

const readPaint = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fill, stroke } = getComputedStyle(element);
      return { fill, stroke };
    });

/** What the browser has for one of its colours at present. */
const readSystemColour = (page: Page, name: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.setProperty('color', colour);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

describe('where the browser sets the colours', () => {
  it('a heart that is pressed is told from one that is not', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/plant/');
    const before = await readLook(page, '.card .heart path');
    await page.locator('.card [data-heart]').first().click();
    expect(await readLook(page, '.card .heart path')).not.toBe(before);
  });

  it('what is drawn has the browser’s colours, whatever the page’s own are', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/flower/');
    await page.locator('.card [data-heart]').first().click();
    expect(await readPaint(page, '.heart[aria-pressed="true"] path')).toEqual({
      fill: await readSystemColour(page, 'Highlight'),
      stroke: await readSystemColour(page, 'ButtonText'),
    });
    await page.getByRole('spinbutton', { name: 'Price: to', exact: true }).fill('60');
    await page.locator('.chip').waitFor();
    const asked = await readPaint(page, '.histogram .bin-asked');
    const other = await readPaint(page, '.histogram rect:not(.bin-asked)');
    expect(asked.fill).toBe(await readSystemColour(page, 'Highlight'));
    expect(other.fill).toBe(await readSystemColour(page, 'GrayText'));
    await page.goto('/products/quiet-hollow-widows-peak/');
    const scale = await readPaint(page, '.lab-bar .scale');
    const range = await readPaint(page, '.lab-bar .range');
    expect(scale.stroke).toBe(await readSystemColour(page, 'GrayText'));
    expect(range.stroke).toBe(await readSystemColour(page, 'Highlight'));
  });

  it('on the shortlist what is compared is told from what is not, and what can be from what cannot', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/plant/');
    for (const index of [0, 1, 2, 3]) await page.locator('.card [data-heart]').nth(index).click();
    await page.goto('/shortlist/');
    const boxes = page.getByRole('checkbox', { name: /^Compare/ });
    await boxes.first().waitFor();
    const off = await readLook(page, '.compare-choice input');
    for (const index of [0, 1, 2]) await boxes.nth(index).click();
    await expect.poll(() => boxes.nth(3).isDisabled()).toBe(true);
    expect(await readLook(page, '.compare-choice input')).not.toBe(off);
    expect(await readLook(page, '.compare-choice input:disabled')).not.toBe(off);
  });

  it('a filter that is on has a chip with a line around it', async () => {
    const page = await openPage(FORCED);
    await page.goto('/menu/flower/?strain=sativa');
    await page.locator('.chip').waitFor();
    const { style, line, paper } = await page.locator('.chip').evaluate((chip) => {
      const { borderTopStyle: style, borderTopColor: line } = getComputedStyle(chip);
      return { style, line, paper: getComputedStyle(document.body).backgroundColor };
    });
    expect(style).toBe('solid');
    expect(line).not.toBe(paper);
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
