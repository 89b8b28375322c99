import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const getMain = (page: Page) => page.getByRole('main');
const getStatus = (page: Page) => getMain(page).getByRole('status');
const getCards = (page: Page) => getMain(page).locator('.card:visible');
const getCategories = (page: Page, label: string) =>
  getMain(page).getByRole('list', { name: label }).getByRole('link');

async function open(path: string): Promise<Page> {
  const page = await openPage();
  await page.goto(path);
  return page;
}

describe('a search that finds nothing', () => {
  it.each([
    ['/search/?q=zzzz', 'No product found for “zzzz”.', 'Shelves', 'Flower'],
    ['/menu/flower/?q=zzzz', 'No product found for “zzzz”.', 'Shelves', 'Flower'],
    ['/brands/quiet-hollow/?q=zzzz', 'No product found for “zzzz”.', 'Shelves', 'Flower'],
    ['/es/search/?q=zzzz', 'No se encontró ningún producto para “zzzz”.', 'Estantes', 'Flores'],
    ['/es/menu/flower/?q=zzzz', 'No se encontró ningún producto para “zzzz”.', 'Estantes', 'Flores'],
  ])('on %s says so everywhere, and shows the categories', async (path, status, label) => {
    const page = await open(path);
    await expect.poll(() => getStatus(page).textContent()).toBe(status);
    expect(await getCategories(page, label).count()).toBeGreaterThan(5);
    expect(await getCategories(page, label).first().isVisible()).toBe(true);
    expect(await getCards(page).count()).toBe(0);
    expect(await getMain(page).innerText()).not.toMatch(/\d+ product/);
    expect(await page.title()).not.toMatch(/\d/);
  });
});

describe('a list whose address searches it', () => {
  it('shows what it has of it, and the way back to the whole list', async () => {
    const page = await open('/menu/edible/?q=mint');
    await expect.poll(() => getStatus(page).textContent()).toMatch(/^\d+ products for “mint”$/);
    await expect.poll(() => getCards(page).count()).toBeGreaterThan(1);
    expect(await page.locator('[data-browse-summary]').isVisible()).toBe(false);
    await getMain(page).getByRole('button', { name: 'Remove “mint”' }).click();
    await expect.poll(() => page.url()).toMatch(/\/menu\/edible\/$/);
    expect(await page.locator('[data-browse-summary]').isVisible()).toBe(true);
  });

  it('searches no other category', async () => {
    const page = await open('/menu/edible/?q=trainwreck');
    await expect.poll(() => getStatus(page).textContent()).toBe('No product found for “trainwreck”.');
  });
});

describe('a size that is searched for', () => {
  it('is marked on the card, also where the card would not show it', async () => {
    const page = await open('/search/?q=cheap+ounce');
    await expect.poll(() => getCards(page).count()).toBeGreaterThan(10);
    for (const card of await getCards(page).all()) {
      expect(await card.locator('.card-prices mark').allTextContents()).toEqual(['28 g']);
    }
  });

  it('is found in the box over any page', async () => {
    const page = await open('/');
    await page.getByRole('searchbox').fill('an eighth of flower');
    await expect
      .poll(() => page.locator('.search-panel .card-prices mark').first().textContent())
      .toBe('3.5 g');
  });
});
