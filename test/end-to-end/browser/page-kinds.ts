import type { Page } from 'playwright-core';

/** An address that leads nowhere: its page searches for what it says. */
const NO_PAGE = '/nothing/here/';

/** One address for each kind of page of the demo store. */
export const PAGE_KINDS = [
  ['home', '/'],
  ['category', '/menu/extract/'],
  ['part of a category', '/menu/flower/strain/sativa/'],
  ['all products', '/menu/'],
  ['product with one price', '/products/thistle-and-rye-blue-dream/'],
  ['product by the gram', '/products/quiet-hollow-widows-peak/'],
  ['maker', '/brands/quiet-hollow/'],
  ['makers', '/brands/'],
  ['search results', '/search/?q=blue'],
  ['search without results', '/search/?q=zzzzzz'],
  ['deals', '/deals/'],
  ['questions', '/questions/'],
  ['shortlist', '/shortlist/'],
  ['price list', '/price-list/'],
  ['accessibility', '/accessibility/'],
  ['join', '/join/'],
  ['no page', NO_PAGE],
  ['home in Spanish', '/es/'],
  ['category in Spanish', '/es/menu/flower/'],
] as const;

const MAIN = [
  'home',
  'category',
  'product by the gram',
  'makers',
  'search results',
  'deals',
  'shortlist',
  'price list',
  'home in Spanish',
];

/** Of what is the same on all pages, each stands for some. */
export const MAIN_KINDS = PAGE_KINDS.filter(([name]) => MAIN.includes(name));

/** Goes to a page and waits until it is as its visitor sees it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitForResults(page, path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** On a page that fills itself with what it searches for, waits until that stands there. */
export async function waitForResults(page: Page, path: string): Promise<void> {
  if (path.startsWith('/search/'))
    await page.locator('html:not([data-asked])').waitFor({ state: 'attached' });
  if (path === NO_PAGE) await page.locator('[data-browse-now]').waitFor({ state: 'detached' });
}
