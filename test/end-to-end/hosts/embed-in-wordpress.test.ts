import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from '../browser/axe.ts';
import { useBrowser } from '../browser/open-page.ts';
import { readExample } from './read-example.ts';
import { getWordPress, startWordPress, type WordPress } from './start-wordpress.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };
/** Between a menu and the edge of the window, in pixels. */
const LEAST_MARGIN = 12;

const openPage = useBrowser();
const files = getWordPress();

const toSite = (example: string) =>
  example.replaceAll('https://menu.example.com', inject('siteUrl')).replaceAll('\n', '\r\n');
const EXAMPLE = toSite(readExample('html'));
const toBlock = (name: string, html: string) => `<!-- wp:${name} -->\r\n${html}\r\n<!-- /wp:${name} -->`;

/** As WordPress's editors save them; the classic one leaves paragraphs to be found when the page is shown. */
const PAGES = [
  {
    title: 'A block of HTML',
    content: [
      toBlock('paragraph', '<p>Before the menu.</p>'),
      toBlock('html', EXAMPLE),
      toBlock('paragraph', '<p>After the menu.</p>'),
    ].join('\r\n\r\n'),
  },
  {
    title: 'The classic editor',
    content: `Before the menu.\r\n\r\n${EXAMPLE}\r\n\r\nAfter the menu.`,
  },
  {
    title: 'Pasted from a page that has curly quotes',
    content: `Before the menu.\r\n\r\n${EXAMPLE.replace('"flower"', '”flower”')}\r\n\r\nAfter the menu.`,
  },
  {
    title: 'A shortcode',
    content: 'Before the menu.\r\n\r\n[herbarium category="flower"]\r\n\r\nAfter the menu.',
  },
];

describe.skipIf(!files)('in WordPress', () => {
  let wordPress: WordPress | undefined;

  beforeAll(async () => {
    if (files) wordPress = await startWordPress(files, PAGES, toSite(readExample('php')));
  });
  afterAll(() => wordPress?.close());

  describe.each(files?.themes ?? [])('with the theme %s', (theme) => {
    beforeAll(() => wordPress?.wear(theme));

    it.each(PAGES.map(({ title }, place) => [title, place] as const))(
      '%s shows the menu in the column of the text',
      async (_, place) => {
        const { page, faults } = await visit(wordPress?.pageUrls[place]);
        expect(await page.locator('herbarium-menu .card').count()).toBe(12);
        expect(await page.locator('herbarium-menu .browse-count').innerText()).toMatch(/^\d+ products$/);
        for (const window of [PHONE, DESKTOP]) {
          await page.setViewportSize(window);
          await expectInColumn(page, window.width);
        }
        expect(faults).toEqual([]);
      },
    );

    it('is as light or as dark as the page, whatever the browser prefers', async () => {
      const { page } = await visit(wordPress?.pageUrls[0], 'dark');
      const isDark = theme === 'twentytwentyone';
      await expect.poll(() => page.locator('herbarium-menu .dark').count()).toBe(isDark ? 1 : 0);
      const violations = await findViolations(page, (axe) =>
        axe.include('herbarium-menu').withRules(['color-contrast']),
      );
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    });
  });
});

/** Opens a page and waits for its menu. Nothing but WordPress and the menu's site is asked. */
async function visit(url = '', colorScheme: 'light' | 'dark' = 'light') {
  const page = await openPage({ viewport: PHONE, colorScheme });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.text().includes('herbarium')) faults.push(message.text());
  });
  const own = [new URL(url).host, new URL(inject('siteUrl')).host];
  await page.route(
    ({ host }) => !own.includes(host),
    (route) => route.abort(),
  );
  await page.goto(url);
  await page.locator('herbarium-menu .card').first().waitFor();
  return { page, faults };
}

async function expectInColumn(page: Page, windowWidth: number): Promise<void> {
  const [before, menu, after] = await Promise.all(
    [
      page.getByText('Before the menu.'),
      page.locator('herbarium-menu'),
      page.getByText('After the menu.'),
    ].map((part) => part.boundingBox()),
  );
  if (!before || !menu || !after) throw new Error('Something of the page is not to be seen.');
  expect(menu).toMatchObject({ x: before.x, width: before.width });
  expect(menu.x).toBeGreaterThanOrEqual(LEAST_MARGIN);
  expect(windowWidth - menu.x - menu.width).toBeGreaterThanOrEqual(LEAST_MARGIN);
  expect(menu.y).toBeGreaterThan(before.y + before.height);
  expect(after.y).toBeGreaterThan(menu.y + menu.height);
  const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(contentWidth).toBe(windowWidth);
}
