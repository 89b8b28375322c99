import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_BOUNDS } from '../../../bench/page-bounds.ts';
import { readLayoutShift, watchLayoutShift } from './layout-shift.ts';
import { useBrowser } from './open-page.ts';
import { PAGE_KINDS, waitForResults } from './page-kinds.ts';
import { readWholePage } from './watch-page.ts';

const openPage = useBrowser();

/** Pages that on a desktop are laid out otherwise than on a phone. */
const WIDE_NAMES: ReadonlySet<string> = new Set([
  'home',
  'category',
  'product by the gram',
  'search results',
  'no page',
  'shortlist',
  'price list',
]);

const SCREENS = [
  ['a phone', { width: 390, height: 844 }, PAGE_KINDS.filter(([name]) => !name.endsWith('in Spanish'))],
  ['a desktop', { width: 1280, height: 900 }, PAGE_KINDS.filter(([name]) => WIDE_NAMES.has(name))],
] as const;

/** Lets fonts and pictures of a page come only when `release` is called. */
async function holdFontsAndPictures(page: Page): Promise<{ release: () => void }> {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*', async (route) => {
    if (['font', 'image'].includes(route.request().resourceType())) await isReleased;
    await route.continue();
  });
  return { release };
}

/** Resolves when the page has been drawn as it stands. */
async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator('footer').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

describe.each(SCREENS)(
  'on %s nothing moves, however late fonts and pictures come, on the page of',
  (_, viewport, kinds) => {
    it.each(kinds)('%s', async (_, path) => {
      const page = await openPage({ viewport });
      await watchLayoutShift(page);
      const { release } = await holdFontsAndPictures(page);
      await page.goto(path, { waitUntil: 'commit' });
      await waitUntilDrawn(page);
      release();
      await page.waitForLoadState();
      await waitForResults(page, path);
      await readWholePage(page);
      expect(await readLayoutShift(page)).toEqual({ sum: PAGE_BOUNDS.layoutShift, moved: [] });
    });
  },
);
