import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const getResults = (page: Page) => page.getByRole('list', { name: 'Products found' }).getByRole('link');
const getStatus = (page: Page) => page.getByRole('main').getByRole('status');
const WORDS = '**/data/*/search.json';

async function openSearchPage(search: string): Promise<Page> {
  const page = await openPage();
  await page.goto(`/search/${search}`);
  return page;
}

describe('the search page', () => {
  it('shows what its address asks for', async () => {
    const page = await openSearchPage('?q=blue+deam');
    await expect.poll(() => getStatus(page).textContent()).toMatch(/^\d+ products? for “blue deam”$/);
    await expect.poll(() => getResults(page).first().textContent()).toBe('Blue Dream');
    expect(await page.getByRole('searchbox').inputValue()).toBe('blue deam');
  });

  it('shows an address’s markup as text', async () => {
    const page = await openSearchPage(`?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    await expect.poll(() => getStatus(page).textContent()).toContain('<script>');
    expect(await page.getByRole('main').locator('script').count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toContain('<script>');
  });

  it('finds as one types, also what was typed before its script had come', async () => {
    const page = await openPage();
    const { promise: isTyped, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/_astro/browse-page*.js', async (route) => {
      await isTyped;
      await route.continue();
    });
    await page.goto('/search/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('blue dr');
    release();
    await expect.poll(() => getResults(page).first().textContent()).toBe('Blue Dream');
    await page.keyboard.type('eam');
    await expect.poll(() => getStatus(page).textContent()).toMatch(/“blue dream”$/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('blue dream');
  });

  it('says how many products there are without a query, and shows the shelves', async () => {
    const page = await openSearchPage('');
    await page.waitForLoadState('networkidle');
    expect(await getStatus(page).textContent()).toBe('412 products');
    expect(await getResults(page).count()).toBe(0);
    expect(await page.getByRole('main').getByRole('link', { name: 'Flower', exact: true }).isVisible()).toBe(
      true,
    );
  });

  it('follows what is typed, also in its address, so that it can be shared', async () => {
    const page = await openSearchPage('?q=blue');
    await expect.poll(() => getResults(page).count()).toBeGreaterThan(1);
    await page.getByRole('searchbox').fill('gummies');
    await expect.poll(() => getStatus(page).textContent()).toContain('“gummies”');
    await expect.poll(() => page.url()).toMatch(/\?q=gummies$/);
  });

  it('is as it was when one comes back from a result', async () => {
    const page = await openSearchPage('?q=blue');
    await getResults(page).nth(2).click();
    await page.waitForURL('**/products/**');
    await page.goBack();
    await expect.poll(() => getStatus(page).textContent()).toContain('“blue”');
    expect(await page.getByRole('searchbox').inputValue()).toBe('blue');
  });

  it('shows more when asked, and puts the focus there', async () => {
    const page = await openSearchPage('?q=flower');
    const more = page.getByRole('button', { name: /^Show \d+ more$/ });
    await more.click();
    await expect.poll(() => getResults(page).count()).toBeGreaterThan(48);
    const first = await getResults(page).nth(48).getAttribute('href');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);
  });
});

describe('a search that cannot be loaded', () => {
  it.each(['**/_astro/search-box*.js', '**/health.json', WORDS, '**/data/*/cards/*.json'])(
    'for want of %s still leads to its page',
    async (missing) => {
      const page = await openPage();
      await page.route(missing, (route) => route.abort());
      await page.goto('/');
      await page.getByRole('searchbox').fill('blue dream');
      await page.getByRole('searchbox').press('Enter');
      await page.waitForURL('**/search/?q=blue+dream');
    },
  );

  it.each([WORDS, '**/health.json'])(
    'for want of %s says so under the field, and tries again when asked',
    async (missing) => {
      const page = await openPage();
      await page.route(missing, (route) => route.abort());
      await page.goto('/');
      await page.getByRole('searchbox').fill('blue dream');
      await expect
        .poll(() => page.locator('form').getByRole('status').textContent())
        .toBe('Search could not be loaded.');
      await page.unroute(missing);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect
        .poll(() => page.locator('.search-panel .card-name').first().textContent())
        .toBe('Blue Dream');
    },
  );

  it.each([
    ['not to be found', { status: 404, body: 'nothing' }],
    ['a page of HTML', { status: 200, body: '<!doctype html><title>Maintenance</title>' }],
    ['of another kind', { status: 200, body: '{"cards":[]}' }],
  ])('because its words are %s says so', async (_, answer) => {
    const page = await openPage();
    await page.route(WORDS, (route) => route.fulfill(answer));
    await page.goto('/search/?q=blue');
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toBe('The search could not be loaded. All products are on the shelves below.');
  });

  it('says so on its page where the module is missing', async () => {
    const page = await openPage();
    await page.route('**/_astro/browse-page*.js', (route) => route.abort());
    await page.goto('/search/?q=blue');
    await expect
      .poll(() => page.getByRole('main').textContent())
      .toContain('The search could not be loaded. All products are on the shelves below.');
  });
});
