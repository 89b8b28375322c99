import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const SHELF = '/menu/flower/';
const PHONE = { width: 390, height: 844 };

const getCount = (page: Page) => page.locator('.browse-bar').getByRole('status');
const getChips = (page: Page) => page.getByRole('list', { name: 'Filters that are on' });
const getFound = (page: Page) => page.getByRole('list', { name: 'Products found' });
const getChoice = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Type' }).getByRole('checkbox', { name: new RegExp(`^${name}( ?\\d+)?$`) });

/** The strain types of the products shown, each once. */
/** Of all cards: those far below the screen have no inner text, because they are not laid out. */
const readTypes = async (page: Page) => [
  ...new Set(await getFound(page).locator('.strain').allTextContents()),
];

async function openShelf(search = ''): Promise<Page> {
  const page = await openPage();
  await page.goto(`${SHELF}${search}`);
  return page;
}

/** The shelf, with its Sativas chosen. */
async function openSativas(): Promise<Page> {
  const page = await openShelf();
  await getChoice(page, 'Sativa').click();
  await expect.poll(() => getCount(page).textContent()).toMatch(/^\d+ of \d+ products$/);
  return page;
}

/** Cards are drawn some at a time: waits for the last. */
const waitForCards = (page: Page) =>
  page.locator('[data-browse-results]:not([hidden], [aria-busy])').waitFor();

const readSearch = (page: Page) => new URL(page.url()).search;

describe('a filter', () => {
  it('changes the list, the count and the address', async () => {
    const page = await openSativas();
    await expect.poll(() => readTypes(page)).toEqual(['Sativa']);
    await waitForCards(page);
    expect(await getCount(page).textContent()).toBe(
      `${await getFound(page).locator('.card').count()} of ${await readWholeCount(page)} products`,
    );
    expect(readSearch(page)).toBe('?strain=sativa');
  });

  it('is taken back by Back, and again by Forward', async () => {
    const page = await openSativas();
    await page.goBack();
    await expect.poll(() => getCount(page).textContent()).toMatch(/^\d+ products$/);
    expect(await getChoice(page, 'Sativa').isChecked()).toBe(false);
    expect(await getFound(page).count()).toBe(0);
    await page.goForward();
    await expect.poll(() => readTypes(page)).toEqual(['Sativa']);
    expect(await getChoice(page, 'Sativa').isChecked()).toBe(true);
  });

  it('adds to another of its kind', async () => {
    const page = await openSativas();
    await getChoice(page, 'Indica').click();
    await expect.poll(async () => (await readTypes(page)).sort()).toEqual(['Indica', 'Sativa']);
    expect(readSearch(page)).toBe('?strain=indica,sativa');
  });

  it('goes with its chip, and all of them with “Clear all”', async () => {
    const page = await openShelf('?strain=indica,sativa');
    await getChips(page).getByRole('button', { name: 'Remove Indica' }).click();
    await expect.poll(() => readTypes(page)).toEqual(['Sativa']);
    expect(readSearch(page)).toBe('?strain=sativa');
    await getChips(page).getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => getChips(page).count()).toBe(0);
    expect(await getCount(page).textContent()).toMatch(/^\d+ products$/);
    expect(readSearch(page)).toBe('');
  });

  it('is chosen with the keyboard alone', async () => {
    const page = await openShelf();
    const choice = getChoice(page, 'Sativa');
    const isThere = () => choice.evaluate((box) => box === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => readTypes(page)).toEqual(['Sativa']);
    expect(await choice.isChecked()).toBe(true);
    expect(await isThere()).toBe(true);
  });
});

describe('the address of a filtered list', () => {
  it('opens it filtered', async () => {
    const page = await openShelf('?strain=sativa');
    await expect.poll(() => readTypes(page)).toEqual(['Sativa']);
    expect(await getChoice(page, 'Sativa').isChecked()).toBe(true);
    expect(await getChips(page).getByRole('button', { name: 'Remove Sativa' }).isVisible()).toBe(true);
  });

  it.each(['?strain=nothing', '?price=cheap', '?price=40-10', '?sort=by-fate', '?brand=%00', '?deal=yes'])(
    'of unknown values as in %s opens it whole',
    async (search) => {
      const page = await openShelf(search);
      await waitForFilters(page);
      expect(await getCount(page).textContent()).toMatch(/^\d+ products$/);
      expect(await getChips(page).count()).toBe(0);
      expect(await page.locator('[data-browse-whole] .card').first().isVisible()).toBe(true);
    },
  );

  it('holds markup as text', async () => {
    const page = await openShelf(`?q=${encodeURIComponent('<script>alert(1)</script><img src=x>')}`);
    await waitForFilters(page);
    expect(await page.locator('main').locator('script, img[src="x"]').count()).toBe(0);
    await expect
      .poll(() => page.getByRole('main').getByRole('status').textContent())
      .toBe('No product found for “<script>alert(1)</script><img src=x>”.');
    expect(await page.locator('.card').filter({ visible: true }).count()).toBe(0);
  });
});

describe('the order of a list', () => {
  it('by the price per gram goes from the least to the most', async () => {
    const page = await openShelf();
    await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('gram');
    await expect.poll(() => readSearch(page)).toBe('?sort=gram');
    await waitForCards(page);
    const leastPerGram = await readLeastPerGram(page);
    expect(leastPerGram.length).toBeGreaterThan(10);
    expect(leastPerGram).toEqual(leastPerGram.toSorted((a, b) => a - b));
  });
});

describe('a price that is typed', () => {
  it('is one step that Back takes back', async () => {
    const page = await openShelf();
    const field = page.getByRole('spinbutton', { name: 'Price: to', exact: true });
    await field.focus();
    // What the focus fetches.
    await page.waitForLoadState('networkidle');
    const stepCount = await page.evaluate(() => history.length);
    await field.pressSequentially('125.5');
    await field.press('Tab');
    await expect.poll(() => readSearch(page)).toBe('?price=-125.5');
    expect(await page.evaluate(() => history.length)).toBe(stepCount + 1);
    await page.goBack();
    await expect.poll(() => getCount(page).textContent()).toMatch(/^\d+ products$/);
    expect(await field.inputValue()).toBe('');
  });
});

describe('on a phone the filters', () => {
  it('open as a sheet, which Escape closes, and the focus comes back', async () => {
    const page = await openPage({ viewport: PHONE });
    await page.goto(SHELF);
    const open = page.getByRole('button', { name: 'Filter', exact: true });
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await open.click();
    await sheet.waitFor();
    expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.isVisible()).toBe(false);
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('say in the sheet how many products they leave, and show them', async () => {
    const page = await openPage({ viewport: PHONE });
    await page.goto(SHELF);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await getChoice(page, 'Sativa').click();
    const done = page.getByRole('button', { name: /^Show \d+ products$/ });
    await expect.poll(() => readSearch(page)).toBe('?strain=sativa');
    await done.click();
    await expect.poll(() => readTypes(page)).toEqual(['Sativa']);
    expect(await page.getByRole('button', { name: 'Filter (1 on)' }).isVisible()).toBe(true);
  });
});

describe('without JavaScript a list', () => {
  it('is whole, leads to every product over its pages, and shows no filters', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(SHELF);
    const said = Number.parseInt((await getCount(page).textContent()) ?? '', 10);
    expect(await page.locator('.browse-rail').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Filter' }).count()).toBe(0);
    const products = new Set(await readProducts(page));
    const next = page.getByRole('navigation', { name: 'Pages of this list' }).locator('[aria-current] + a');
    while ((await next.count()) > 0) {
      const onwards = new URL((await next.getAttribute('href')) ?? '', page.url()).href;
      await next.click();
      await page.waitForURL(onwards);
      for (const path of await readProducts(page)) products.add(path);
    }
    expect(products.size).toBe(said);
    expect(said).toBeGreaterThan(60);
  });
});

describe('a list whose data does not come', () => {
  it.each(['**/health.json', '**/data/*/browse/flower.json', '**/_astro/browse-page*.js'])(
    'for want of %s stays whole and says so',
    async (missing) => {
      const page = await openPage();
      await page.route(missing, (route) => route.fulfill({ status: 404, body: 'nothing' }));
      await page.goto(`${SHELF}?strain=sativa`);
      await expect.poll(() => page.getByRole('alert').textContent()).toBe('The filters could not be loaded.');
      expect(await page.locator('[data-browse-whole] .card').first().isVisible()).toBe(true);
    },
  );

  it('for want of its cards says so in place of the count', async () => {
    const page = await openPage();
    await page.route('**/data/*/cards/*.json', (route) => route.fulfill({ status: 404, body: 'nothing' }));
    await page.goto(SHELF);
    await getChoice(page, 'Sativa').click();
    await expect.poll(() => getCount(page).textContent()).toBe('The filters could not be loaded.');
    expect(await page.locator('[data-browse-whole] .card').first().isVisible()).toBe(true);
  });
});

/** A list whose address asks for something is marked as such until its filters have answered. */
const waitForFilters = (page: Page) => page.locator('html:not([data-asked])').waitFor({ state: 'attached' });

async function readWholeCount(page: Page): Promise<number> {
  return Number(/of (\d+)/.exec((await getCount(page).textContent()) ?? '')?.[1]);
}

const readProducts = (page: Page) =>
  page
    .locator('.card .card-name a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** What a gram costs at least, of the products whose cards show every size. */
async function readLeastPerGram(page: Page): Promise<number[]> {
  const cards = await getFound(page).locator('.card').filter({ hasNotText: 'more' }).all();
  const texts = await Promise.all(cards.map((card) => card.locator('.card-prices').innerText()));
  return texts.map((text) =>
    Math.min(
      // Of two prices the first is crossed out.
      ...[...text.matchAll(/([\d.]+) g\s+(?:\D*\$[\d.,]+\s+)?\$([\d.,]+)/g)].map(
        ([, grams, price = '']) => Number(price.replace(',', '')) / Number(grams),
      ),
    ),
  );
}
