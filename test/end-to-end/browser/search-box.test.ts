import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const getField = (page: Page) => page.getByRole('searchbox', { name: 'Search the menu' });
const getResults = (page: Page) => page.getByRole('list', { name: 'Products found' }).getByRole('link');
const getStatus = (page: Page) => page.locator('form').getByRole('status');

async function openSearch(query: string): Promise<Page> {
  const page = await openPage();
  await page.goto('/brands/');
  await getField(page).focus();
  await getField(page).pressSequentially(query);
  await expect.poll(() => getStatus(page).textContent()).toContain(`“${query}”`);
  await getResults(page).first().waitFor();
  return page;
}

const readFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('the search field', () => {
  it('takes the focus at the key /', async () => {
    const page = await openPage();
    await page.goto('/brands/');
    await page.keyboard.press('/');
    expect(await getField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await getField(page).inputValue()).toBe('');
    await page.keyboard.press('/');
    expect(await getField(page).inputValue()).toBe('/');
  });

  it('forgives slips, and takes words in any order and half-typed', async () => {
    const page = await openSearch('blue');
    for (const [query, name] of [
      ['blue deam', 'Blue Dream'],
      ['gelatto 33', 'Gelato 33'],
      ['33 gelato', 'Gelato 33'],
      ['widows peak', 'Widow’s Peak'],
      ['durb', 'Durban Poison'],
    ] as const) {
      await getField(page).fill(query);
      await expect.poll(() => getStatus(page).textContent()).toContain(`“${query}”`);
      const first = await getResults(page).first().textContent();
      expect({ query, first }).toEqual({ query, first: name });
    }
  });

  it('marks what matched', async () => {
    const page = await openSearch('blue deam');
    expect(await getResults(page).first().locator('mark').allTextContents()).toEqual(['Blue Dream']);
  });

  it('shows a found product as every list does, with its prices', async () => {
    const page = await openSearch('widows peak');
    const card = page.locator('.search-results .card').first();
    expect(await card.locator('.card-prices b').first().textContent()).toMatch(/^\$\d/);
    expect(
      await card
        .locator('img')
        .last()
        .evaluate((image) => image.getAttribute('alt')),
    ).toBe('');
  });

  it('tells a screen reader how many products there are', async () => {
    const page = await openSearch('blue');
    expect(await getStatus(page).textContent()).toMatch(/^\d+ products for “blue”$/);
    await getField(page).fill('zzzzzzzz');
    await expect.poll(() => getStatus(page).textContent()).toBe('No product found for “zzzzzzzz”.');
  });

  it('offers the shelves where nothing is found', async () => {
    const page = await openSearch('blue');
    await getField(page).fill('zzzzzzzz');
    await page
      .locator('form')
      .getByRole('list', { name: 'Shelves' })
      .getByRole('link', { name: 'Edibles' })
      .click();
    await page.waitForURL('**/menu/edible/');
  });

  it('leads to all results', async () => {
    const page = await openSearch('blue');
    await page.getByRole('link', { name: /^See all \d+ results$/ }).click();
    await page.waitForURL('**/search/?q=blue');
    await expect.poll(() => getResults(page).count()).toBeGreaterThan(8);
  });
});

describe('the keyboard in the search', () => {
  it('walks down the results and up again to the field', async () => {
    const page = await openSearch('blue');
    const names = await getResults(page).allTextContents();
    await page.keyboard.press('ArrowDown');
    expect(await readFocus(page)).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    expect(await readFocus(page)).toBe(names[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await getField(page).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('opens the result it stands on with Enter', async () => {
    const page = await openSearch('blue deam');
    const path = await getResults(page).first().getAttribute('href');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Blue Dream');
  });

  it('leaves a result with Escape, and closes the results with another', async () => {
    const page = await openSearch('blue');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await getField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => getResults(page).count()).toBe(0);
    expect(await getField(page).inputValue()).toBe('');
  });

  it('goes on typing from a result', async () => {
    const page = await openSearch('blue');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('berry');
    expect(await getField(page).inputValue()).toBe('blueberry');
  });

  it('closes the results when it goes elsewhere', async () => {
    const page = await openSearch('blue');
    await page.mouse.click(5, 880);
    await expect.poll(() => getResults(page).count()).toBe(0);
    expect(await getField(page).inputValue()).toBe('blue');
  });

  it('with Enter in the field goes to the page of all results', async () => {
    const page = await openSearch('blue dream');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=blue+dream');
  });
});

describe('hostile input in the search field', () => {
  it('of ten thousand characters is cut, and holds nothing up', async () => {
    const page = await openSearch('blue');
    await page.evaluate(observeLongTasks);
    await getField(page).evaluate((field, text) => {
      if (field instanceof HTMLInputElement) field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, 'blue dream (.*)+$ [a-z '.repeat(500));
    await expect.poll(() => getStatus(page).textContent()).not.toMatch(/“blue”/);
    expect((await getStatus(page).textContent())?.length).toBeLessThan(150);
    expect(await page.evaluate(readLongestTaskMs)).toBeLessThan(200);
  });

  it('is text, whatever it looks like', async () => {
    const page = await openSearch('blue');
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '.*+?^${}()|[]\\',
      '👩🏽‍🌾',
      '\u202e\u0000',
      '__proto__',
      'constructor',
    ]) {
      await getField(page).fill(query);
      await expect.poll(() => getStatus(page).textContent()).not.toMatch(/“blue”/);
      expect(await page.locator('form img[src="x"]').count()).toBe(0);
      await getField(page).fill('blue');
      await expect.poll(() => getStatus(page).textContent()).toMatch(/“blue”$/);
    }
  });
});

describe('an input method', () => {
  it('is not disturbed while it composes, and searched for when it has', async () => {
    const page = await openSearch('blue');
    const field = getField(page);
    const session = await page.context().newCDPSession(page);
    await field.fill('');
    await expect.poll(() => getResults(page).count()).toBe(0);
    await session.send('Input.imeSetComposition', { text: 'gelato', selectionStart: 6, selectionEnd: 6 });
    expect(await field.inputValue()).toBe('gelato');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await getResults(page).count()).toBe(0);
    await session.send('Input.insertText', { text: 'gelato' });
    await expect.poll(() => getResults(page).first().textContent()).toMatch(/Gelato/);
  });
});

/** Both run in the page. */
function observeLongTasks(): void {
  const entries: number[] = [];
  Object.assign(window, { longTasks: entries });
  new PerformanceObserver((list) =>
    entries.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({
    entryTypes: ['longtask'],
  });
}

function readLongestTaskMs(): number {
  const tasks: unknown = Reflect.get(window, 'longTasks');
  return Array.isArray(tasks) ? Math.max(0, ...tasks) : Number.POSITIVE_INFINITY;
}
