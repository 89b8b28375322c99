import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_FONTS } from '../../../.packages/page-fonts.ts';
import { useBrowser } from './open-page.ts';
import { PAGE_KINDS, visit } from './page-kinds.ts';

const openPage = useBrowser();

/** By the family's name, which Astro follows with a hash. */
const WEIGHTS = new Map(PAGE_FONTS.map(({ name, weights }) => [name, weights]));

/** Every family and weight that text of the page is set in, each once, e.g. `fraunces 380`. */
function listWeights(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent || !texts.currentNode.textContent?.trim()) continue;
      const { fontFamily, fontWeight } = getComputedStyle(parent);
      const own = fontFamily.split(',').find((family) => /-[\da-f]{16}"?$/.test(family.trim()));
      const name = own?.trim().replace(/^"|-[\da-f]{16}"?$/g, '');
      if (name) found.add(`${name.toLowerCase().replaceAll(' ', '-')} ${fontWeight}`);
    }
    return [...found];
  });
}

function findOthers(set: readonly string[]): string[] {
  return set.filter((each) => {
    const [name = '', weight] = each.split(' ');
    const [least, most] = WEIGHTS.get(name) ?? [Number.NaN, Number.NaN];
    return !(Number(weight) >= least && Number(weight) <= most);
  });
}

/** A browser thickens letters by itself where a font lacks the weight. */
describe('text is set in weights that its font has, on the page of', () => {
  it.each(PAGE_KINDS)('%s', async (_, path) => {
    const page = await openPage();
    await visit(page, path);
    const weights = await listWeights(page);
    expect(weights.length).toBeGreaterThan(1);
    expect(findOthers(weights)).toEqual([]);
  });

  it('the saved list, with products beside each other', async () => {
    const page = await openPage();
    await visit(page, '/menu/flower/');
    const hearts = page.locator('.card-grid .heart');
    for (const place of [0, 1]) await hearts.nth(place).click();
    await visit(page, '/shortlist/');
    for (const place of [0, 1]) await page.locator('.compare-choice input').nth(place).check();
    await page.locator('.compare thead a').first().waitFor();
    expect(findOthers(await listWeights(page))).toEqual([]);
  });
});

it('a letter that few menus use is drawn in the font of its text', async () => {
  const page = await openPage();
  await page.goto('/');
  const loaded = page.waitForResponse(/fraunces-latin-ext-wght-normal/);
  await page.locator('h1').evaluate((title) => {
    title.textContent = 'Źelki';
  });
  expect((await loaded).status()).toBe(200);
});
