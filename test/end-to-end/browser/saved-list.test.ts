import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { FORBID_STORAGE } from './forbid-storage.ts';
import { useBrowser } from './open-page.ts';
import { watchPage } from './watch-page.ts';

const openPage = useBrowser();

const SHELF = '/menu/plant/';
const PAGE = '/shortlist/';
const MAX_KEPT = 60;

const getHeart = (page: Page, index: number) => page.locator('.card [data-heart]').nth(index);
const getCount = (page: Page) => page.locator('[data-kept]');
const getCards = (page: Page) => page.locator('.shortlist-page .card');
const getSaid = (page: Page) => page.locator('.shortlist-count');
const readNames = (page: Page) => getCards(page).locator('.card-name a').allTextContents();
const readSlugs = (page: Page) =>
  page
    .locator('.card [data-heart]')
    .evaluateAll((hearts) => hearts.map((heart) => heart.getAttribute('data-heart') ?? ''));

/** A visitor who has marked the first products of a shelf; their names, in the order in which they were marked. */
async function keepFirst(count: number): Promise<{ page: Page; names: string[] }> {
  const page = await openPage();
  await page.goto(SHELF);
  const names = await page.locator('.card .card-name a').allTextContents();
  for (let index = 0; index < count; index += 1) await getHeart(page, index).click();
  return { page, names: names.slice(0, count) };
}

async function openList(page: Page, fragment = ''): Promise<Page> {
  await page.goto(`${PAGE}${fragment}`);
  await getSaid(page).waitFor();
  return page;
}

/** A page of a visitor whose list is full; a product on it that is not kept, and one that is. */
async function openFull(path: string): Promise<{ page: Page; extra: string; kept: string }> {
  const page = await openPage();
  await page.goto(path);
  const [extra = '', kept = '', ...slugs] = await readSlugs(page);
  await page.evaluate(
    (text) => localStorage.setItem('herbarium:shortlist', text),
    [kept, ...slugs.slice(0, MAX_KEPT - 2), 'gone-from-the-menu'].join(),
  );
  await page.reload();
  await expect.poll(() => getCount(page).textContent()).toMatch(/^60/);
  return { page, extra, kept };
}

/** Runs in the page. */
function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > top && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
}

describe('a heart', () => {
  it('keeps its product, says so, and the header counts', async () => {
    const { page } = await keepFirst(2);
    expect(await getHeart(page, 0).getAttribute('aria-pressed')).toBe('true');
    expect(await getHeart(page, 2).getAttribute('aria-pressed')).toBe('false');
    expect(await getCount(page).textContent()).toBe('2');
  });

  it('is still pressed on the next page, and when the page is loaded anew', async () => {
    const { page } = await keepFirst(1);
    await page.locator('.card .card-name a').first().click();
    await page.waitForURL('**/products/**');
    expect(await page.locator('.product [data-heart]').getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await expect.poll(() => page.locator('.product [data-heart]').getAttribute('aria-pressed')).toBe('true');
  });

  it('lets go of its product when it is pressed again, by the keyboard too', async () => {
    const { page } = await keepFirst(1);
    await getHeart(page, 0).focus();
    await page.keyboard.press('Space');
    expect(await getHeart(page, 0).getAttribute('aria-pressed')).toBe('false');
    expect(await getCount(page).textContent()).toBe('');
  });

  it.each([
    [
      '/menu/flower/',
      '60, which is all it holds',
      'Your shortlist holds 60 products. Take one away to keep another.',
    ],
    ['/es/menu/flower/', '60, no caben más', 'En tu lista caben 60 productos. Quita uno para guardar otro.'],
  ])(
    'on %s says when the list holds no more, each time it is pressed, and keeps what is in it',
    async (path, inHeader, said) => {
      const { page, extra } = await openFull(path);
      const heart = page.locator(`[data-heart="${extra}"]`).first();
      const notice = page.locator('header').getByText(said);
      expect(await getCount(page).textContent()).toBe(inHeader);
      expect(await notice.isVisible()).toBe(false);
      await heart.focus();
      await page.keyboard.press('Space');
      expect(await heart.getAttribute('aria-pressed')).toBe('false');
      expect(await page.getByRole('status').filter({ hasText: said }).count()).toBe(1);
      expect(await notice.evaluate(isOnScreen)).toBe(true);
      // A message that is there already is not said again.
      await page.keyboard.down('Space');
      expect(await notice.isVisible()).toBe(false);
      await page.keyboard.up('Space');
      await notice.waitFor();
      await page.keyboard.press('Tab');
      expect(await notice.isVisible()).toBe(false);
    },
  );

  it('keeps its product once another has made room', async () => {
    const { page, extra, kept } = await openFull('/menu/flower/');
    await page.locator(`[data-heart="${kept}"]`).first().click();
    await page.locator(`[data-heart="${extra}"]`).first().click();
    expect(await page.locator(`[data-heart="${extra}"]`).first().getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-full]').isVisible()).toBe(false);
  });
});

describe('the page of the shortlist', () => {
  it('shows what was marked, in that order, with its prices', async () => {
    const { page, names } = await keepFirst(3);
    await openList(page);
    expect(await readNames(page)).toEqual(names);
    expect(await getSaid(page).textContent()).toBe('3 products');
    expect(await getCards(page).first().locator('.card-prices b').first().textContent()).toMatch(/^\$\d/);
  });

  it('leads to the menu where nothing is marked', async () => {
    const page = await openList(await openPage());
    await page.getByRole('link', { name: 'See all products' }).click();
    await page.waitForURL('**/menu/');
  });

  it('drops a product whose heart is pressed there, and all of them at once', async () => {
    const { page, names } = await keepFirst(3);
    await openList(page);
    await getHeart(page, 1).click();
    await expect.poll(() => readNames(page)).toEqual([names[0], names[2]]);
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await expect.poll(() => getCards(page).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('herbarium:shortlist'))).toBe('');
  });

  it('puts up to three side by side, and a fourth only once another is taken away', async () => {
    const { page, names } = await keepFirst(4);
    await openList(page);
    const boxes = page.getByRole('checkbox', { name: /^Compare/ });
    for (const index of [0, 1, 2]) await boxes.nth(index).click();
    const table = page.getByRole('table');
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(3);
    expect(await boxes.nth(3).isDisabled()).toBe(true);
    expect(await page.getByText('Three are being compared.').isVisible()).toBe(true);
    await boxes.nth(0).click();
    await boxes.nth(3).click();
    await expect.poll(() => table.getByRole('columnheader').allTextContents()).toEqual(names.slice(1));
    expect(await table.getByRole('rowheader').allTextContents()).toContain('Prices');
  });

  it('has room in the comparison again once a product of it is dropped', async () => {
    const { page, names } = await keepFirst(4);
    await openList(page);
    const boxes = page.getByRole('checkbox', { name: /^Compare/ });
    for (const index of [0, 1, 2]) await boxes.nth(index).click();
    await getHeart(page, 0).click();
    await expect.poll(() => boxes.count()).toBe(3);
    await boxes.nth(2).click();
    await expect
      .poll(() => page.getByRole('table').getByRole('columnheader').allTextContents())
      .toEqual(names.slice(1));
  });

  it('keeps the focus in its place when what had it is dropped', async () => {
    const { page } = await keepFirst(3);
    await openList(page);
    const [, second, third] = await readSlugs(page);
    const readFocused = () => page.evaluate(() => document.activeElement?.getAttribute('data-heart'));
    await getHeart(page, 1).focus();
    await page.keyboard.press('Space');
    await expect.poll(readFocused).toBe(third);
    expect(await page.locator(`[data-heart="${second}"]`).count()).toBe(0);
    await page.keyboard.press('Space');
    await expect.poll(() => getCards(page).count()).toBe(1);
    await page.keyboard.press('Space');
    await expect.poll(() => getSaid(page).evaluate((said) => said === document.activeElement)).toBe(true);
  });

  it('gives the focus to what it says when the button that was pressed goes with the list', async () => {
    const { page } = await keepFirst(2);
    await openList(page);
    await page.getByRole('button', { name: 'Clear the list' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => getSaid(page).evaluate((said) => said === document.activeElement)).toBe(true);
    expect(await getSaid(page).textContent()).toContain('Nothing is on your shortlist yet.');
  });

  it('is seen in another tab as soon as it changes', async () => {
    const { page } = await keepFirst(1);
    await openList(page);
    const other = await page.context().newPage();
    await other.goto(SHELF);
    await getHeart(other, 1).click();
    await expect.poll(() => getCards(page).count()).toBe(2);
  });

  it('is printed with names and prices, and without buttons', async () => {
    const { page } = await keepFirst(2);
    await openList(page);
    await page.emulateMedia({ media: 'print' });
    expect(await getCards(page).first().locator('.card-prices').isVisible()).toBe(true);
    expect(await page.locator('.shortlist-page button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('footer time').isVisible()).toBe(true);
  });

  it('says without JavaScript what it needs', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(PAGE);
    expect(await page.locator('noscript p').textContent()).toContain('The shortlist needs JavaScript.');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  });

  it('says when it cannot be loaded', async () => {
    const { page } = await keepFirst(1);
    await page.route('**/slugs.json', (route) => route.fulfill({ status: 404, body: 'nothing' }));
    await page.goto(PAGE);
    await expect
      .poll(() => page.locator('.shortlist-page').textContent())
      .toBe('The shortlist could not be loaded. Reload the page to try again.');
  });
});

describe('a shortlist that is shared by its address', () => {
  it('shows its products on a device that keeps none, and is kept there only when asked to', async () => {
    const source = await openPage();
    await source.goto(SHELF);
    const [first = '', second = ''] = await readSlugs(source);
    const page = await openList(await openPage(), `#${first},${second}`);
    expect(await getCards(page).count()).toBe(2);
    expect(await page.evaluate(() => localStorage.getItem('herbarium:shortlist'))).toBeNull();
    await page.getByRole('button', { name: 'Keep these' }).click();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('herbarium:shortlist')))
      .toBe(`${first},${second}`);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('has the address that the page copies', async () => {
    const { page, names } = await keepFirst(2);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openList(page);
    await page.getByRole('button', { name: 'Copy a link to this list' }).click();
    await page.getByText('The link is copied.').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage();
    await other.goto(address);
    await expect.poll(() => readNames(other)).toEqual(names);
    expect(await other.getByText('This list was shared with you.').isVisible()).toBe(true);
  });

  it('has its address written out where the browser copies nothing', async () => {
    const { page } = await keepFirst(1);
    const [slug] = await readSlugs(page);
    await page.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined });`);
    await openList(page);
    await page.getByRole('button', { name: 'Copy a link to this list' }).click();
    await page.getByText(`Copy this address: ${new URL(`${PAGE}#${slug}`, page.url())}`).waitFor();
  });

  it('is kept as far as there is room, and says how many were not', async () => {
    const { page, extra } = await openFull('/menu/flower/');
    await openList(page, `#${extra}`);
    await page.getByRole('button', { name: 'Keep these' }).click();
    await page.getByText('The list is full: 1 of these was not kept.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('herbarium:shortlist'))).not.toContain(extra);
  });

  it('says how many of its products the menu has no more', async () => {
    const source = await openPage();
    await source.goto(SHELF);
    const [first = ''] = await readSlugs(source);
    const page = await openList(await openPage(), `#${first},sold-out-long-ago`);
    expect(await getCards(page).count()).toBe(1);
    expect(await getSaid(page).textContent()).toBe(
      '1 product 1 product of this list is no longer on the menu.',
    );
  });

  it.each(['#<script>alert(1)</script>', '#%00', '#%E0%A4%A', '#../../etc/passwd', '#__proto__,constructor'])(
    'of %s is an empty one, and nothing in it is executed',
    async (fragment) => {
      const page = await openPage();
      const { faults } = await watchPage(page, inject('siteUrl'));
      await openList(page, fragment);
      expect(await getCards(page).count()).toBe(0);
      expect(await page.locator('main script, main img').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});

describe('where the device keeps nothing', () => {
  it('hearts hold until the page is left, and nothing breaks', async () => {
    const page = await openPage();
    await page.addInitScript(FORBID_STORAGE);
    const { faults } = await watchPage(page, inject('siteUrl'));
    await page.goto(SHELF);
    await page.getByRole('button', { name: 'I am 21 or over' }).click();
    await getHeart(page, 0).click();
    expect(await getHeart(page, 0).getAttribute('aria-pressed')).toBe('true');
    expect(await getCount(page).textContent()).toBe('1');
    await openList(page);
    expect(await getCards(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
